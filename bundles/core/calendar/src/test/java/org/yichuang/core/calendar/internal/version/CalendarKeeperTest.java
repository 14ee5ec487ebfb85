// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.calendar.internal.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yichuang.api.matter.Limit;
import org.yichuang.api.matter.LimitUnit;
import org.yichuang.core.database.internal.TestDatabase;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.clock.CalendarVersion.State;
import org.yichuang.ports.clock.ClockKind;
import org.yichuang.ports.clock.Deadlines;
import org.yichuang.ports.clock.Recounted;
import org.yichuang.ports.clock.TimeSource;
import org.yichuang.ports.problem.Fault;
import org.yichuang.ports.problem.Refusal;

/** Calendars that are loaded, confirmed, withdrawn, noticed by other nodes, and counted with again. */
class CalendarKeeperTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Actor FIRST = actor("first", Role.SYSTEM_ADMINISTRATOR);
    private static final Actor SECOND = actor("second", Role.SYSTEM_ADMINISTRATOR);
    private static final String YEAR_2027 = """
            year: 2027
            notice: 国办发明电〔2026〕9号
            holidays:
              元旦: 2027-01-01/2027-01-03
              春节: [2027-02-05/2027-02-11, 2027-02-12]
              国庆节: 2027-10-01/2027-10-07
            make-up-days:
              春节: [2027-01-31, 2027-02-14]
            """;

    private final DataSource database =
            TestDatabase.emptied("calendar_recounted", "calendar_change", "calendar_version", "calendar_base");
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-20T02:00:00Z"));
    private final TimeSource time = now::get;
    private final ChangeLog changes = new ChangeLog(database, time);

    @Test
    void twoPersonsBringAYearIntoForce() {
        var keeper = keeper();
        var before = due(keeper.deadlines(keeper.current()));
        var loaded = keeper.load(bytes(YEAR_2027), FIRST);
        assertThat(loaded.version()).isEqualTo("2027-1");
        assertThat(loaded.state()).isEqualTo(State.PROPOSED);
        assertThat(keeper.current()).isEqualTo("national-1.4.9");
        refused("SAME_PERSON", () -> keeper.confirm("2027-1", FIRST));
        assertThat(keeper.confirm("2027-1", SECOND).confirmedBy()).isEqualTo("second");
        assertThat(keeper.current()).isEqualTo("national-1.4.9+2027-1");
        assertThat(keeper.year(2027).day(LocalDate.of(2027, 1, 31)).title()).isEqualTo("春节调休上班");
        assertThat(keeper.inForce().isPublished(2027)).isTrue();
        var after = due(keeper.deadlines(keeper.current()));
        assertThat(before).isEqualTo(at("2027-02-08T17:30"));
        assertThat(after).isEqualTo(at("2027-02-15T17:30"));
        refused("CALENDAR_SETTLED", () -> keeper.confirm("2027-1", SECOND));
        refused("CALENDAR_SETTLED", () -> keeper.withdraw("2027-1", SECOND));
    }

    @Test
    void closedCasesKeepTheirCalendar() {
        var keeper = keeper();
        bringIntoForce(keeper, YEAR_2027, "2027-1");
        bringIntoForce(keeper, YEAR_2027.replace("2027-02-14", "2027-02-13"), "2027-2");
        assertThat(due(keeper.deadlines("national-1.4.9"))).isEqualTo(at("2027-02-08T17:30"));
        assertThat(due(keeper.deadlines("national-1.4.9+2027-1"))).isEqualTo(at("2027-02-15T17:30"));
        assertThat(due(keeper.deadlines("national-1.4.9+2027-2"))).isEqualTo(at("2027-02-15T17:30"));
        assertThat(keeper.list())
                .extracting(version -> version.version() + " " + version.state())
                .containsExactly("2027-2 ACTIVE", "2027-1 SUPERSEDED");
        for (var unknown : List.of("", "national-0", "national-1.4.9+2027-9", "national-1.4.9@nonsense")) {
            refused("UNKNOWN_CALENDAR", () -> keeper.deadlines(unknown));
        }
    }

    @Test
    void anotherNodeNoticesWithinSeconds() {
        var here = keeper();
        var there = keeper();
        bringIntoForce(here, YEAR_2027, "2027-1");
        assertThat(there.inForce().version()).isEqualTo("national-1.4.9");
        now.updateAndGet(moment -> moment.plusMillis(CalendarKeeper.NOTICED_AFTER + 1));
        assertThat(there.inForce().version()).isEqualTo("national-1.4.9+2027-1");
        assertThat(there.current()).isEqualTo(here.current());
    }

    @Test
    void whatIsWithdrawnNeverComesIntoForce() {
        var keeper = keeper();
        keeper.load(bytes(YEAR_2027), FIRST);
        refused("CALENDAR_KNOWN", () -> keeper.load(bytes(YEAR_2027), SECOND));
        assertThat(keeper.withdraw("2027-1", FIRST).state()).isEqualTo(State.WITHDRAWN);
        refused("CALENDAR_SETTLED", () -> keeper.confirm("2027-1", SECOND));
        assertThat(keeper.load(bytes(YEAR_2027), FIRST).version()).isEqualTo("2027-2");
        refused("UNKNOWN_CALENDAR", () -> keeper.confirm("2028-1", SECOND));
        refused("UNKNOWN_CALENDAR", () -> keeper.withdraw("2028-1", SECOND));
        refused("UNKNOWN_CALENDAR", () -> keeper.year(2027));
    }

    @Test
    void onlySystemAdministratorsKeepCalendars() {
        var keeper = keeper();
        var clerk = actor("clerk", Role.WINDOW_CLERK);
        refused("FORBIDDEN", () -> keeper.load(bytes(YEAR_2027), clerk));
        keeper.load(bytes(YEAR_2027), FIRST);
        refused("FORBIDDEN", () -> keeper.confirm("2027-1", clerk));
        refused("FORBIDDEN", () -> keeper.withdraw("2027-1", clerk));
    }

    @Test
    void aChangeIsWorkedOffInBatchesAndItsOutcomeKept() {
        var keeper = keeper();
        changes.finished(changes.open().orElseThrow().number());
        assertThat(changes.open()).isEmpty();
        keeper();
        assertThat(changes.open()).as("a restart changes nothing").isEmpty();
        bringIntoForce(keeper, YEAR_2027, "2027-1");
        var change = changes.open().orElseThrow();
        assertThat(change.calendar()).isEqualTo("national-1.4.9+2027-1");
        assertThat(change.affectedFrom()).isEqualTo(at("2027-01-01T00:00"));
        var moved = new Recounted("c1", ClockKind.PROMISE, null, at("2027-02-08T17:30"), at("2027-02-15T17:30"));
        var other = new Recounted("c1", ClockKind.STATUTORY, null, at("2027-02-09T17:30"), at("2027-02-16T17:30"));
        changes.counted(change.number(), 100, 50, List.of(moved, other));
        changes.counted(change.number(), 100, 50, List.of(moved, other));
        changes.counted(change.number(), 120, 7, List.of(new Recounted("c2", ClockKind.STATUTORY, null, null, null)));
        var half = changes.open().orElseThrow();
        assertThat(half.lastCase()).isEqualTo(120);
        assertThat(half.looked()).isEqualTo(57);
        assertThat(half.changed()).isEqualTo(3);
        assertThat(changes.outcome(change.number(), null, 1)).containsExactly(moved, other);
        assertThat(changes.outcome(change.number(), null, 2)).containsExactly(moved, other);
        assertThat(changes.outcome(change.number(), "c1", 9))
                .extracting(Recounted::caseNo)
                .containsExactly("c2");
        var asked = new Recounted("c2", ClockKind.JOINT, "市场监管局", null, at("2027-02-15T17:30"));
        var beside = new Recounted("c2", ClockKind.JOINT, "消防救援大队", null, at("2027-02-16T17:30"));
        changes.moved(change.number(), List.of(asked, beside));
        changes.moved(change.number(), List.of(asked));
        assertThat(changes.outcome(change.number(), "c1", 9)).hasSize(3).contains(asked, beside);
        assertThat(changes.latest().orElseThrow().changed()).isEqualTo(5);
        changes.finished(change.number());
        assertThat(changes.open()).isEmpty();
        assertThat(changes.list().get(0).finishedAt()).isEqualTo(now.get());
    }

    @Test
    void aChangeTakesOverWhatTheOneBeforeLeft() {
        var keeper = keeper();
        bringIntoForce(keeper, YEAR_2027, "2027-1");
        assertThat(changes.open().orElseThrow().affectedFrom()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void otherOfficeHoursAreAnotherCalendar() {
        keeper();
        changes.finished(changes.open().orElseThrow().number());
        var friday = new CalendarKeeper(config("08:30", "17:30", "FRIDAY=08:30-16:30"), database, time);
        assertThat(friday.current()).isEqualTo("national-1.4.9@08:30-17:30,FRIDAY=08:30-16:30");
        assertThat(changes.open().orElseThrow().affectedFrom()).isEqualTo(Instant.EPOCH);
        var limit = new Limit(1, LimitUnit.WORKING_DAY);
        var thursday = at("2026-11-19T09:00");
        assertThat(friday.deadlines("national-1.4.9")
                        .compute(limit, thursday, List.of())
                        .due())
                .isEqualTo(at("2026-11-20T17:30"));
        assertThat(keeper().deadlines("national-1.4.9@08:30-17:30,FRIDAY=08:30-16:30")
                        .compute(limit, thursday, List.of())
                        .due())
                .isEqualTo(at("2026-11-20T16:30"));
    }

    @ParameterizedTest
    @CsvSource({"17:30, 08:30, ''", "8, 17:30, ''", "08:30, 17:30, FRIDAY", "08:30, 17:30, FREITAG=08:30-16:30"})
    void wrongOfficeHoursNameTheFileToCorrect(String opening, String closing, String weekly) {
        var config = weekly.isEmpty() ? config(opening, closing) : config(opening, closing, weekly);
        assertThatThrownBy(() -> new CalendarKeeper(config, database, time))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("org.yichuang.core.calendar.cfg");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "year: 2027                    | year: 27                             | YEAR",
                "国办发明电〔2026〕9号             | ''                                   | NOTICE",
                "元旦: 2027-01-01/2027-01-03   | 元旦: 2027-01-02/2027-01-03           | NEW_YEAR",
                "元旦: 2027-01-01/2027-01-03   | 元旦: 2027-01-01/2028-01-03           | DATE",
                "元旦: 2027-01-01/2027-01-03   | 元旦: 2027-01-03/2027-01-01           | DATE",
                "元旦: 2027-01-01/2027-01-03   | 元旦: 2027-1-1                        | DATE",
                "元旦: 2027-01-01/2027-01-03   | 元旦: 2026-12-31/2027-01-02           | OTHER_YEAR",
                "国庆节: 2027-10-01/2027-10-07 | 国庆节: 2027-02-05/2027-02-15         | TWICE",
                "国庆节: 2027-10-01/2027-10-07 | 国庆节: [2027-09-01/2027-09-30, 2027-10-01/2027-10-07] | NUMBER",
                "春节: [2027-02-05/2027-02-11, 2027-02-12] | 春节: []                   | NUMBER",
                "2027-02-14                    | 2027-02-15                           | NO_WEEKEND",
                "2027-02-14                    | 2027-02-06                           | BOTH",
                "make-up-days:                 | workdays:                            | UNKNOWN_KEY",
                "holidays:                     | holidays                             | YAML",
                "  春节: [2027-01-31, 2027-02-14] | '  端午节: [2027-01-31]'             | NAME",
            })
    void everyFaultOfAFileIsTold(String right, String wrong, String code) {
        var file = YEAR_2027.replace(right.trim(), wrong.trim());
        assertThat(file).isNotEqualTo(YEAR_2027);
        var refusal = refused("CALENDAR_INVALID", () -> keeper().load(bytes(file), FIRST));
        assertThat(refusal.faults()).extracting(Fault::code).contains(code);
        assertThat(refusal.faults())
                .allSatisfy(fault -> assertThat(fault.mend()).isNotBlank());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"''", "[]", "text", "a: &a [*a]", "year: ["})
    void whatIsNoCalendarIsRefused(String file) {
        refused("CALENDAR_INVALID", () -> keeper().load(bytes(file == null ? "" : file), FIRST));
        refused("CALENDAR_INVALID", () -> keeper().load(new byte[70_000], FIRST));
    }

    private CalendarKeeper keeper() {
        return new CalendarKeeper(config("08:30", "17:30"), database, time);
    }

    private static void bringIntoForce(CalendarKeeper keeper, String file, String version) {
        keeper.load(bytes(file), FIRST);
        keeper.confirm(version, SECOND);
    }

    /** Five working days from 1 February 2027. */
    private static Instant due(Deadlines deadlines) {
        return deadlines
                .compute(new Limit(5, LimitUnit.WORKING_DAY), at("2027-02-01T09:00"), List.of())
                .due();
    }

    private static Refusal refused(String code, Runnable work) {
        var refusal = catchThrowableOfType(Refusal.class, work::run);
        assertThat(refusal).as(code).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
        return refusal;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Instant at(String time) {
        return LocalDateTime.parse(time).atZone(ZONE).toInstant();
    }

    private static Actor actor(String account, Role role) {
        return new Actor(account, account, Set.of(role), "unit", "unit", "150600", null);
    }

    private static CalendarConfig config(String opening, String closing, String... weekly) {
        return new CalendarConfig() {
            @Override
            public String zone() {
                return ZONE.getId();
            }

            @Override
            public String opening() {
                return opening;
            }

            @Override
            public String closing() {
                return closing;
            }

            @Override
            public String[] weekly() {
                return weekly;
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return CalendarConfig.class;
            }
        };
    }
}
