// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.fold;

import java.time.Instant;
import org.yichuang.api.casework.ClockState;
import org.yichuang.ports.casework.Light;

/**
 * The promise clock (承诺时限): a start, a stop, and what the calendar counted between them.
 *
 * @param promise the limit, or {@code null} before acceptance
 * @param startedAt when it started, or {@code null}
 * @param stoppedAt when it stopped, or {@code null}
 */
public record PromiseClock(Promise promise, Instant startedAt, Instant stoppedAt) {

    /** A clock that never ran. */
    public static final PromiseClock NEVER = new PromiseClock(null, null, null);

    /** Returns its state. */
    public ClockState state() {
        if (startedAt == null) {
            return ClockState.NOT_STARTED;
        }
        return stoppedAt == null ? ClockState.RUNNING : ClockState.STOPPED;
    }

    /** Stops it, if it runs. */
    public PromiseClock stop(Instant at) {
        return state() == ClockState.RUNNING ? new PromiseClock(promise, startedAt, at) : this;
    }

    /**
     * Tells how urgent a case is.
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
