// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.clock;

import java.time.Instant;

/**
 * A stretch of time that does not count (时限中止): from {@code from}, inclusive, to {@code to}, exclusive.
 *
 * @param from when it began
 * @param to when it ended, or {@code null} while it lasts
 */
public record Pause(Instant from, Instant to) {
    public Pause {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("pause ends at " + to + ", before it began at " + from);
        }
    }
}
