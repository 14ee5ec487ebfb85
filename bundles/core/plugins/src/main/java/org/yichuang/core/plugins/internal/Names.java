// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.plugins.internal;

import java.util.List;

/** Names of entries in an archive. */
final class Names {
    private Names() {}

    /**
     * Refuses a name that points out of its archive: nothing here unpacks by name, but whoever does so later would be led
     * astray, and no tool for building makes such names.
     */
    static void requireInside(String kar, String name) {
        if (name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || List.of(name.split("/")).contains("..")) {
            throw Refusals.notSound(kar, "条目 " + name + " 指向包外", "请用 plugin-parent 重新构建");
        }
    }
}
