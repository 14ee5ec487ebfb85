// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.calendar.internal.count;

import java.time.Instant;
import java.util.List;
import org.yichuang.api.casework.ClockState;
import org.yichuang.api.matter.Limit;
import org.yichuang.api.matter.LimitUnit;
import org.yichuang.ports.clock.ClockEntry;
import org.yichuang.ports.clock.ClockReading;
import org.yichuang.ports.clock.Deadline;
import org.yichuang.ports.clock.Deadlines;
import org.yichuang.ports.clock.Pause;

/**
 * Counts limits by one version of the calendar: pure functions.
 *
 * @param calendar the version
 */
public record Counting(Edition calendar) implements Deadlines {

    @Override
    public Deadline compute(Limit limit, Instant start, List<Pause> pauses) {
        return deadline(count(Term.of(limit, 0), start, Pauses.of(pauses), null, start), null);
    }

    @Override
    public ClockReading read(Limit limit, List<ClockEntry> entries, Instant at) {
        var ledger = new Ledger(entries);
        var term = Term.of(limit, ledger.extension());
        var stop = ledger.stop();
        var pauses = Pauses.of(entries, stop);
        var counted = count(term, ledger.start(), pauses, stop, at);
        var used = counted.used().apply(stop != null && stop.isBefore(at) ? stop : at);
        var state =
                stop != null ? ClockState.STOPPED : pauses.openSince() != null ? ClockState.PAUSED : ClockState.RUNNING;
        return new ClockReading(state, term.limit(), used, term.limit().value() - used, deadline(counted, stop));
    }

    private Counted count(Term term, Instant start, Pauses pauses, Instant stop, Instant at) {
        return term.limit().unit() == LimitUnit.HOUR && !term.isInstant()
                ? HourCount.count(calendar, term, start, pauses, stop, at)
                : DayCount.count(calendar, term, start, pauses, at);
    }

    private Deadline deadline(Counted counted, Instant stop) {
        return new Deadline(
                counted.due(),
                counted.warning(),
                counted.provisional(),
                calendar.version(),
                counted.until(stop, calendar));
    }
}
