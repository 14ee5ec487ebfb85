// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.consultation;

import java.time.Instant;

/**
 * That whoever has to answer is late, or nearly (预警), as a case's alarm says it.
 *
 * @param kind what
 * @param text the same in words
 * @param since from when on
 * @param concerned name of the department, or of the first responsible; of the hall where nobody has claimed it
 * @param next what is to be done
 */
public record ConsultAlarm(Kind kind, String text, Instant since, String concerned, String next) {

    /** What is late or nearly, with what the department has to do about it. */
    public enum Kind {
        NEARLY_DUE("咨询答复临期", "在到期前答复"),
        LATE("咨询答复超时", "尽快答复；大厅每天可以催办一次"),
        URGED("咨询被催办", "尽快答复，答复了即消除");

        private final String title;
        private final String next;

        Kind(String title, String next) {
            this.title = title;
            this.next = next;
        }

        /** Returns the Chinese name. */
        public String title() {
            return title;
        }

        /** Returns what the department and the hall have to do about it, in Chinese. */
        public String next() {
            return next;
        }
    }
}
