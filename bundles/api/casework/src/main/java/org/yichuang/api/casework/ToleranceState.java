// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.casework;

/** How far a tolerant acceptance is (容缺状态, R42). */
public enum ToleranceState {
    NONE("无容缺"),
    PENDING_SUPPLEMENT("待补齐"),
    FULFILLED("已补齐"),
    BREACHED("逾期未补");

    private final String title;

    ToleranceState(String title) {
        this.title = title;
    }

    /** Returns the Chinese name. */
    public String title() {
        return title;
    }
}
