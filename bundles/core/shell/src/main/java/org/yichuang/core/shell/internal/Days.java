// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.shell.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** Days that operators name (日期). */
final class Days {
    /** Four digits: a day of another year is a slip, and of very far ones no moment can be counted. */
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private Days() {}

    /**
     * Reads a day; {@code null} stays {@code null}.
     *
     * @throws Refusal if it is none
     */
    static LocalDate of(String text) {
        if (text == null) {
            return null;
        }
        try {
            if (DAY.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException wrong) {
            throw noDay(text);
        }
        throw noDay(text);
    }

    private static Refusal noDay(String text) {
        return new Refusal(Reason.INVALID, "DAY_INVALID", "“" + text + "”不是日期：请按 2026-11-23 的格式填写");
    }
}
