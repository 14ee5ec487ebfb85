// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.consultation.internal;

/** Hides who asked from everybody but who has to tell him (脱敏). */
final class Masking {
    private static final int HEAD = 3;
    private static final int TAIL = 4;

    private Masking() {}

    static String name(String name) {
        return name == null ? null : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }

    static String phone(String phone) {
        if (phone == null || phone.length() <= HEAD + TAIL) {
            return phone == null ? null : "****";
        }
        return phone.substring(0, HEAD) + "****" + phone.substring(phone.length() - TAIL);
    }
}
