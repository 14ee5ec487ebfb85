// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.calendar.internal.count;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.yichuang.ports.clock.Deadline;

/** Counts hours: elapsed time less pauses, round the clock; no calendar is asked. */
final class HourCount {
    private HourCount() {}

    /**
     * Counts.
     *
     * @param stop when the clock stopped, or {@code null}
     * @param at how far days are explained while a pause is open
     */
    static Counted count(Edition calendar, Term term, Instant start, Pauses pauses, Instant stop, Instant at) {
        var length = Duration.ofHours(term.limit().value());
        var due = pauses.advance(start, length);
        Instant warning = due == null
                ? null
                : pauses.advance(start, length.multipliedBy(4).dividedBy(5));
        var end = due != null ? due : later(at, pauses.openSince());
        var lines = lines(calendar, start, stop == null ? end : earlier(end, stop), pauses);
        return new Counted(due, warning, false, lines, moment -> (int)
                Math.min(term.limit().value(), pauses.running(start, moment).toHours()));
    }

    private static List<Counted.Line> lines(Edition calendar, Instant start, Instant end, Pauses pauses) {
        var lines = new ArrayList<Counted.Line>();
        var last = calendar.date(end);
        for (var date = calendar.date(start); !date.isAfter(last); date = date.plusDays(1)) {
            var from = later(start, calendar.midnight(date));
            var to = earlier(end, calendar.midnight(date.plusDays(1)));
            lines.add(new Counted.Line(day(date, from, to, pauses), from));
        }
        return List.copyOf(lines);
    }

    private static Deadline.Day day(LocalDate date, Instant from, Instant to, Pauses pauses) {
        var running = pauses.running(from, to);
        var standing = Duration.between(from, to).minus(running);
        var reason = running.isZero() ? "不计" : "计入" + Counted.title(running);
        if (!standing.isZero()) {
            var reasons = pauses.reasonsWithin(from, to);
            reason += "，中止" + Counted.title(standing) + (reasons.isEmpty() ? "" : "：" + reasons);
        }
        return new Deadline.Day(date, !running.isZero(), reason);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
