// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.casework;

/** How far the result has come to the applicant (送达状态, R63–R66). */
public enum DeliveryState {
    NOT_READY("未出件"),
    NOTIFIED("已告知"),
    DISPATCHED("已寄出"),
    DELIVERED("已送达"),
    /** The courier brought it back, or nobody collected it. */
    RETURNED("已退回");

    private final String title;

    DeliveryState(String title) {
        this.title = title;
    }

    /** Returns the Chinese name. */
    public String title() {
        return title;
    }
}
