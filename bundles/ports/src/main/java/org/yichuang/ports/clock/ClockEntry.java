// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.clock;

import java.time.Instant;
import java.util.Objects;

/**
 * One entry of a clock's ledger (时限台账); never changed, never removed.
 *
 * @param kind what happened to the clock
 * @param reason what paused it, such as {@code SITE_SURVEY}: a pause is resumed by its reason; or why it was extended;
 *     {@code null} where there is nothing to say
 * @param effectiveAt from when on it counts
 * @param recordedAt when it was recorded; later than {@code effectiveAt} where the law dates back (T38)
 * @param actionId identifier of the action that wrote it
 * @param amount for {@link Kind#EXTEND} by how many units of the limit, else 0
 */
public record ClockEntry(
        Kind kind, String reason, Instant effectiveAt, Instant recordedAt, String actionId, int amount) {

    /** What happens to a clock. */
    public enum Kind {
        START("起算"),
        PAUSE("中止"),
        RESUME("恢复"),
        EXTEND("延长"),
        STOP("停止");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** Returns the Chinese name. */
        public String title() {
            return title;
        }
    }

    public ClockEntry {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(effectiveAt);
        Objects.requireNonNull(recordedAt);
        if (amount < 0 || (amount > 0 && kind != Kind.EXTEND)) {
            throw new IllegalArgumentException(kind + " takes no amount " + amount);
        }
    }
}
