// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.fold;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yichuang.api.casework.ClockState;
import org.yichuang.api.matter.Limit;
import org.yichuang.ports.casework.Light;
import org.yichuang.ports.clock.ClockEntry;

/**
 * A clock of a case (时限): its ledger, and what that came to when the last entry was written.
 *
 * @param limit its limit, without extensions; {@code null} if it never ran
 * @param ledger its entries in the order they were recorded
 * @param count what they come to, or {@code null} if it never ran
 */
public record CaseClock(Limit limit, List<ClockEntry> ledger, Count count) {

    /** A clock that never ran. */
    public static final CaseClock NEVER = new CaseClock(null, List.of(), null);

    public CaseClock {
        ledger = List.copyOf(ledger);
    }

    /** Returns the clock after a step; a start begins it anew. */
    public CaseClock after(ClockStep step) {
        if (step.entry() == null) {
            return new CaseClock(limit, ledger, step.count());
        }
        return step.entry().kind() == ClockEntry.Kind.START
                ? new CaseClock(step.limit(), List.of(step.entry()), step.count())
                : new CaseClock(limit, CaseChange.append(ledger, step.entry()), step.count());
    }

    /** Returns a run of the clock that ended, at the latest, when the next one began. */
    public CaseClock endedBy(ClockEntry next) {
        if (stoppedAt() != null) {
            return this;
        }
        ClockEntry end =
                new ClockEntry(ClockEntry.Kind.STOP, null, next.effectiveAt(), next.recordedAt(), next.actionId(), 0);
        return new CaseClock(limit, CaseChange.append(ledger, end), count);
    }

    /** Returns its state. */
    public ClockState state() {
        if (ledger.isEmpty()) {
            return ClockState.NOT_STARTED;
        }
        if (stoppedAt() != null) {
            return ClockState.STOPPED;
        }
        return openPauses().isEmpty() ? ClockState.RUNNING : ClockState.PAUSED;
    }

    /** Tells whether it was started and not stopped. */
    public boolean isOpen() {
        return state() == ClockState.RUNNING || state() == ClockState.PAUSED;
    }

    /** Returns when it started, or {@code null}. */
    public Instant startedAt() {
        return ledger.isEmpty() ? null : ledger.get(0).effectiveAt();
    }

    /** Returns when it stopped, or {@code null}. */
    public Instant stoppedAt() {
        return ledger.stream()
                .filter(entry -> entry.kind() == ClockEntry.Kind.STOP)
                .map(ClockEntry::effectiveAt)
                .findFirst()
                .orElse(null);
    }

    /** Returns the reasons it is paused for. */
    public Set<String> openPauses() {
        Set<String> open = new HashSet<>();
        for (ClockEntry entry : ledger) {
            if (entry.kind() == ClockEntry.Kind.PAUSE) {
                open.add(entry.reason());
            } else if (entry.kind() == ClockEntry.Kind.RESUME) {
                open.remove(entry.reason());
            }
        }
        return open;
    }

    /** Returns when its limit is used up, or {@code null} while it is paused or if it never ran. */
    public Instant due() {
        return count == null ? null : count.due();
    }

    /** Tells how urgent it is at a moment; once it has stopped, how urgent it was then. */
    public Light light(Instant at) {
        return light(due(), count == null ? null : count.warning(), stoppedAt() == null ? at : stoppedAt());
    }

    /**
     * Tells how urgent something is.
     *
     * @param due when its limit is used up, or {@code null}
     * @param warning from when on it is yellow, or {@code null}
     * @param at now, or when the clock stopped
     */
    public static Light light(Instant due, Instant warning, Instant at) {
        if (due == null) {
            return Light.NONE;
        }
        if (at.isAfter(due)) {
            return Light.RED;
        }
        return warning != null && !at.isBefore(warning) ? Light.YELLOW : Light.GREEN;
    }
}
