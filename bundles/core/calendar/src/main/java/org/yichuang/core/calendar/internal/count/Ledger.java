// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.calendar.internal.count;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.yichuang.ports.clock.ClockEntry;

/** The entries of a clock (时限台账), read by the time of their effect, in whatever order they come. */
record Ledger(List<ClockEntry> entries) {

    /**
     * Returns when the clock began.
     *
     * @throws IllegalArgumentException if it never did
     */
    Instant start() {
        return moments(ClockEntry.Kind.START)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a ledger without a start can't be read: " + entries));
    }

    /** Returns when it stopped, or {@code null} if it has not. */
    Instant stop() {
        return moments(ClockEntry.Kind.STOP).findFirst().orElse(null);
    }

    /** Returns by how many units the limit was extended. */
    int extension() {
        return entries.stream().mapToInt(ClockEntry::amount).sum();
    }

    private Stream<Instant> moments(ClockEntry.Kind kind) {
        return entries.stream()
                .filter(entry -> entry.kind() == kind)
                .map(ClockEntry::effectiveAt)
                .sorted(Comparator.naturalOrder());
    }
}
