// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.matter;

/** What a limit counts (时限单位); how each is counted stands in the design, section "Decisions". */
public enum LimitUnit {
    WORKING_DAY("1", "个工作日"),
    CALENDAR_DAY("2", "个自然日"),
    HOUR("3", "小时");

    private final String code;
    private final String title;

    LimitUnit(String code, String title) {
        this.code = code;
        this.title = title;
    }

    /** Returns the exchange code (1 工作日, 2 自然日, 3 小时). */
    public String code() {
        return code;
    }

    /** Returns the Chinese name as it follows a number. */
    public String title() {
        return title;
    }
}
