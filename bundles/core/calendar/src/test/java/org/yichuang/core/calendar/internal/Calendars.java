// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.calendar.internal;

import java.lang.annotation.Annotation;

/** The calendar with its default configuration. */
final class Calendars {
    private Calendars() {}

    static NationalCalendar standard() {
        return open("08:30", "17:30");
    }

    static NationalCalendar open(String opening, String closing) {
        return new NationalCalendar(new NationalCalendar.Config() {
            @Override
            public String zone() {
                return "Asia/Shanghai";
            }

            @Override
            public String opening() {
                return opening;
            }

            @Override
            public String closing() {
                return closing;
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return NationalCalendar.Config.class;
            }
        });
    }
}
