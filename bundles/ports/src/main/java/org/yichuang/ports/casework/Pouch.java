// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.casework;

/** In which pouch papers go from hand to hand (文件袋, R43). */
public enum Pouch {
    INSTANT("即办件文件袋"),
    PROMISED("承诺件文件袋"),
    RESULT("出件文件袋");

    private final String title;

    Pouch(String title) {
        this.title = title;
    }

    /** Returns the Chinese name. */
    public String title() {
        return title;
    }
}
