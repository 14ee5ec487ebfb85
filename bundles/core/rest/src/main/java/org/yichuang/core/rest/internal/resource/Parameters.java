// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.resource;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.yichuang.core.rest.internal.problem.BadRequest;

/** Reads query parameters: a wrong one is 400 with its name, where JAX-RS itself would say 404. */
final class Parameters {
    /** Four digits: a day of another year is a slip, and of very far ones no moment can be counted. */
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private Parameters() {}

    static int number(String name, String value, int absent, int least, int most) {
        if (isAbsent(value)) {
            return absent;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException wrong) {
            throw range(name, least, most);
        }
        throw range(name, least, most);
    }

    static <E extends Enum<E>> E choice(String name, String value, Class<E> type, E absent) {
        if (isAbsent(value)) {
            return absent;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst()
                .orElseThrow(() -> BadRequest.malformed(
                        name, "参数 " + name + " 的值不合要求", "请使用以下值之一：" + Arrays.toString(type.getEnumConstants()) + "。"));
    }

    static LocalDate day(String name, String value) {
        if (!DAY.matcher(value).matches()) {
            throw noDay(name);
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException wrong) {
            throw noDay(name);
        }
    }

    private static BadRequest noDay(String name) {
        return BadRequest.malformed(name, "参数 " + name + " 不是日期", "请按 2026-10-01 的格式填写。");
    }

    static String required(String name, String value) {
        if (isAbsent(value)) {
            throw BadRequest.malformed(name, "缺少参数 " + name, "请补全后重试。");
        }
        return value.strip();
    }

    /** Returns the text without surrounding blanks, or {@code null} if nothing is left. */
    static String text(String value) {
        return isAbsent(value) ? null : value.strip();
    }

    private static boolean isAbsent(String value) {
        return value == null || value.isBlank();
    }

    private static BadRequest range(String name, int least, int most) {
        return BadRequest.malformed(name, "参数 " + name + " 不合要求", "请填写 " + least + " 至 " + most + " 的整数。");
    }
}
