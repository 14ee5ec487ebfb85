// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.casework;

/** How far a fee is paid (缴费状态, R61). */
public enum PaymentState {
    NOT_REQUIRED("无需缴费"),
    ASSESSED("已核定"),
    /** The applicant was sent the notice; the payment is awaited. */
    PUSHED("待缴费"),
    PAID("已缴费"),
    WAIVED("已减免");

    private final String title;

    PaymentState(String title) {
        this.title = title;
    }

    /** Returns the Chinese name. */
    public String title() {
        return title;
    }
}
