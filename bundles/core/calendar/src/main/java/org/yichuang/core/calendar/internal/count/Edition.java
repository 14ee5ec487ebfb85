// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.calendar.internal.count;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.yichuang.ports.clock.CalendarDay;
import org.yichuang.ports.clock.CalendarYear;
import org.yichuang.ports.clock.WorkCalendar;

/**
 * One version of the calendar, which never changes.
 *
 * @param version name that due dates are recorded with
 * @param zone where days are counted
 * @param hours when offices are open
 * @param years the published years
 */
public record Edition(String version, ZoneId zone, OfficeHours hours, Map<Integer, CalendarYear> years)
        implements WorkCalendar {

    public Edition {
        years = Map.copyOf(years);
    }

    /** Tells what a day is. */
    public CalendarDay day(LocalDate date) {
        CalendarYear year = years.get(date.getYear());
        return year == null ? CalendarYear.common(date) : year.day(date);
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return day(day).kind().isWorking();
    }

    @Override
    public boolean isPublished(int year) {
        return years.containsKey(year);
    }

    @Override
    public LocalTime opening() {
        return hours.usual().opening();
    }

    @Override
    public LocalTime closing() {
        return hours.usual().closing();
    }

    /** Returns when a day that counts begins to. */
    Instant opening(CalendarDay day) {
        return day.date().atTime(hours.counted(day).opening()).atZone(zone).toInstant();
    }

    /** Returns when a day that counts is used up. */
    Instant closing(CalendarDay day) {
        return day.date().atTime(hours.counted(day).closing()).atZone(zone).toInstant();
    }

    /** Returns the day of a moment. */
    LocalDate date(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    /** Returns when a day begins. */
    Instant midnight(LocalDate date) {
        return date.atStartOfDay(zone).toInstant();
    }
}
