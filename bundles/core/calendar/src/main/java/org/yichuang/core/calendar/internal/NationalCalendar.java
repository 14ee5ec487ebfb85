// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.calendar.internal;

import com.tyme.holiday.LegalHoliday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.yichuang.ports.clock.WorkCalendar;

/**
 * The calendar of the State Council's yearly notices (法定节假日与调休), as tyme4j publishes it.
 *
 * <p>A year is turned into a bit a day once, when it is first asked for.
 */
@Component(configurationPid = "org.yichuang.core.calendar")
@Designate(ocd = NationalCalendar.Config.class)
public final class NationalCalendar implements WorkCalendar {

    /** Office hours and place. */
    @ObjectClassDefinition(name = "Yichuang calendar", description = "When offices work.")
    public @interface Config {
        @AttributeDefinition(description = "Time zone in which days are counted.")
        String zone() default "Asia/Shanghai";

        @AttributeDefinition(description = "When offices open, as HH:mm.")
        String opening() default "08:30";

        @AttributeDefinition(description = "When offices close, as HH:mm; a working day is used up then.")
        String closing() default "17:30";
    }

    private final ZoneId zone;
    private final LocalTime opening;
    private final LocalTime closing;
    private final Map<Integer, BitSet> workingDays = new ConcurrentHashMap<>();

    /**
     * Makes the calendar.
     *
     * @throws IllegalArgumentException if offices would close before they open
     */
    @Activate
    public NationalCalendar(Config config) {
        zone = ZoneId.of(config.zone());
        opening = LocalTime.parse(config.opening());
        closing = LocalTime.parse(config.closing());
        if (!opening.isBefore(closing)) {
            throw new IllegalArgumentException("org.yichuang.core.calendar: opening " + opening
                    + " is not before closing " + closing + "; correct etc/org.yichuang.core.calendar.cfg");
        }
    }

    @Override
    public ZoneId zone() {
        return zone;
    }

    @Override
    public String version() {
        return "national-1.4.9";
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return workingDays
                .computeIfAbsent(day.getYear(), NationalCalendar::read)
                .get(day.getDayOfYear());
    }

    @Override
    public boolean isPublished(int year) {
        // New Year's Day is a holiday in every published year.
        return LegalHoliday.fromYmd(year, 1, 1) != null;
    }

    @Override
    public LocalTime opening() {
        return opening;
    }

    @Override
    public LocalTime closing() {
        return closing;
    }

    private static BitSet read(int year) {
        var days = new BitSet(367);
        var end = LocalDate.of(year + 1, 1, 1);
        for (var day = LocalDate.of(year, 1, 1); day.isBefore(end); day = day.plusDays(1)) {
            var special = LegalHoliday.fromYmd(year, day.getMonthValue(), day.getDayOfMonth());
            days.set(day.getDayOfYear(), special == null ? isWeekday(day) : special.isWork());
        }
        return days;
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
