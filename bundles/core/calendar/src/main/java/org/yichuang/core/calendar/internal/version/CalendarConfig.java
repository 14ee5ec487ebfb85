// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.calendar.internal.version;

import java.time.LocalTime;
import java.time.ZoneId;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.yichuang.core.calendar.internal.count.OfficeHours;

/** Office hours and place. Other hours are another version of the calendar, by which open cases are counted anew. */
@ObjectClassDefinition(name = "Yichuang calendar", description = "When offices work.")
public @interface CalendarConfig {
    /** Returns the time zone. */
    @AttributeDefinition(description = "Time zone in which days are counted.")
    String zone() default "Asia/Shanghai";

    /** Returns when offices open. */
    @AttributeDefinition(description = "When offices open, as HH:mm.")
    String opening() default "08:30";

    /** Returns when offices close. */
    @AttributeDefinition(description = "When offices close, as HH:mm; a working day is used up then.")
    String closing() default "17:30";

    /** Returns what differs on a day of the week. */
    @AttributeDefinition(
            description =
                    "Other hours on a day of the week, such as FRIDAY=08:30-16:30. Hours on SATURDAY or SUNDAY are for"
                            + " appointments: they do not make it a working day.")
    String[] weekly() default {};

    /** Reads the settings. */
    final class Settings {
        private Settings() {}

        /**
         * Reads them.
         *
         * @throws IllegalArgumentException if one can't be read; it names the file to correct
         */
        static Editions read(CalendarConfig config) {
            try {
                var usual = new OfficeHours.Span(LocalTime.parse(config.opening()), LocalTime.parse(config.closing()));
                return new Editions(ZoneId.of(config.zone()), OfficeHours.of(usual, config.weekly()));
            } catch (RuntimeException fault) {
                throw new IllegalArgumentException(
                        "org.yichuang.core.calendar: " + fault.getMessage()
                                + "; correct etc/org.yichuang.core.calendar.cfg",
                        fault);
            }
        }
    }
}
