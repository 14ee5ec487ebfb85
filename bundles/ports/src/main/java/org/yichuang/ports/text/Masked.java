// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.text;

/** Personal data as those see it who need not know it (脱敏, standards §1.10); {@code null} stays {@code null}. */
public final class Masked {
    private static final int ID_HEAD = 6;
    private static final int PHONE_HEAD = 3;
    private static final int TAIL = 4;

    private Masked() {}

    /** Masks the name of a person: the family name's first character stays. */
    public static String name(String name) {
        if (name == null || name.isEmpty()) {
            return name;
        }
        int head = name.offsetByCodePoints(0, 1);
        return name.substring(0, head) + "*".repeat(name.codePointCount(head, name.length()));
    }

    /** Masks an identity number; what is shorter than one is masked whole. */
    public static String idNumber(String number) {
        return middle(number, ID_HEAD);
    }

    /** Masks a phone number; what is shorter than one is masked whole. */
    public static String phone(String phone) {
        return middle(phone, PHONE_HEAD);
    }

    private static String middle(String text, int head) {
        if (text == null) {
            return null;
        }
        int hidden = text.length() - head - TAIL;
        return hidden <= 0
                ? "*".repeat(text.length())
                : text.substring(0, head) + "*".repeat(hidden) + text.substring(text.length() - TAIL);
    }
}
