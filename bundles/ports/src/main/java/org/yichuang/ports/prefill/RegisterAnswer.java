// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.prefill;

import java.time.Instant;
import org.yichuang.api.matter.SharedSource;

/**
 * What came of asking one register.
 *
 * @param source which
 * @param outcome what came of it
 * @param message the same in a sentence that says what to do next, in Chinese, without personal data
 * @param at when it answered, or was given up
 */
public record RegisterAnswer(SharedSource source, Outcome outcome, String message, Instant at) {

    /** What may come of asking. */
    public enum Outcome {
        FOUND("已查到"),
        /** It knows nobody of that number, or nothing that helps here. */
        NONE("没有记录"),
        /** It knows the number under another name: it tells nothing. */
        MISMATCH("姓名与号码不一致"),
        /** It is down, slow or its answer can't be believed: intake goes on by paper. */
        UNAVAILABLE("暂时查询不到"),
        /** No gateway to it is installed. */
        ABSENT("未接入");

        private final String title;

        Outcome(String title) {
            this.title = title;
        }

        /** Returns the Chinese name. */
        public String title() {
            return title;
        }
    }
}
