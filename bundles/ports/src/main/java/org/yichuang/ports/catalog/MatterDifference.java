// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.catalog;

/**
 * One thing that differs between two versions of a matter (事项变化), as the people meet it who apply or handle it.
 *
 * @param effect what it means for the applicant
 * @param text what differs, in Chinese, a sentence without its stop
 */
public record MatterDifference(Effect effect, String text) {

    /** What a difference means for the applicant. */
    public enum Effect {
        /** Less is asked, or it is quicker, cheaper or open to more people. */
        EASIER("更便利"),
        /** More is asked, or it is slower, dearer or closed to some. */
        HARDER("更严格"),
        /** Neither, or it depends on the applicant. */
        OTHER("其他");

        private final String title;

        Effect(String title) {
            this.title = title;
        }

        /** Returns the Chinese name. */
        public String title() {
            return title;
        }

        /** Returns what the contrary means. */
        public Effect contrary() {
            return this == OTHER ? OTHER : this == EASIER ? HARDER : EASIER;
        }
    }
}
