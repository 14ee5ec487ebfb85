// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yichuang.ports.casework.ActionType.ACCEPT;
import static org.yichuang.ports.casework.ActionType.ANSWER_CORRECTION;
import static org.yichuang.ports.casework.ActionType.DEEM_ACCEPTED;
import static org.yichuang.ports.casework.ActionType.RECEIVE;
import static org.yichuang.ports.casework.ActionType.REQUEST_CONFIRMATION;
import static org.yichuang.ports.casework.ActionType.REQUEST_CORRECTION;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yichuang.api.casework.CaseState;
import org.yichuang.core.casework.internal.timers.TimerPlan;
import org.yichuang.core.casework.internal.timers.TimerRound;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.CaseView;
import org.yichuang.ports.casework.IssueFacet;
import org.yichuang.ports.casework.OversightData;
import org.yichuang.ports.clock.ClockKind;
import org.yichuang.ports.problem.Refusal;

/** What the platform does by itself when its time has come, once, and not before (T8, T38). */
class TimersTest {
    private World world;

    @BeforeEach
    void open() {
        world = new World();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void remindsOfACorrectionAndLapsesIt() {
        String caseNo = Sample.caseAfter(world, RECEIVE, REQUEST_CORRECTION);
        CaseView asked = view(caseNo);
        assertThat(world.timers()).isZero();
        assertThat(refusal(caseNo, ActionType.LAPSE))
                .as("nobody lapses before his time")
                .isEqualTo("NOT_DUE");

        world.now = asked.clocks().get(ClockKind.CORRECTION).warning();
        assertThat(world.timers()).isEqualTo(1);
        assertThat(view(caseNo).intake().remindedAt()).isEqualTo(world.now);
        world.now = asked.correction().deadline();
        assertThat(world.timers()).isZero();
        world.pass(Duration.ofMillis(1));
        assertThat(world.timers()).isEqualTo(1);
        CaseView lapsed = view(caseNo);
        assertThat(lapsed.state()).isEqualTo(CaseState.LAPSED);
        assertThat(lapsed.intake().lapse()).contains("补正");
        assertThat(world.timers()).isZero();
        assertThat(world.isSound(caseNo)).isTrue();
    }

    @Test
    void whoIsRemindedLateStillHasTwoDays() {
        String caseNo = Sample.caseAfter(world, RECEIVE, REQUEST_CORRECTION);
        world.now = view(caseNo).correction().deadline().plus(Duration.ofDays(3));
        assertThat(world.timers()).as("reminded only").isEqualTo(1);
        world.pass(Duration.ofDays(1));
        assertThat(world.timers()).isZero();
        world.cases.perform(caseNo, List.of(Sample.request(ANSWER_CORRECTION)), World.CLERK);
        assertThat(view(caseNo).state()).isEqualTo(CaseState.RECEIVED);
    }

    @Test
    void countsAsAcceptedFromTheDayOfReceiptIfNobodySaysAnythingForFiveWorkingDays() {
        String caseNo = Sample.caseAfter(world, RECEIVE);
        String asked = Sample.caseAfter(world, RECEIVE, REQUEST_CONFIRMATION);
        world.matter = SampleMatter.definition();
        String corrected = Sample.caseAfter(world, RECEIVE, REQUEST_CORRECTION, ANSWER_CORRECTION);
        Instant received =
                view(caseNo).clocks().get(ClockKind.CORRECTION_NOTICE).startedAt();
        world.now = view(caseNo).clocks().get(ClockKind.CORRECTION_NOTICE).due();
        assertThat(refusal(caseNo, DEEM_ACCEPTED)).isEqualTo("NOT_DUE");
        world.pass(Duration.ofSeconds(1));
        world.timers();
        CaseView deemed = view(caseNo);
        assertThat(deemed.state()).isEqualTo(CaseState.ACCEPTED);
        assertThat(deemed.intake().deemed()).isTrue();
        assertThat(deemed.acceptedBy()).isEqualTo(Actor.PLATFORM);
        assertThat(deemed.acceptedAt()).isEqualTo(received);
        assertThat(deemed.clock().startedAt()).isEqualTo(received);
        assertThat(deemed.clocks().get(ClockKind.SAME_DAY_HANDOVER).startedAt()).isEqualTo(stored(world.now));
        assertThat(view(asked).state()).as("an open confirmation is no notice").isEqualTo(CaseState.ACCEPTED);
        assertThat(view(corrected).state()).as("the applicant was told").isEqualTo(CaseState.RECEIVED);
        String accepted = Sample.caseAfter(world, RECEIVE, ACCEPT);
        assertThat(deemed.clock().limit()).isEqualTo(view(accepted).clock().limit());
    }

    @Test
    void callsWhoDoesNotCollectHisResultThreeTimesAndLeavesTheRestToPeople() {
        String caseNo = Sample.caseAfter(
                world,
                RECEIVE,
                ACCEPT,
                ActionType.SEND_PAPERS,
                ActionType.SIGN_PAPERS,
                ActionType.ASSIGN,
                ActionType.GIVE_OPINION,
                ActionType.APPROVE,
                ActionType.SEND_RESULT,
                ActionType.NOTIFY);
        assertThat(refusal(caseNo, ActionType.REMIND_COLLECTION)).isEqualTo("NOT_UNCOLLECTED");
        for (int call = 1; call <= TimerPlan.REMINDERS; call++) {
            world.now = view(caseNo).clocks().get(ClockKind.COLLECTION).due();
            assertThat(world.timers()).as("he may come until the offices close").isZero();
            world.pass(Duration.ofMillis(1));
            assertThat(world.timers()).isEqualTo(1);
            assertThat(world.timers()).as("once").isZero();
            assertThat(view(caseNo).issue().reminders()).isEqualTo(call);
            assertThat(view(caseNo).issue().remindedAt()).isEqualTo(stored(world.now));
        }
        world.now = view(caseNo).clocks().get(ClockKind.COLLECTION).due().plusMillis(1);
        assertThat(world.timers())
                .as("who did not come after three calls is not called, but it is noticed")
                .isOne();
        assertThat(view(caseNo).issue().reminders()).isEqualTo(TimerPlan.REMINDERS);
        assertThat(view(caseNo).issue().alerts())
                .extracting(alert -> alert.kind())
                .containsExactly(OversightData.Alert.Kind.UNCOLLECTED);
        assertThat(world.timers()).isZero();
        assertThat(refusal(caseNo, ActionType.REMIND_COLLECTION)).isEqualTo("REMINDED_ENOUGH");
        world.cases.perform(caseNo, List.of(Sample.request(ActionType.ARCHIVE_RESULT)), World.ISSUER);
        assertThat(view(caseNo).state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void nothingIsLateBeforeItsTime() {
        String caseNo = Sample.caseAfter(world, RECEIVE, ACCEPT);
        assertThat(refusal(caseNo, ActionType.ALERT)).isEqualTo("NOT_DUE");
        world.now = view(caseNo).clocks().get(ClockKind.PROMISE).due().plusMillis(1);
        assertThat(world.timers()).isPositive();
        assertThat(view(caseNo).issue().alerts())
                .extracting(IssueFacet.RaisedAlert::kind)
                .contains(OversightData.Alert.Kind.OVERDUE);
    }

    @Test
    @Tag("database")
    void aCaseThatFailsNeverStopsTheOthers() {
        String broken = Sample.caseAfter(world, RECEIVE);
        String sound = Sample.caseAfter(world, RECEIVE);
        world.tamper("update cases set body = 'nothing to read' where case_no = '" + broken + "'");
        world.pass(Duration.ofDays(10));
        TimerRound round = round();
        round.run();
        assertThat(view(sound).state()).isEqualTo(CaseState.ACCEPTED);
        assertThat(round.failing()).isGreaterThanOrEqualTo(1);
    }

    @Test
    @Tag("database")
    void anyNumberOfNodesDoItOnce() throws Exception {
        List<String> cases = List.of(
                Sample.caseAfter(world, RECEIVE, REQUEST_CORRECTION),
                Sample.caseAfter(world, RECEIVE, REQUEST_CORRECTION),
                Sample.caseAfter(world, RECEIVE, REQUEST_CORRECTION));
        world.now = view(cases.get(0)).clocks().get(ClockKind.CORRECTION).warning();
        ExecutorService nodes = Executors.newFixedThreadPool(3);
        try {
            Callable<Integer> node = () -> round().run();
            for (Future<Integer> done : nodes.invokeAll(List.of(node, node, node))) {
                done.get();
            }
        } finally {
            nodes.shutdown();
        }
        assertThat(cases).allSatisfy(caseNo -> assertThat(view(caseNo).history())
                .filteredOn(entry -> entry.action() == ActionType.REMIND_CORRECTION)
                .hasSize(1));
    }

    private static Instant stored(Instant at) {
        return Instant.ofEpochMilli(at.toEpochMilli());
    }

    private TimerRound round() {
        return new TimerRound(world.database, world.cases, () -> world.now, 2);
    }

    private CaseView view(String caseNo) {
        return world.cases.view(caseNo, World.SUPERVISOR);
    }

    private String refusal(String caseNo, ActionType type) {
        try {
            world.cases.perform(caseNo, List.of(Sample.request(type)), World.PLATFORM);
            return null;
        } catch (Refusal refused) {
            return refused.code();
        }
    }
}
