// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.gateway;

/** Whether name and identity number belong together (核验结果). */
public enum IdentityMatch {
    MATCH("一致"),
    NO_MATCH("不一致"),
    /** The service has no record of that number. */
    UNKNOWN("库中无此号");

    private final String title;

    IdentityMatch(String title) {
        this.title = title;
    }

    /** Returns the Chinese name. */
    public String title() {
        return title;
    }
}
