// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.calendar.internal.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.yichuang.api.matter.Limit;
import org.yichuang.api.matter.LimitUnit;
import org.yichuang.ports.clock.Pause;

/** Due dates over weekends, holidays with make-up days, the end of the year, pauses, hours and instant matters. */
class DueDatesTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Counting calculator = new Counting(Ledgers.standard());

    @ParameterizedTest
    @CsvFileSource(resources = "due-dates.csv", numLinesToSkip = 1)
    void isDue(int limit, LimitUnit unit, LocalDateTime start, String pauses, LocalDateTime due) {
        var deadline = calculator.compute(new Limit(limit, unit), at(start), pauses(pauses));
        assertThat(deadline.due().atZone(ZONE).toLocalDateTime()).isEqualTo(due);
        assertThat(deadline.warning()).isBetween(at(start), at(due));
    }

    @Test
    void openPauseLeavesNoDueDate() {
        var deadline = calculator.compute(
                new Limit(5, LimitUnit.WORKING_DAY),
                at(LocalDateTime.parse("2026-11-16T09:00")),
                List.of(new Pause(at(LocalDateTime.parse("2026-11-17T09:00")), null)));
        assertThat(deadline.due()).isNull();
        assertThat(deadline.warning()).isNull();
    }

    @Test
    void yearWithoutCalendarMakesItProvisional() {
        var limit = new Limit(5, LimitUnit.WORKING_DAY);
        assertThat(calculator
                        .compute(limit, at(LocalDateTime.parse("2026-12-28T09:00")), List.of())
                        .provisional())
                .isTrue();
        assertThat(calculator
                        .compute(limit, at(LocalDateTime.parse("2026-12-21T09:00")), List.of())
                        .provisional())
                .isFalse();
    }

    @Test
    void everyDayIsExplained() {
        var deadline = calculator.compute(
                new Limit(2, LimitUnit.WORKING_DAY), at(LocalDateTime.parse("2026-11-20T09:00")), List.of());
        assertThat(deadline.days())
                .extracting(day -> day.date() + " " + day.reason())
                .containsExactly(
                        "2026-11-20 起算当日不计",
                        "2026-11-21 周末",
                        "2026-11-22 周末",
                        "2026-11-23 计入第1日",
                        "2026-11-24 计入第2日，期满");
    }

    @Test
    void warningComesWhenAFifthIsLeft() {
        var start = at(LocalDateTime.parse("2026-11-16T09:00"));
        assertThat(calculator
                        .compute(new Limit(5, LimitUnit.WORKING_DAY), start, List.of())
                        .warning())
                .isEqualTo(at(LocalDateTime.parse("2026-11-23T08:30")));
        assertThat(calculator
                        .compute(new Limit(24, LimitUnit.HOUR), start, List.of())
                        .warning())
                .isEqualTo(at(LocalDateTime.parse("2026-11-17T04:12")));
    }

    private static Instant at(LocalDateTime time) {
        return time.atZone(ZONE).toInstant();
    }

    private static List<Pause> pauses(String text) {
        return text == null
                ? List.of()
                : Stream.of(text.split(" "))
                        .map(pause -> pause.split("/"))
                        .map(ends -> new Pause(at(LocalDateTime.parse(ends[0])), at(LocalDateTime.parse(ends[1]))))
                        .toList();
    }
}
