// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.clock;

import java.time.LocalDate;

/**
 * What a calendar says about a day.
 *
 * @param date the day
 * @param kind whether offices work, and why
 * @param name the holiday, also on a day worked in exchange for it; {@code null} on common days
 */
public record CalendarDay(LocalDate date, Kind kind, String name) {

    /** Why offices work on a day, or do not. */
    public enum Kind {
        WORKING_DAY("工作日", true),
        MAKE_UP_DAY("调休上班", true),
        WEEKEND("周末", false),
        HOLIDAY("法定节假日", false);

        private final String title;
        private final boolean working;

        Kind(String title, boolean working) {
            this.title = title;
            this.working = working;
        }

        /** Returns the Chinese name. */
        public String title() {
            return title;
        }

        /** Tells whether offices work. */
        public boolean isWorking() {
            return working;
        }
    }

    /** Returns the day's kind as people say it, such as {@code 国庆节放假}, {@code 国庆节调休上班} or {@code 周末}. */
    public String title() {
        return name == null ? kind.title() : name + (kind == Kind.HOLIDAY ? "放假" : kind.title());
    }
}
