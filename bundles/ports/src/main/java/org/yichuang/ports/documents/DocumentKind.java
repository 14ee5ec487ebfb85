// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.documents;

/** Notices, slips and receipts that the platform renders (文书). */
public enum DocumentKind {
    ACCEPTANCE_NOTICE("受理通知书", "受"),
    CORRECTION_NOTICE("材料补正告知书", "补"),
    NON_ACCEPTANCE_DECISION("不予受理通知书", "不受"),
    APPROVAL_DECISION("准予许可决定书", "准"),
    REJECTION_DECISION("不予许可决定书", "不准"),
    TRANSFER_SLIP("材料证照流转单", "流"),
    DELIVERY_RECEIPT("送达回证", "送");

    private final String title;
    private final String sign;

    DocumentKind(String title, String sign) {
        this.title = title;
        this.sign = sign;
    }

    /** Returns the Chinese name. */
    public String title() {
        return title;
    }

    /** Returns the character by which numbers of this kind are told apart (文号代字). */
    public String sign() {
        return sign;
    }
}
