// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal.rules;

/** Unified social credit codes (统一社会信用代码, GB 32100). */
final class CreditCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;

    private CreditCode() {}

    /** Tells whether a code has 18 characters of the alphabet and the right check character. */
    static boolean isValid(String code) {
        if (code.length() != LENGTH || !code.chars().allMatch(character -> ALPHABET.indexOf(character) >= 0)) {
            return false;
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % ALPHABET.length();
        }
        int check = (ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length();
        return ALPHABET.charAt(check) == code.charAt(LENGTH - 1);
    }
}
