// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform.fuzz;

import java.util.List;
import java.util.Random;

/** Values that programs trip over. */
final class Oddities {
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "null",
            "true",
            "0",
            "-1",
            "../../../../etc/passwd",
            "..\\..\\windows",
            "%00",
            "a%00b",
            "'; drop table cases; --",
            "' or '1'='1",
            "%%%_%",
            "<script>alert(1)</script>",
            "${jndi:ldap://127.0.0.1/a}",
            "#{7*7}",
            "{{7*7}}",
            "\u202Eabc",
            "\u200B",
            "\uFEFF",
            "\uFFFF",
            "𡐓𠀀👩‍👩‍👧‍👦",
            "e\u0301\u0302\u0303",
            "İıſK",
            "2026-02-30",
            "2026-13-01T00:00:00Z",
            "+999999999-12-31",
            "-999999999-01-01",
            "+1000000000-12-31T23:59:59.999999999Z",
            "1970-01-01T00:00:00Z",
            "9999-12-31T23:59:59Z",
            "150626190001010016",
            "91150626MA0N000088",
            "00000000-0000-0000-0000-000000000000",
            "PLATFORM",
            "platform",
            "ACCEPT",
            "DRAFT");
    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "-1",
            "1",
            "0.1",
            "1e3",
            "1E400",
            "-1E-400",
            "1e2147483648",
            "2147483647",
            "2147483648",
            "-2147483649",
            "9223372036854775807",
            "9223372036854775808",
            "18446744073709551616",
            "99999999999999999999999999999999",
            "0.30000000000000004",
            "1" + "0".repeat(90),
            "1" + "0".repeat(1_200),
            "0." + "0".repeat(90) + "1",
            "007",
            "0x10",
            "NaN",
            "Infinity",
            "+1",
            "1.");

    private Oddities() {}

    static String text(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> "长".repeat(1 + random.nextInt(3_000));
            case 1 -> "x".repeat(1 << (1 + random.nextInt(16)));
            case 2 -> letters(random, 1 + random.nextInt(40));
            default -> TEXTS.get(random.nextInt(TEXTS.size()));
        };
    }

    /** Returns what may stand for a number in JSON, allowed or not. */
    static String number(Random random) {
        return NUMBERS.get(random.nextInt(NUMBERS.size()));
    }

    /** Returns any characters: controls and halves of surrogate pairs among them. */
    static String letters(Random random, int count) {
        var text = new StringBuilder();
        for (var index = 0; index < count; index++) {
            text.append((char)
                    switch (random.nextInt(5)) {
                        case 0 -> random.nextInt(0x20);
                        case 1 -> 0x7F + random.nextInt(0x21);
                        case 2 -> 0xD800 + random.nextInt(0x800);
                        case 3 -> random.nextInt(0x10000);
                        default -> 0x20 + random.nextInt(0x5F);
                    });
        }
        return text.toString();
    }

    static byte[] bytes(Random random, int most) {
        var bytes = new byte[random.nextInt(most)];
        random.nextBytes(bytes);
        return bytes;
    }
}
