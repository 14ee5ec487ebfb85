// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.accounts;

import java.time.LocalDate;

/**
 * What a clerk was trained and examined for (上岗资格, R33).
 *
 * @param scope whether {@code code} is a matter or a domain
 * @param code code of the matter, or name of the domain (领域) with all its matters
 * @param validUntil last day on which it holds
 */
public record Qualification(Scope scope, String code, LocalDate validUntil) {

    /** What a qualification is for. */
    public enum Scope {
        MATTER("事项"),
        DOMAIN("领域");

        private final String title;

        Scope(String title) {
            this.title = title;
        }

        /** Returns the Chinese name. */
        public String title() {
            return title;
        }
    }
}
