// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.calendar.internal.count;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.yichuang.api.matter.LimitUnit;
import org.yichuang.ports.clock.CalendarDay;
import org.yichuang.ports.clock.Deadline;

/**
 * Counts days, one by one, until the limit is used up.
 *
 * <p>A day is used up when office hours close on it while the clock runs. So a pause and a resume inside one day change
 * nothing, and neither does splitting a pause in two.
 */
final class DayCount {
    private final Edition calendar;
    private final Term term;
    private final Instant start;
    private final Pauses pauses;
    private final boolean everyDay;
    private final int untilWarning;
    private final List<Counted.Line> lines = new ArrayList<>();
    private int used;
    private boolean provisional;
    private Instant warning;
    private Instant due;

    private DayCount(Edition calendar, Term term, Instant start, Pauses pauses) {
        this.calendar = calendar;
        this.term = term;
        this.start = start;
        this.pauses = pauses;
        everyDay = term.limit().unit() == LimitUnit.CALENDAR_DAY && !term.isInstant();
        untilWarning = term.limit().value() * 4 / 5;
    }

    /**
     * Counts.
     *
     * @param at how far days are explained while a pause is open
     */
    static Counted count(Edition calendar, Term term, Instant start, Pauses pauses, Instant at) {
        var count = new DayCount(calendar, term, start, pauses);
        var open = pauses.openSince();
        var horizon = open == null ? LocalDate.MAX : calendar.date(open.isAfter(at) ? open : at);
        var first = calendar.date(start);
        for (var date = first; count.due == null && !date.isAfter(horizon); date = date.plusDays(1)) {
            count.take(calendar.day(date), date.equals(first));
        }
        return new Counted(
                count.due,
                count.due == null ? null : count.warning,
                count.provisional,
                List.copyOf(count.lines),
                count::usedBy);
    }

    private void take(CalendarDay day, boolean first) {
        var closing = calendar.closing(day);
        var working = day.kind().isWorking();
        provisional |= !calendar.isPublished(day.date().getYear());
        // 即办 is due at the first close of office hours; the day of acceptance may be that day.
        if (first && !(term.isInstant() && start.isBefore(closing))) {
            skip(day, closing, "起算当日不计");
        } else if (!working && !everyDay) {
            skip(day, closing, day.title());
        } else if (pauses.contains(closing)) {
            skip(day, closing, paused(closing));
        } else if (used < term.limit().value()) {
            use(day, closing, working);
        } else if (working) {
            warning = warning == null ? opening(day) : warning;
            due = closing;
            skip(day, closing, term.isInstant() ? "即办，当日办结" : "期满日顺延至本日");
        } else {
            skip(day, closing, "期满日为" + day.title() + "，顺延");
        }
    }

    private void use(CalendarDay day, Instant closing, boolean working) {
        if (warning == null && used >= untilWarning) {
            warning = opening(day);
        }
        used++;
        if (used == term.limit().value() && working) {
            due = closing;
        }
        var reason = new StringBuilder("计入第").append(used).append("日");
        if (used > term.base()) {
            reason.append("（延期）");
        }
        if (day.kind() == CalendarDay.Kind.MAKE_UP_DAY) {
            reason.append("，").append(day.title());
        }
        if (used == term.limit().value()) {
            reason.append(working ? "，期满" : "，期满日为" + day.title() + "，顺延");
        }
        lines.add(new Counted.Line(new Deadline.Day(day.date(), true, reason.toString()), closing));
    }

    private void skip(CalendarDay day, Instant closing, String reason) {
        lines.add(new Counted.Line(new Deadline.Day(day.date(), false, reason), closing));
    }

    private String paused(Instant closing) {
        var reasons = pauses.reasonsAt(closing);
        return reasons.isEmpty() ? "中止期间" : "中止期间：" + reasons;
    }

    private Instant opening(CalendarDay day) {
        var opening = calendar.opening(day);
        return opening.isBefore(start) ? start : opening;
    }

    private int usedBy(Instant moment) {
        return (int) lines.stream()
                .filter(line -> line.day().counted() && !line.settled().isAfter(moment))
                .count();
    }
}
