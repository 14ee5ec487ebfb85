// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.matter;

/** Kind of administrative power (事项类型), GB/T 39046-2020 table A.1. */
public enum MatterType {
    LICENCE("01", "行政许可"),
    LEVY("04", "行政征收"),
    PAYMENT("05", "行政给付"),
    CONFIRMATION("07", "行政确认"),
    REWARD("08", "行政奖励"),
    RULING("09", "行政裁决"),
    OTHER("10", "其他行政权力"),
    PUBLIC_SERVICE("20", "公共服务");

    private final String code;
    private final String title;

    MatterType(String code, String title) {
        this.code = code;
        this.title = title;
    }

    /** Returns the two-digit code of the standard. */
    public String code() {
        return code;
    }

    /** Returns the Chinese name. */
    public String title() {
        return title;
    }
}
