// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.clock;

import java.time.Instant;

/**
 * A year that was loaded from a file (日历版本); kept for ever, because closed cases were counted with it.
 *
 * @param version name, such as {@code 2027-1}: the year and a running number
 * @param state whether it is in force
 * @param content the year
 * @param digest SHA-256 of the content, hexadecimal
 * @param proposedBy account that loaded it
 * @param proposedAt when
 * @param confirmedBy account that confirmed it, another one; {@code null} if nobody has
 * @param confirmedAt when; {@code null} if nobody has
 */
public record CalendarVersion(
        String version,
        State state,
        CalendarYear content,
        String digest,
        String proposedBy,
        Instant proposedAt,
        String confirmedBy,
        Instant confirmedAt) {

    /** How far it came. */
    public enum State {
        PROPOSED("待确认"),
        ACTIVE("生效"),
        SUPERSEDED("已被替代"),
        WITHDRAWN("已撤回");

        private final String title;

        State(String title) {
            this.title = title;
        }

        /** Returns the Chinese name. */
        public String title() {
            return title;
        }
    }
}
