// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.calendar.internal.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yichuang.core.calendar.internal.count.Ledgers.at;
import static org.yichuang.core.calendar.internal.count.Ledgers.ledger;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.yichuang.api.casework.ClockState;
import org.yichuang.api.matter.Limit;
import org.yichuang.api.matter.LimitUnit;
import org.yichuang.ports.clock.ClockEntry;
import org.yichuang.ports.clock.ClockReading;
import org.yichuang.ports.clock.Deadline;

/** What a ledger comes to, by examples counted by hand. */
class LedgerTest {
    private static final Instant LATER = at("2027-06-01T00:00");

    private final Counting counting = new Counting(Ledgers.standard());

    @ParameterizedTest
    @CsvFileSource(resources = "ledgers.csv", numLinesToSkip = 1, delimiter = ';')
    void isDue(int limit, LimitUnit unit, String ledger, LocalDateTime due, int counted) {
        var reading = counting.read(new Limit(limit, unit), ledger(ledger), LATER);
        assertThat(reading.deadline().due().atZone(Ledgers.ZONE).toLocalDateTime())
                .isEqualTo(due);
        assertThat(reading.deadline().days().stream().filter(Deadline.Day::counted))
                .hasSize(counted);
    }

    @Test
    void everyReasonIsNamed() {
        var reading = read(
                3,
                LimitUnit.WORKING_DAY,
                "START 2026-09-28T09:00, PAUSE SITE_SURVEY 2026-09-29T09:00, PAUSE 等待外省核验 2026-09-29T10:00,"
                        + " RESUME SITE_SURVEY 2026-09-30T09:00, RESUME 等待外省核验 2026-10-01T09:00,"
                        + " EXTEND 1 2026-10-08T09:00",
                "2026-10-09T12:00");
        assertThat(lines(reading))
                .containsExactly(
                        "2026-09-28 - 起算当日不计",
                        "2026-09-29 - 中止期间：现场踏勘、等待外省核验",
                        "2026-09-30 - 中止期间：等待外省核验",
                        "2026-10-01 - 国庆节放假",
                        "2026-10-02 - 国庆节放假",
                        "2026-10-03 - 国庆节放假",
                        "2026-10-04 - 国庆节放假",
                        "2026-10-05 - 国庆节放假",
                        "2026-10-06 - 国庆节放假",
                        "2026-10-07 - 国庆节放假",
                        "2026-10-08 + 计入第1日",
                        "2026-10-09 + 计入第2日",
                        "2026-10-10 + 计入第3日，国庆节调休上班",
                        "2026-10-11 - 周末",
                        "2026-10-12 + 计入第4日（延期），期满");
        assertThat(reading.limit()).isEqualTo(new Limit(4, LimitUnit.WORKING_DAY));
        assertThat(reading.used()).isEqualTo(1);
        assertThat(reading.remaining()).isEqualTo(3);
        assertThat(reading.state()).isEqualTo(ClockState.RUNNING);
        assertThat(reading.deadline().calendar()).isEqualTo("national-1.4.9");
        assertThat(reading.deadline().warning()).isEqualTo(at("2026-10-12T08:30"));
    }

    @Test
    void calendarDaysRunThroughWeekendsAndEndOnAWorkingDay() {
        assertThat(lines(read(2, LimitUnit.CALENDAR_DAY, "START 2026-11-20T09:00", "2026-11-20T10:00")))
                .containsExactly(
                        "2026-11-20 - 起算当日不计",
                        "2026-11-21 + 计入第1日",
                        "2026-11-22 + 计入第2日，期满日为周末，顺延",
                        "2026-11-23 - 期满日顺延至本日");
        assertThat(lines(read(1, LimitUnit.CALENDAR_DAY, "START 2026-11-20T09:00", "2026-11-20T10:00")))
                .containsExactly(
                        "2026-11-20 - 起算当日不计",
                        "2026-11-21 + 计入第1日，期满日为周末，顺延",
                        "2026-11-22 - 期满日为周末，顺延",
                        "2026-11-23 - 期满日顺延至本日");
    }

    @Test
    void hoursAreExplainedDayByDay() {
        var reading = read(
                24,
                LimitUnit.HOUR,
                "START 2026-11-20T10:00, PAUSE HEARING 2026-11-20T12:00, RESUME HEARING 2026-11-22T00:15",
                "2026-11-22T01:00");
        assertThat(lines(reading))
                .containsExactly(
                        "2026-11-20 + 计入2小时，中止12小时：听证论证",
                        "2026-11-21 - 不计，中止24小时：听证论证",
                        "2026-11-22 + 计入22小时，中止15分：听证论证");
        assertThat(reading.used()).isEqualTo(2);
        assertThat(reading.remaining()).isEqualTo(22);
        assertThat(reading.deadline().due()).isEqualTo(at("2026-11-22T22:15"));
        assertThat(reading.deadline().warning()).isEqualTo(at("2026-11-22T17:27"));
    }

    @Test
    void anOpenPauseIsExplainedUpToTheMomentAsked() {
        var ledger = "START 2026-11-16T09:00, PAUSE HEARING 2026-11-18T09:00";
        var reading = read(5, LimitUnit.WORKING_DAY, ledger, "2026-11-19T09:00");
        assertThat(lines(reading))
                .containsExactly(
                        "2026-11-16 - 起算当日不计",
                        "2026-11-17 + 计入第1日",
                        "2026-11-18 - 中止期间：听证论证",
                        "2026-11-19 - 中止期间：听证论证");
        assertThat(reading.state()).isEqualTo(ClockState.PAUSED);
        assertThat(reading.used()).isEqualTo(1);
        assertThat(reading.deadline().due()).isNull();
        assertThat(reading.deadline().warning()).isNull();

        var hours = read(48, LimitUnit.HOUR, ledger, "2026-11-19T09:00");
        assertThat(hours.used()).isEqualTo(48);
        assertThat(hours.deadline().due()).isEqualTo(at("2026-11-18T09:00"));
        var more = read(49, LimitUnit.HOUR, ledger, "2026-11-19T09:00");
        assertThat(more.used()).isEqualTo(48);
        assertThat(more.deadline().due()).isNull();
        assertThat(more.deadline().warning()).isNull();
        assertThat(lines(more)).last().isEqualTo("2026-11-19 - 不计，中止9小时：听证论证");
    }

    @Test
    void aPauseDoesNotHideThatTheLimitIsUsedUp() {
        var reading = read(
                1, LimitUnit.WORKING_DAY, "START 2026-11-16T09:00, PAUSE HEARING 2026-11-18T09:00", "2026-11-20T09:00");
        assertThat(reading.deadline().due()).isEqualTo(at("2026-11-17T17:30"));
        assertThat(reading.state()).isEqualTo(ClockState.PAUSED);
        assertThat(reading.remaining()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-18T09:00, 1, 2026-11-18 - 当日停止计时，不计",
        "2026-11-18T17:29, 1, 2026-11-18 - 当日停止计时，不计",
        "2026-11-18T17:30, 2, 2026-11-18 + 计入第2日",
        "2026-11-21T10:00, 4, 2026-11-21 - 周末",
        "2026-11-30T10:00, 5, '2026-11-23 + 计入第5日，期满'",
    })
    void aStopEndsIt(String stop, int used, String last) {
        var reading = read(5, LimitUnit.WORKING_DAY, "START 2026-11-16T09:00, STOP " + stop, "2026-12-31T09:00");
        assertThat(reading.state()).isEqualTo(ClockState.STOPPED);
        assertThat(reading.used()).isEqualTo(used);
        assertThat(reading.remaining()).isEqualTo(5 - used);
        assertThat(reading.deadline().due()).isEqualTo(at("2026-11-23T17:30"));
        assertThat(lines(reading)).last().isEqualTo(last);
    }

    @Test
    void aStopEndsWhatIsPaused() {
        var reading = read(
                5,
                LimitUnit.WORKING_DAY,
                "START 2026-11-16T09:00, PAUSE HEARING 2026-11-17T09:00, STOP 2026-11-18T09:00",
                "2026-12-31T09:00");
        assertThat(reading.state()).isEqualTo(ClockState.STOPPED);
        assertThat(reading.deadline().due()).isEqualTo(at("2026-11-24T17:30"));
        var hours = read(24, LimitUnit.HOUR, "START 2026-11-16T09:00, STOP 2026-11-16T11:30", "2026-12-31T09:00");
        assertThat(hours.used()).isEqualTo(2);
        assertThat(lines(hours)).containsExactly("2026-11-16 + 计入2小时30分");
    }

    @Test
    void theMomentAskedMayBeBeforeTheStop() {
        var ledger = ledger("START 2026-11-16T09:00, STOP 2026-11-20T18:00");
        var limit = new Limit(5, LimitUnit.WORKING_DAY);
        assertThat(counting.read(limit, ledger, at("2026-11-18T17:30")).used()).isEqualTo(2);
        assertThat(counting.read(limit, ledger, at("2026-11-18T17:29")).used()).isEqualTo(1);
        assertThat(counting.read(limit, ledger, at("2026-11-25T17:29")).used()).isEqualTo(4);
    }

    @Test
    void aDeemedAcceptanceCountsFromTheDayOfReceipt() {
        var receipt = at("2026-11-09T09:00");
        var recorded = at("2026-11-16T17:31");
        var entry = new ClockEntry(ClockEntry.Kind.START, null, receipt, recorded, "a-1", 0);
        var reading = counting.read(new Limit(10, LimitUnit.WORKING_DAY), List.of(entry), recorded);
        assertThat(reading.used()).isEqualTo(5);
        assertThat(reading.deadline().due()).isEqualTo(at("2026-11-23T17:30"));
    }

    @Test
    void aYearWithoutCalendarMakesItProvisional() {
        var limit = new Limit(5, LimitUnit.WORKING_DAY);
        assertThat(counting.read(limit, ledger("START 2026-12-28T09:00"), LATER)
                        .deadline()
                        .provisional())
                .isTrue();
        assertThat(counting.read(limit, ledger("START 2026-12-21T09:00"), LATER)
                        .deadline()
                        .provisional())
                .isFalse();
        assertThat(counting.read(new Limit(240, LimitUnit.HOUR), ledger("START 2026-12-28T09:00"), LATER)
                        .deadline()
                        .provisional())
                .isFalse();
    }

    @Test
    void officeHoursOfAWeekdayMoveTheCloseButMakeNoWorkingDay() {
        var hours = OfficeHours.parse("08:30-17:30,FRIDAY=09:00-16:30,SATURDAY=09:00-12:00");
        var friday = new Counting(Ledgers.with(hours));
        var limit = new Limit(1, LimitUnit.WORKING_DAY);
        var thursday =
                friday.read(limit, ledger("START 2026-11-19T09:00"), LATER).deadline();
        assertThat(thursday.due()).isEqualTo(at("2026-11-20T16:30"));
        assertThat(thursday.warning()).isEqualTo(at("2026-11-20T09:00"));
        assertThat(friday.read(limit, ledger("START 2026-11-20T09:00"), LATER)
                        .deadline()
                        .due())
                .isEqualTo(at("2026-11-23T17:30"));
        // A Saturday that is worked for a holiday has the usual hours.
        assertThat(friday.read(limit, ledger("START 2026-10-09T09:00"), LATER)
                        .deadline()
                        .due())
                .isEqualTo(at("2026-10-10T17:30"));
        // 即办 on a Friday after its close goes to Monday.
        assertThat(friday.read(new Limit(0, LimitUnit.WORKING_DAY), ledger("START 2026-11-20T16:30"), LATER)
                        .deadline()
                        .due())
                .isEqualTo(at("2026-11-23T17:30"));
    }

    @Test
    void aLedgerWithoutAStartIsRefused() {
        assertThatThrownBy(() -> read(5, LimitUnit.WORKING_DAY, "STOP 2026-11-16T09:00", "2026-11-16T09:00"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("without a start");
    }

    private ClockReading read(int limit, LimitUnit unit, String ledger, String at) {
        return counting.read(new Limit(limit, unit), ledger(ledger), at(at));
    }

    private static List<String> lines(ClockReading reading) {
        return reading.deadline().days().stream()
                .map(day -> day.date() + (day.counted() ? " + " : " - ") + day.reason())
                .toList();
    }
}
