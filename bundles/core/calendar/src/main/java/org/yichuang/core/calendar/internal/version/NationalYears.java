// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.calendar.internal.version;

import com.tyme.holiday.LegalHoliday;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yichuang.ports.clock.CalendarYear;

/** The State Council's yearly notices (法定节假日与调休) as tyme4j publishes them. */
public final class NationalYears {
    /** Version of these years: that of the library. */
    public static final String VERSION = "national-1.4.9";

    /** The first year that the library knows whole. */
    private static final int FIRST = 2002;

    /** The library searches a text for each day; so that is done once. */
    private static final Map<Integer, CalendarYear> YEARS = Map.copyOf(readAll());

    private NationalYears() {}

    /** Returns every year that the library knows. */
    public static Map<Integer, CalendarYear> all() {
        return YEARS;
    }

    private static Map<Integer, CalendarYear> readAll() {
        Map<Integer, CalendarYear> years = new TreeMap<>();
        for (int year = FIRST; isPublished(year); year++) {
            years.put(year, read(year));
        }
        return years;
    }

    private static boolean isPublished(int year) {
        // New Year's Day is a holiday in every published year.
        return LegalHoliday.fromYmd(year, 1, 1) != null;
    }

    private static CalendarYear read(int year) {
        SortedMap<LocalDate, String> holidays = new TreeMap<>();
        SortedMap<LocalDate, String> makeUpDays = new TreeMap<>();
        var first = LocalDate.of(year, 1, 1);
        first.datesUntil(first.plusYears(1)).forEach(date -> {
            var day = LegalHoliday.fromYmd(year, date.getMonthValue(), date.getDayOfMonth());
            if (day != null) {
                (day.isWork() ? makeUpDays : holidays).put(date, day.getName());
            }
        });
        return new CalendarYear(year, VERSION, holidays, makeUpDays);
    }
}
