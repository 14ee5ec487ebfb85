// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.documents.internal.files;

import java.util.regex.Pattern;

/** Makes a file name fit to be shown: it never becomes part of a path. */
final class DisplayName {

    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    /** Control characters, marks that turn the direction of text, and halves of characters. */
    private static final Pattern UNSHOWABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private static final int LONGEST = 120;

    private DisplayName() {}

    /** Returns the name without folders and unshowable characters, at most 120 characters, the extension kept. */
    static String of(String name) {
        String shown = name == null ? "" : FOLDERS.matcher(name).replaceFirst("");
        shown = UNSHOWABLE.matcher(shown).replaceAll("").strip();
        if (shown.isEmpty()) {
            return "未命名";
        }
        int length = shown.codePointCount(0, shown.length());
        if (length <= LONGEST) {
            return shown;
        }
        String start = shown.substring(0, shown.offsetByCodePoints(0, LONGEST - 10));
        return start + "…" + shown.substring(shown.offsetByCodePoints(0, length - 9));
    }
}
