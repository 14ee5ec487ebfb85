// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.prefill;

/**
 * How an applicant allowed that registers are asked about him (授权).
 *
 * @param way how it was given
 * @param file identifier of the signed file; needed if it was signed on a screen, may be {@code null} if the paper is kept
 */
public record Consent(Way way, String file) {

    /** How an authorization is given. */
    public enum Way {
        WRITTEN("书面授权，纸质存档"),
        SIGNED("电子签名授权");

        private final String title;

        Way(String title) {
            this.title = title;
        }

        /** Returns the Chinese name. */
        public String title() {
            return title;
        }
    }
}
