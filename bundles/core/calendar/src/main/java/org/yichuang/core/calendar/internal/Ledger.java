// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.calendar.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yichuang.api.casework.ClockState;
import org.yichuang.api.matter.Limit;
import org.yichuang.api.matter.LimitUnit;
import org.yichuang.ports.clock.ClockEntry;
import org.yichuang.ports.clock.ClockReading;
import org.yichuang.ports.clock.Deadline;
import org.yichuang.ports.clock.Deadlines;
import org.yichuang.ports.clock.Pause;

/** The entries of a clock in the order of their effect. */
record Ledger(List<ClockEntry> entries) {

    Ledger(List<ClockEntry> entries) {
        this.entries = entries.stream()
                .sorted(Comparator.comparing(ClockEntry::effectiveAt))
                .toList();
    }

    ClockReading read(Deadlines deadlines, Limit limit, Instant at, ZoneId zone) {
        Limit extended = new Limit(limit.value() + extension(), limit.unit());
        Instant start = moment(ClockEntry.Kind.START);
        if (start == null) {
            throw new IllegalArgumentException("a ledger without a start can't be read: " + entries);
        }
        Instant stop = moment(ClockEntry.Kind.STOP);
        List<Pause> pauses = pauses(stop);
        Deadline deadline = deadlines.compute(extended, start, pauses);
        boolean paused = stop == null && pauses.stream().anyMatch(pause -> pause.to() == null);
        ClockState state = stop != null ? ClockState.STOPPED : paused ? ClockState.PAUSED : ClockState.RUNNING;
        Instant until = stop != null && stop.isBefore(at) ? stop : at;
        int used = used(extended, start, until, deadline, zone);
        return new ClockReading(state, extended, used, Math.max(0, extended.value() - used), deadline);
    }

    private int extension() {
        return entries.stream().mapToInt(ClockEntry::amount).sum();
    }

    private Instant moment(ClockEntry.Kind kind) {
        return entries.stream()
                .filter(entry -> entry.kind() == kind)
                .map(ClockEntry::effectiveAt)
                .findFirst()
                .orElse(null);
    }

    private List<Pause> pauses(Instant stop) {
        Map<String, Instant> open = new HashMap<>();
        List<Pause> pauses = new ArrayList<>();
        for (ClockEntry entry : entries) {
            if (entry.kind() == ClockEntry.Kind.PAUSE) {
                open.putIfAbsent(entry.reason(), entry.effectiveAt());
            } else if (entry.kind() == ClockEntry.Kind.RESUME) {
                Instant from = open.remove(entry.reason());
                if (from != null) {
                    pauses.add(new Pause(from, entry.effectiveAt()));
                }
            }
        }
        open.values().forEach(from -> pauses.add(new Pause(from, stop)));
        return pauses;
    }

    private static int used(Limit limit, Instant start, Instant until, Deadline deadline, ZoneId zone) {
        if (limit.unit() == LimitUnit.HOUR) {
            return (int) Math.min(
                    limit.value(), Math.max(0, Duration.between(start, until).toHours()));
        }
        return (int) deadline.days().stream()
                .filter(Deadline.Day::counted)
                .filter(day -> day.date().isBefore(until.atZone(zone).toLocalDate()))
                .count();
    }
}
