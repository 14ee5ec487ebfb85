// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.calendar.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yichuang.api.matter.Limit;
import org.yichuang.api.matter.LimitUnit;
import org.yichuang.ports.clock.ClockEntry;
import org.yichuang.ports.clock.ClockReading;
import org.yichuang.ports.clock.Deadline;
import org.yichuang.ports.clock.Deadlines;
import org.yichuang.ports.clock.Pause;
import org.yichuang.ports.clock.WorkCalendar;

/**
 * Counts limits.
 *
 * <p>A day is used up when office hours close on it while the clock runs. So a pause and a resume inside one day change
 * nothing, and neither does splitting a pause in two.
 */
@Component
public final class DeadlineCalculator implements Deadlines {
    private final WorkCalendar calendar;

    @Activate
    public DeadlineCalculator(@Reference WorkCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public Deadline compute(Limit limit, Instant start, List<Pause> pauses) {
        var stops = Pauses.merge(pauses);
        if (stops.isOpen()) {
            return new Deadline(null, null, false, calendar.version(), List.of());
        }
        return limit.unit() == LimitUnit.HOUR && limit.value() > 0
                ? hours(limit.value(), start, stops)
                : days(limit, start, stops);
    }

    @Override
    public ClockReading read(Limit limit, List<ClockEntry> ledger, Instant at) {
        return new Ledger(ledger).read(this, limit, at, calendar.zone());
    }

    private Deadline hours(int hours, Instant start, Pauses stops) {
        var due = stops.advance(start, Duration.ofHours(hours));
        var warning =
                stops.advance(start, Duration.ofHours(hours).multipliedBy(4).dividedBy(5));
        return new Deadline(due, warning, false, calendar.version(), List.of());
    }

    private Deadline days(Limit limit, Instant start, Pauses stops) {
        var count = new Count(limit, start);
        var day = start.atZone(calendar.zone()).toLocalDate();
        while (count.due == null) {
            count.take(day, stops);
            day = day.plusDays(1);
        }
        return new Deadline(count.due, count.warning, count.provisional, calendar.version(), List.copyOf(count.days));
    }

    private Instant moment(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(calendar.zone()).toInstant();
    }

    /** Goes through the days one by one until the limit is used up. */
    private final class Count {
        private final Limit limit;
        private final Instant start;
        private final LocalDate firstDay;
        private final boolean instant;
        private final boolean calendarDays;
        private final int untilWarning;
        private final List<Deadline.Day> days = new ArrayList<>();
        private int used;
        private boolean provisional;
        private Instant warning;
        private Instant due;

        private Count(Limit limit, Instant start) {
            this.limit = limit;
            this.start = start;
            this.firstDay = start.atZone(calendar.zone()).toLocalDate();
            // 即办: the closing of the first working day that has not closed yet; the day of acceptance may be that day.
            this.instant = limit.value() == 0;
            this.calendarDays = limit.unit() == LimitUnit.CALENDAR_DAY && !instant;
            this.untilWarning = limit.value() * 4 / 5;
        }

        private void take(LocalDate day, Pauses stops) {
            var closing = moment(day, calendar.closing());
            var working = calendar.isWorkingDay(day);
            provisional |= !calendar.isPublished(day.getYear());
            if (day.equals(firstDay) && !(instant && start.isBefore(closing))) {
                days.add(new Deadline.Day(day, false, "当日不计"));
            } else if (!working && !calendarDays) {
                days.add(new Deadline.Day(day, false, "非工作日"));
            } else if (stops.contains(closing)) {
                days.add(new Deadline.Day(day, false, "中止期间"));
            } else if (!working && used >= limit.value()) {
                days.add(new Deadline.Day(day, false, "期满日非工作日，顺延"));
            } else {
                useUp(day, closing, working);
            }
        }

        private void useUp(LocalDate day, Instant closing, boolean working) {
            if (warning == null && used >= untilWarning) {
                var opening = moment(day, calendar.opening());
                warning = opening.isBefore(start) ? start : opening;
            }
            used++;
            if (used < limit.value()) {
                days.add(new Deadline.Day(day, true, "计入第" + used + "日"));
            } else if (working) {
                due = closing;
                days.add(new Deadline.Day(day, true, instant ? "当日办结" : "期满"));
            } else {
                days.add(new Deadline.Day(day, true, "计入第" + used + "日，期满日非工作日，顺延"));
            }
        }
    }
}
