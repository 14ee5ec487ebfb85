// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.casework;

/** State of the promise clock (时限状态), computed from its ledger. */
public enum ClockState {
    NOT_STARTED("未起算"),
    RUNNING("计时中"),
    PAUSED("已中止"),
    STOPPED("已停止");

    private final String title;

    ClockState(String title) {
        this.title = title;
    }

    /** Returns the Chinese name. */
    public String title() {
        return title;
    }
}
