// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.calendar.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yichuang.ports.clock.Pause;

/** Pauses in order and without overlap: the clock runs while none is open. */
record Pauses(List<Pause> intervals) {

    static Pauses merge(List<Pause> pauses) {
        var sorted = new ArrayList<>(pauses);
        sorted.sort(Comparator.comparing(Pause::from));
        var merged = new ArrayList<Pause>();
        for (var pause : sorted) {
            var last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last == null || (last.to() != null && pause.from().isAfter(last.to()))) {
                merged.add(pause);
            } else {
                merged.set(merged.size() - 1, new Pause(last.from(), later(last.to(), pause.to())));
            }
        }
        return new Pauses(List.copyOf(merged));
    }

    boolean isOpen() {
        return !intervals.isEmpty() && intervals.get(intervals.size() - 1).to() == null;
    }

    boolean contains(Instant moment) {
        return intervals.stream()
                .anyMatch(
                        pause -> !moment.isBefore(pause.from()) && (pause.to() == null || moment.isBefore(pause.to())));
    }

    /** Returns when a duration has run off since {@code start}, pauses not counted. */
    Instant advance(Instant start, Duration duration) {
        var end = start.plus(duration);
        for (var pause : intervals) {
            if (pause.to().isAfter(start) && pause.from().isBefore(end)) {
                var from = pause.from().isBefore(start) ? start : pause.from();
                end = end.plus(Duration.between(from, pause.to()));
            }
        }
        return end;
    }

    private static Instant later(Instant one, Instant other) {
        if (one == null || other == null) {
            return null;
        }
        return one.isAfter(other) ? one : other;
    }
}
