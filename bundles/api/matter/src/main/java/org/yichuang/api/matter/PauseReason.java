// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.matter;

/** A procedure whose time does not count (时限中止情形, R55, design "several pauses at once"). */
public enum PauseReason {
    SITE_SURVEY("现场踏勘"),
    SITE_VERIFICATION("现场核查"),
    TECHNICAL_REVIEW("技术审查"),
    HEARING("听证论证"),
    PUBLIC_NOTICE("公示"),
    AWAITING_SUPPLEMENT("等待容缺补齐"),
    AWAITING_PAYMENT("等待缴费");

    private final String title;

    PauseReason(String title) {
        this.title = title;
    }

    /** Returns the Chinese name. */
    public String title() {
        return title;
    }
}
