// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.consultation.internal;

/** What is done to a consultation. */
enum EventKind {
    ASKED("登记"),
    ANSWERED("答复"),
    TRANSFERRED("转办"),
    RETURNED("退回"),
    CLAIMED("认领"),
    URGED("催办"),
    HANDED_OVER("移交他人"),
    TAKEN_OVER("接手"),
    RECOUNTED("时限重算"),
    MESSAGED("再次短信告知"),
    CLOSED("告知办结"),
    ERASED("到期删除个人信息");

    private final String title;

    EventKind(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
