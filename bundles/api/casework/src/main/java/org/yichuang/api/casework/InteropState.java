// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.casework;

/** Where a case stands between regions (跨域状态); {@code LOCAL} unless it was offered to another one. */
public enum InteropState {
    LOCAL("本地"),
    OFFERED("已提请"),
    CONFIRMED("已确认"),
    TRANSFERRED("已移交"),
    RESULT_RETURNED("结果已回传"),
    DISPUTED("有争议");

    private final String title;

    InteropState(String title) {
        this.title = title;
    }

    /** Returns the Chinese name. */
    public String title() {
        return title;
    }
}
