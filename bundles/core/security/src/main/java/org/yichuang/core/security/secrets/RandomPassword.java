// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.security.secrets;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Passwords nobody chose (随机密码), of characters that are not mistaken for one another when they are copied by hand. */
public final class RandomPassword {

    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz";
    private static final String DIGITS = "23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomPassword() {}

    /**
     * Makes a password of letters that begins with a digit, so that it always has two kinds of characters.
     *
     * @param length number of characters; each but the first is worth five bits
     * @return a new password
     */
    public static String ofLength(int length) {
        return pick(DIGITS)
                + RANDOM.ints(length - 1L, 0, LETTERS.length() + DIGITS.length())
                        .mapToObj(index -> (LETTERS + DIGITS).substring(index, index + 1))
                        .collect(Collectors.joining());
    }

    private static char pick(String alphabet) {
        return alphabet.charAt(RANDOM.nextInt(alphabet.length()));
    }
}
