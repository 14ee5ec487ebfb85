// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A year as a notice of the State Council orders it (节假日安排): what differs from Monday to Friday.
 *
 * @param year the year
 * @param notice number of the notice, such as {@code 国办发明电〔2025〕7号}; names the library where it comes from one
 * @param holidays days off, with the name of the holiday; weekends in between are named too
 * @param makeUpDays days worked in exchange (调休上班), with the name of the holiday
 */
public record CalendarYear(
        int year, String notice, SortedMap<LocalDate, String> holidays, SortedMap<LocalDate, String> makeUpDays) {

    public CalendarYear {
        holidays = Collections.unmodifiableSortedMap(new TreeMap<>(holidays));
        makeUpDays = Collections.unmodifiableSortedMap(new TreeMap<>(makeUpDays));
    }

    /** Tells what a day of this year is. */
    public CalendarDay day(LocalDate date) {
        if (holidays.containsKey(date)) {
            return new CalendarDay(date, CalendarDay.Kind.HOLIDAY, holidays.get(date));
        }
        if (makeUpDays.containsKey(date)) {
            return new CalendarDay(date, CalendarDay.Kind.MAKE_UP_DAY, makeUpDays.get(date));
        }
        return common(date);
    }

    /** Tells what a day is by its place in the week alone, as in a year that is not published. */
    public static CalendarDay common(LocalDate date) {
        return new CalendarDay(date, isWeekend(date) ? CalendarDay.Kind.WEEKEND : CalendarDay.Kind.WORKING_DAY, null);
    }

    /** Tells whether a day is a Saturday or Sunday. */
    public static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
