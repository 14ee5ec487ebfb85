// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.gateways.internal;

import org.yichuang.ports.prefill.PrefillQuestion;

/** Hides whom registers were asked about (脱敏); names and codes of organisations are public. */
final class Masking {
    private static final int HEAD = 6;
    private static final int TAIL = 4;

    private Masking() {}

    /** Returns name and number as a record keeps them. */
    static String holder(PrefillQuestion question) {
        if (question.kind().isOrganisation()) {
            return question.name() + " " + question.idNumber();
        }
        String name = question.name();
        return name.substring(0, name.offsetByCodePoints(0, 1)) + "** " + idNumber(question.idNumber());
    }

    /** Masks an identity number; what is shorter than one is masked whole. */
    static String idNumber(String number) {
        return number.length() <= HEAD + TAIL
                ? "*".repeat(number.length())
                : number.substring(0, HEAD)
                        + "*".repeat(number.length() - HEAD - TAIL)
                        + number.substring(number.length() - TAIL);
    }
}
