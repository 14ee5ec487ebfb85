// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.trail;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A verification of a day or of everything, and how far it is (批量核验).
 *
 * @param number running number
 * @param day the day whose cases are verified, or {@code null} for all
 * @param state whether it goes on
 * @param askedBy account of whoever began it
 * @param askedAt when he did
 * @param endedAt when it ended, or {@code null}
 * @param total how many cases there were to verify when it began
 * @param report what was found so far
 */
public record Verification(
        int number,
        LocalDate day,
        State state,
        String askedBy,
        Instant askedAt,
        Instant endedAt,
        long total,
        TrailReport report) {

    /** Whether it goes on. */
    public enum State {
        /** A node works on it. */
        RUNNING("进行中"),
        /** Everything that was asked for is verified. */
        FINISHED("已完成"),
        /** Somebody ended it before. */
        CANCELLED("已取消");

        private final String title;

        State(String title) {
            this.title = title;
        }

        /** Returns its Chinese name. */
        public String title() {
            return title;
        }
    }
}
