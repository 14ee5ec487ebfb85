// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.text;

/** Text from outside as it fits a column (截短), never with half of a character at its end, which no database takes. */
public final class Shortened {
    private Shortened() {}

    /**
     * Returns a text of at most that many {@code char}s.
     *
     * @param text {@code null} counts as empty
     */
    public static String to(int length, String text) {
        if (text == null) {
            return "";
        }
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
