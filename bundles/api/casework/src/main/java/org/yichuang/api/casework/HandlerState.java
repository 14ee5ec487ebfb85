// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.casework;

/** Whether the plug-in of the matter is there (T37): without it an open case goes on with its pinned definition. */
public enum HandlerState {
    AVAILABLE("可用"),
    HANDLER_UNAVAILABLE("部门插件不可用");

    private final String title;

    HandlerState(String title) {
        this.title = title;
    }

    /** Returns the Chinese name. */
    public String title() {
        return title;
    }
}
