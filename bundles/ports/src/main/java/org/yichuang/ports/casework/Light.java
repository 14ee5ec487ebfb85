// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.casework;

/** How urgent a case is (红黄绿灯). Always shown with its text, never by colour alone. */
public enum Light {
    NONE("未计时"),
    GREEN("正常"),
    YELLOW("临期"),
    RED("超期");

    private final String title;

    Light(String title) {
        this.title = title;
    }

    /** Returns the Chinese name. */
    public String title() {
        return title;
    }
}
