// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.calendar.internal.count;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.yichuang.ports.clock.Deadline;

/**
 * What counting came to.
 *
 * @param due when the limit is used up, or {@code null} while a pause is open that began before
 * @param warning when no more than a fifth of it is left, or {@code null} likewise
 * @param provisional whether a day in a year without published calendar was counted
 * @param lines every day, in order
 * @param used how many units are used up at a moment
 */
record Counted(Instant due, Instant warning, boolean provisional, List<Line> lines, Function<Instant, Integer> used) {

    /**
     * A day of the explanation.
     *
     * @param day the day
     * @param settled when it was clear whether it counts: the close of office hours
     */
    record Line(Deadline.Day day, Instant settled) {}

    /** Leaves out what comes after a stop, and does not count the day that had not closed yet. */
    List<Deadline.Day> until(Instant stop, Edition calendar) {
        return lines.stream()
                .map(line ->
                        line.day().counted() && stop != null && line.settled().isAfter(stop)
                                ? new Deadline.Day(line.day().date(), false, "当日停止计时，不计")
                                : line.day())
                .filter(day -> stop == null || !day.date().isAfter(calendar.date(stop)))
                .toList();
    }

    /** Returns a duration as people say it, such as {@code 7小时15分}. */
    static String title(Duration duration) {
        long minutes = duration.toMinutes();
        String hours = minutes >= 60 ? minutes / 60 + "小时" : "";
        return minutes % 60 == 0 && !hours.isEmpty() ? hours : hours + minutes % 60 + "分";
    }
}
