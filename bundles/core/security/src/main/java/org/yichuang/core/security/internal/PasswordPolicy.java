// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.security.internal;

import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** Which passwords are taken (密码策略). */
final class PasswordPolicy {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 128;
    private static final int MIXED = 5;

    /** What is tried first by whoever guesses; see {@link #isFilledUp}. */
    private static final Set<String> COMMON = Set.of(
            "password",
            "passw0rd",
            "p@ssw0rd",
            "p@ssword",
            "qwertyuiop",
            "qwerty",
            "1q2w3e4r",
            "1q2w3e4r5t",
            "1qaz2wsx",
            "1qaz2wsx3edc",
            "abc123456",
            "a123456789",
            "abcd1234",
            "admin",
            "administrator",
            "woaini",
            "woaini1314",
            "zhengwu",
            "yichuang",
            "iloveyou",
            "letmein",
            "welcome",
            "changeme",
            "asdfghjkl",
            "zxcvbnm");

    private PasswordPolicy() {}

    /**
     * Checks a new password.
     *
     * @param login whose password it is to be
     * @throws Refusal {@code PASSWORD_TOO_WEAK}, saying what is wrong with it
     */
    static void check(String login, char[] password) {
        if (password.length < SHORTEST || password.length > LONGEST) {
            throw tooWeak("密码须为 %d 至 %d 个字符".formatted(SHORTEST, LONGEST));
        }
        if (kinds(password) < 2) {
            throw tooWeak("密码须至少包含字母、数字、符号中的两类");
        }
        String lower = new String(password).toLowerCase(Locale.ROOT);
        if (lower.contains(login)) {
            throw tooWeak("密码不得包含登录名");
        }
        if (COMMON.stream().anyMatch(word -> isFilledUp(word, lower))
                || lower.chars().distinct().count() < MIXED) {
            throw tooWeak("密码过于常见");
        }
    }

    private static long kinds(char[] password) {
        Stream<IntPredicate> kinds =
                Stream.of(Character::isLetter, Character::isDigit, other -> !Character.isLetterOrDigit(other));
        String text = new String(password);
        return kinds.filter(kind -> text.chars().anyMatch(kind)).count();
    }

    /** Tells whether a password is a common one with digits and signs added until it was long enough. */
    private static boolean isFilledUp(String word, String password) {
        return password.startsWith(word) && password.substring(word.length()).matches("[\\d\\p{Punct}]*");
    }

    private static Refusal tooWeak(String why) {
        return new Refusal(Reason.INVALID, "PASSWORD_TOO_WEAK", why + "，请换一个密码。");
    }
}
