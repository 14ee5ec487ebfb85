// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.casework;

/** What was decided (决定结果). */
public enum Outcome {
    APPROVED("准予"),
    REJECTED("不予");

    private final String title;

    Outcome(String title) {
        this.title = title;
    }

    /** Returns the Chinese name. */
    public String title() {
        return title;
    }
}
