// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.calendar.internal.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yichuang.ports.problem.Fault;
import org.yichuang.ports.problem.Refusal;

/** How much of everything a file may have: the last that is taken, and the first that is not. */
class CalendarFileTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    @ParameterizedTest
    @CsvSource({"10, NUMBER", "11, ''", "45, ''", "46, NUMBER"})
    void holidaysAreAsManyAsAYearCanHave(int days, String code) {
        assertThat(faults(file("文号", "元旦", NEW_YEAR, days, 0))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"14, ''", "15, NUMBER"})
    void makeUpDaysAreAsManyAsAYearCanHave(int days, String code) {
        assertThat(faults(file("文号", "元旦", NEW_YEAR, 11, days))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"1, ''", "200, ''", "201, NOTICE"})
    void theNoticeIsALine(int length, String code) {
        assertThat(faults(file("文".repeat(length), "元旦", NEW_YEAR, 11, 0))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"1, ''", "40, ''", "41, NAME"})
    void theNameOfAHolidayIsShort(int length, String code) {
        assertThat(faults(file("文号", "节".repeat(length), NEW_YEAR, 11, 0))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"31, ''", "32, DATE"})
    void aSpanIsAMonthAtMost(int days, String code) {
        String span = NEW_YEAR + "/" + NEW_YEAR.plusDays(days - 1L);
        assertThat(faults("year: 2027\nnotice: 文号\nholidays:\n  元旦: " + span)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"0, ''", "1, SIZE"})
    void aFileIsSmall(int more, String code) {
        String file = file("文号", "元旦", NEW_YEAR, 11, 0) + "\n#";
        int bytes = file.getBytes(StandardCharsets.UTF_8).length;
        assertThat(faults(file + "x".repeat(64 * 1024 + more - bytes))).isEqualTo(code);
    }

    @Test
    void whatIsWrittenTwiceIsNotGuessed() {
        String file = file("文号", "元旦", NEW_YEAR, 11, 0);
        assertThat(faults(file + "\nnotice: 另一个文号")).isEqualTo("YAML");
        assertThat(faults("year: 2027\nnotice: &a 文号\nholidays: &b {元旦: 2027-01-01}\nmake-up-days: *b"))
                .as("a map that stands in two places")
                .isEqualTo("YAML");
    }

    @ParameterizedTest
    @CsvSource({"holidays", "make-up-days"})
    void daysHaveTheNameOfTheirHoliday(String key) {
        String file = file("文号", "元旦", NEW_YEAR, 11, 0).replace("holidays:", "others:");
        assertThat(faults(file + "\n" + key + ": 2027-01-01")).contains("FORMAT");
    }

    @ParameterizedTest
    @CsvSource({"2026, OTHER_YEAR", "2027, ''", "2028, OTHER_YEAR"})
    void makeUpDaysAreOfTheirYear(int year, String code) {
        LocalDate saturday = LocalDate.of(year, 6, 1).with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
        assertThat(faults(file("文号", "元旦", NEW_YEAR, 11, 0) + "\nmake-up-days: {元旦: " + saturday + "}"))
                .isEqualTo(code);
    }

    /** A year with so many days from one on, and so many make-up days at weekends from July on. */
    private static String file(String notice, String holiday, LocalDate from, int days, int makeUps) {
        LocalDate saturday = LocalDate.of(2027, 7, 3);
        String file = "year: 2027\nnotice: " + notice + "\nholidays:\n  " + holiday + ": "
                + list(Stream.iterate(from, day -> day.plusDays(1)).limit(days));
        return makeUps == 0
                ? file
                : file + "\nmake-up-days:\n  " + holiday + ": "
                        + list(Stream.iterate(saturday, day -> day.plusWeeks(1)).limit(makeUps));
    }

    private static String list(Stream<LocalDate> days) {
        return days.map(LocalDate::toString).collect(Collectors.joining(", ", "[", "]"));
    }

    /** Returns the codes of what is wrong, or nothing. */
    private static String faults(String file) {
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> CalendarFile.read(file.getBytes(StandardCharsets.UTF_8)));
        List<Fault> faults = refusal == null ? List.of() : refusal.faults();
        return faults.stream().map(Fault::code).collect(Collectors.joining(" "));
    }
}
