// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.matter;

/** How far a matter is rolled out at the one window (推行阶段, R14). */
public enum RolloutPhase {
    /** Department staff review jointly: every acceptance is confirmed by the department. */
    TRIAL("试运行"),
    /** The window reviews by itself, by the manual. */
    FORMAL("正式运行");

    private final String title;

    RolloutPhase(String title) {
        this.title = title;
    }

    /** Returns the Chinese name. */
    public String title() {
        return title;
    }
}
