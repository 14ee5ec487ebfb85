// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.matter;

/**
 * What the applicant gets (办理结果).
 *
 * @param name name of the certificate or document
 * @param kind what it is
 * @param validYears for how many years it holds, or {@code null} when it has no such term
 * @param validityNote how long it holds when years can't say it, or {@code null}
 * @param certificate kind of electronic certificate made of it, or {@code null}
 */
public record Result(String name, Kind kind, Integer validYears, String validityNote, String certificate) {

    /** What kind of result it is (结果类型). */
    public enum Kind {
        CERTIFICATE("证照"),
        APPROVAL("批文"),
        NOTICE("通知"),
        OTHER("其他");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** Returns the Chinese name. */
        public String title() {
            return title;
        }
    }
}
