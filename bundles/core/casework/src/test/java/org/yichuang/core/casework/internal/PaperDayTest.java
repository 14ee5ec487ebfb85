// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yichuang.ports.casework.ActionType.ACCEPT;
import static org.yichuang.ports.casework.ActionType.APPROVE;
import static org.yichuang.ports.casework.ActionType.ASSIGN;
import static org.yichuang.ports.casework.ActionType.GIVE_OPINION;
import static org.yichuang.ports.casework.ActionType.NOTIFY;
import static org.yichuang.ports.casework.ActionType.RECEIVE;
import static org.yichuang.ports.casework.ActionType.REFUSE;
import static org.yichuang.ports.casework.ActionType.RETURN_RESULT;
import static org.yichuang.ports.casework.ActionType.SEND_PAPERS;
import static org.yichuang.ports.casework.ActionType.SEND_RESULT;
import static org.yichuang.ports.casework.ActionType.SIGN_PAPERS;
import static org.yichuang.ports.casework.ActionType.WITHDRAW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yichuang.api.casework.ClockState;
import org.yichuang.core.casework.internal.fold.CaseClock;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.casework.ActionData;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.CaseAlarm;
import org.yichuang.ports.casework.CaseQuery;
import org.yichuang.ports.casework.CaseSummary;
import org.yichuang.ports.casework.IssueFacet.RaisedAlert;
import org.yichuang.ports.casework.OversightData.Alert;
import org.yichuang.ports.casework.PaperData;
import org.yichuang.ports.casework.PaperData.PaperItem;
import org.yichuang.ports.casework.Queue;
import org.yichuang.ports.clock.ClockKind;

/** Every hop of papers has one day, also that of a result and after the end of a case (当日移交, R43, R44). */
@Tag("database")
class PaperDayTest extends LawTest {
    private static final List<PaperItem> ORIGINAL = List.of(new PaperItem("application材料", 1, 0));
    private static final ActionType[] TO_DECISION = {
        RECEIVE, ACCEPT, SEND_PAPERS, SIGN_PAPERS, ASSIGN, GIVE_OPINION, APPROVE
    };

    @Test
    void aResultOnItsWayHasADayUntilTheIssuingWindowSignsForIt() {
        String caseNo = Sample.caseAfter(world, TO_DECISION);
        assertThat(day(caseNo).state()).isEqualTo(ClockState.STOPPED);
        world.pass(Duration.ofDays(1));
        acts.all(caseNo, SEND_RESULT);
        assertThat(day(caseNo).startedAt()).isEqualTo(stored(world.now));

        noticed(caseNo, Alert.Kind.RESULT_HAND_OVER_LATE, "出件窗口");
        acts.all(caseNo, NOTIFY);
        rests(caseNo);
    }

    @Test
    void aResultThatIsSentBackIsTheDepartmentsAgain() {
        String caseNo = Sample.caseAfter(world, TO_DECISION);
        acts.all(caseNo, SEND_RESULT, RETURN_RESULT);
        rests(caseNo);
        assertThat(clock(caseNo, ClockKind.ISSUE).state()).isEqualTo(ClockState.RUNNING);
        acts.all(caseNo, SEND_RESULT);
        assertThat(day(caseNo).state()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void originalsOfACaseThatCameToNothingGoBackTheSameDay() {
        for (ActionType end : List.of(WITHDRAW, REFUSE)) {
            String caseNo = Sample.caseAfter(world, RECEIVE);
            assertThat(day(caseNo).state()).as("nobody hands over yet").isEqualTo(ClockState.NOT_STARTED);
            acts.all(caseNo, end);
            noticed(caseNo, Alert.Kind.RETURN_LATE, "B01 综合受理窗口");
            assertThat(giveBack(caseNo, World.CLERK)).isNull();
            rests(caseNo);
        }
    }

    @Test
    void whatIsWithdrawnOnItsWayHasADayForEachHop() {
        String caseNo = Sample.caseAfter(world, RECEIVE, ACCEPT, SEND_PAPERS);
        acts.all(caseNo, WITHDRAW);
        assertThat(day(caseNo).startedAt())
                .as("still on its way to the department")
                .isEqualTo(stored(World.BEGINNING));
        world.pass(Duration.ofDays(1));

        acts.all(caseNo, SIGN_PAPERS);
        assertThat(day(caseNo).startedAt()).as("now the department has them").isEqualTo(stored(world.now));
        noticed(caseNo, Alert.Kind.RETURN_LATE, "乌审旗交通运输局");

        assertThat(acts.code(caseNo, new PaperData.SendPapers(Sample.POUCH), World.APPROVER))
                .isNull();
        assertThat(alarms(caseNo)).extracting(CaseAlarm::concerned).containsExactly("B01 综合受理窗口");
        world.pass(Duration.ofDays(1));
        assertThat(acts.code(caseNo, new PaperData.SignPapers(Sample.POUCH), World.CLERK))
                .isNull();
        assertThat(day(caseNo).startedAt()).as("and now the window").isEqualTo(stored(world.now));
        assertThat(giveBack(caseNo, World.CLERK)).isNull();
        rests(caseNo);
    }

    @Test
    void whatIsGivenBackBeforeTheEndIsHandedOverByNobody() {
        String caseNo = Sample.caseAfter(world, RECEIVE, ACCEPT);
        assertThat(day(caseNo).state()).isEqualTo(ClockState.RUNNING);
        ActionData all = new PaperData.ReturnPapers(Sample.POUCH, Sample.RECEIVER, null, null);
        assertThat(acts.code(caseNo, all, World.CLERK)).isNull();
        rests(caseNo);
    }

    @Test
    void anotherCalendarMovesTheDayOfAnEndedCaseToo() {
        String caseNo = Sample.caseAfter(world, RECEIVE);
        acts.all(caseNo, WITHDRAW);
        assertThat(acts.code(caseNo, ActionType.RECOUNT)).isNull();
        assertThat(giveBack(caseNo, World.CLERK)).isNull();
        assertThat(acts.code(caseNo, ActionType.RECOUNT)).isEqualTo("NO_CLOCK_OPEN");
    }

    /** Fails unless it is an alarm right after the close of the day, in the list and on the trail, and not at it. */
    private void noticed(String caseNo, Alert.Kind kind, String concerned) {
        world.now = day(caseNo).due();
        assertThat(alarms(caseNo)).extracting(CaseAlarm::kind).doesNotContain(kind);
        world.pass(Duration.ofMillis(1));
        assertThat(alarms(caseNo))
                .filteredOn(alarm -> alarm.kind() == kind)
                .extracting(CaseAlarm::concerned)
                .containsExactly(concerned);
        world.timers();
        assertThat(acts.view(caseNo).issue().alerts())
                .extracting(RaisedAlert::kind)
                .containsOnlyOnce(kind);
        assertThat(world.timers()).isZero();
    }

    /** Fails unless the clock has stopped and nobody is told to do anything about papers. */
    private void rests(String caseNo) {
        assertThat(day(caseNo).state()).isEqualTo(ClockState.STOPPED);
        world.pass(Duration.ofMinutes(1));
        assertThat(alarms(caseNo)).isEmpty();
    }

    private String giveBack(String caseNo, Actor actor) {
        return acts.code(caseNo, new PaperData.ReturnPapers(ORIGINAL, Sample.RECEIVER, null, null), actor);
    }

    private List<CaseAlarm> alarms(String caseNo) {
        return world.cases.list(new CaseQuery(Queue.ALARM, caseNo, null, 1), World.SUPERVISOR).items().stream()
                .map(CaseSummary::alarms)
                .flatMap(List::stream)
                .toList();
    }

    private CaseClock day(String caseNo) {
        return clock(caseNo, ClockKind.SAME_DAY_HANDOVER);
    }

    private CaseClock clock(String caseNo, ClockKind kind) {
        return world.record(caseNo).clock(kind);
    }

    private static Instant stored(Instant at) {
        return Instant.ofEpochMilli(at.toEpochMilli());
    }
}
