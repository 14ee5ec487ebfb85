// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The rows of {@code docs/requirements.md}. */
record RequirementTable(List<Row> rows) {
    static final Path FILE = Bundle.ROOT.resolve("docs/requirements.md");

    private static final Pattern ROW = Pattern.compile("\\| R(\\d+) \\|(.*)\\|");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+\\.\\w+)`");

    /**
     * A row.
     *
     * @param number number of the requirement
     * @param tests tests that show it, as {@code Class.method}
     */
    record Row(int number, List<String> tests) {
        private static Row parse(String line) {
            Matcher row = ROW.matcher(line);
            if (!row.matches()) {
                return null;
            }
            List<String> tests = TEST.matcher(row.group(2))
                    .results()
                    .map((MatchResult test) -> test.group(1))
                    .toList();
            return new Row(Integer.parseInt(row.group(1)), tests);
        }
    }

    static RequirementTable read() {
        try {
            return new RequirementTable(Files.readAllLines(FILE).stream()
                    .map(Row::parse)
                    .filter(Objects::nonNull)
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns the requirements of the law of a single case, which are built. */
    static List<Integer> promised() {
        return IntStream.concat(IntStream.of(10, 11, 12, 14, 22, 23), IntStream.rangeClosed(28, 68))
                .boxed()
                .toList();
    }

    List<Integer> numbers() {
        return rows.stream().map(Row::number).toList();
    }
}
