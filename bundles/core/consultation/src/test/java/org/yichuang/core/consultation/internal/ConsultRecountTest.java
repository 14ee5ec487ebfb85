// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.consultation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.commons.dbutils.QueryRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yichuang.core.calendar.internal.version.ChangeLog;
import org.yichuang.core.database.internal.TestDatabase;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.clock.ClockKind;
import org.yichuang.ports.clock.Recounted;
import org.yichuang.ports.consultation.ConsultChannel;
import org.yichuang.ports.consultation.ConsultState;
import org.yichuang.ports.consultation.Consultation;
import org.yichuang.ports.consultation.Question;

/** What another calendar does to consultations that wait for an answer (§4.5, R31, T44). */
class ConsultRecountTest {
    private static final Actor GUIDE =
            new Actor("guide01", "王导办", Set.of(Role.GUIDE), "11150626MB0N0001XL", "政务服务中心", "150626", null);
    private static final Question QUESTION =
            new Question(ConsultChannel.DESK, "巴特尔", "13847712345", OneMatter.CODE, "挂车要不要另外办证？", null);
    private static final Instant DUE = Instant.parse("2026-11-25T09:00:00Z");
    private static final Instant DUE_LATER = Instant.parse("2026-11-26T09:00:00Z");

    private final Instant now = Instant.parse("2026-11-23T01:00:00Z");
    private final DataSource database = TestDatabase.emptied(
            "consultation_slip",
            "consultation_event",
            "consultation",
            "sequence_counter",
            "calendar_recounted",
            "calendar_change");
    private final Phones phones = new Phones();
    private final ChangeLog changes = new ChangeLog(database, () -> now);
    private final ConsultationComponent consultations = new ConsultationComponent(
            new ConsultTable(database),
            new SlipQueue(database, () -> now),
            new Telling(phones, phones),
            new OneMatter(),
            new Accounts(List.of(GUIDE)),
            new Counter(),
            new Weekdays(),
            () -> now);
    private final ConsultRecount recount = new ConsultRecount(
            new ConsultTable(database),
            changes,
            new Counter("test-1", Map.of(LocalDate.of(2026, 11, 24), "停电")),
            new Weekdays(),
            () -> now);
    private String waiting;

    @BeforeEach
    void ask() {
        waiting = consultations.ask("r-1", QUESTION, GUIDE).number();
        consultations.transfer(waiting, null, "需要部门解释", 0, GUIDE);
        assertThat(view(waiting).due()).isEqualTo(DUE);
    }

    @AfterEach
    void stop() {
        recount.stop();
    }

    @Test
    void movesWhatWaitsForADepartmentAndSaysSo() throws SQLException {
        String done = consultations.ask("r-2", QUESTION, GUIDE).number();
        consultations.answer(done, "随主车办理", GUIDE);
        change(1, "test-1");

        recount.work();

        assertThat(view(waiting).due()).isEqualTo(DUE_LATER);
        assertThat(view(waiting).history()).extracting(Consultation.Step::title).endsWith("转办", "时限重算");
        assertThat(view(done).history()).hasSize(2);
        assertThat(changes.outcome(1, null, 9))
                .containsExactly(new Recounted(waiting, ClockKind.CONSULTATION, OneMatter.AGENCY_NAME, DUE, DUE_LATER));
        assertThat(changes.latest().orElseThrow().changed()).isOne();
    }

    @Test
    void movesWhatWaitsForItsFirstResponsible() throws SQLException {
        String open = consultations.ask("r-2", QUESTION, GUIDE).number();
        assertThat(view(open).due()).isEqualTo(DUE);
        change(1, "test-1");

        recount.work();

        assertThat(view(open).due()).isEqualTo(DUE_LATER);
        assertThat(view(open).state()).isEqualTo(ConsultState.OPEN);
        assertThat(view(open).history()).extracting(Consultation.Step::title).containsExactly("登记", "时限重算");
        assertThat(changes.outcome(1, null, 9))
                .contains(new Recounted(open, ClockKind.CONSULTATION, null, DUE, DUE_LATER));
    }

    @Test
    void doesNothingTwiceAndNothingWhereNothingMoves() throws SQLException {
        change(1, "test-1");
        recount.work();
        int steps = view(waiting).history().size();

        recount.work();
        change(2, "test-1");
        recount.work();

        assertThat(view(waiting).history()).hasSize(steps);
        assertThat(changes.outcome(2, null, 9)).isEmpty();
    }

    @Test
    void goesOnAfterACrashAndTellsOnce() throws SQLException {
        change(1, "test-1");
        // As it is when the platform dies between the telling and the doing.
        changes.moved(
                1, List.of(new Recounted(waiting, ClockKind.CONSULTATION, OneMatter.AGENCY_NAME, DUE, DUE_LATER)));

        recount.work();

        assertThat(view(waiting).due()).isEqualTo(DUE_LATER);
        assertThat(changes.outcome(1, null, 9)).hasSize(1);
        assertThat(changes.latest().orElseThrow().changed()).isOne();
    }

    @Test
    void waitsUntilThisNodeHasNoticed() throws SQLException {
        change(1, "test-2");

        recount.work();

        assertThat(view(waiting).due()).isEqualTo(DUE);
    }

    private Consultation view(String number) {
        return consultations.view(number, GUIDE);
    }

    private void change(int number, String calendar) throws SQLException {
        new QueryRunner(database)
                .update(
                        "insert into calendar_change (change_no, calendar, since, affected_from, last_case, looked,"
                                + " changed) values (?, ?, 0, 0, 0, 0, 0)",
                        number,
                        calendar);
    }
}
