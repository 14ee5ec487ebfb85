// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.matter;

/** How fast a matter is decided (办件类型), GB/T 39046-2020 table A.6, R22. */
public enum HandlingClass {
    /** Decided while the applicant waits. */
    INSTANT("1", "即办件"),
    /** Decided within the promised limit. */
    PROMISED("2", "承诺件");

    private final String code;
    private final String title;

    HandlingClass(String code, String title) {
        this.code = code;
        this.title = title;
    }

    /** Returns the code of the standard. */
    public String code() {
        return code;
    }

    /** Returns the Chinese name. */
    public String title() {
        return title;
    }
}
