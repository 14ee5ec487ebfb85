// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.plugins.internal;

import java.util.HashSet;
import java.util.List;
import java.util.zip.ZipFile;

/** Names of entries in an archive. */
final class Names {
    private Names() {}

    /**
     * Refuses names that point out of their archive, or that stand there twice: nothing here unpacks by name, but whoever does
     * so later would be led astray, and no tool for building makes such names.
     */
    static void requireSound(String kar, ZipFile zip) {
        var known = new HashSet<String>();
        zip.stream().forEach(entry -> {
            var name = entry.getName();
            if (name.startsWith("/")
                    || name.contains("\\")
                    || name.contains(":")
                    || List.of(name.split("/")).contains("..")) {
                throw Refusals.notSound(kar, "条目 " + name + " 指向包外", "请用 plugin-parent 重新构建");
            }
            if (!known.add(name)) {
                throw Refusals.notSound(kar, "条目 " + name + " 出现两次", "请用 plugin-parent 重新构建");
            }
        });
    }
}
