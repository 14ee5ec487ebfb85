// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.yichuang.ports.casework.ActionType.ACCEPT;
import static org.yichuang.ports.casework.ActionType.ALERT;
import static org.yichuang.ports.casework.ActionType.ANSWER_SUPERVISION;
import static org.yichuang.ports.casework.ActionType.ASSIGN;
import static org.yichuang.ports.casework.ActionType.GIVE_OPINION;
import static org.yichuang.ports.casework.ActionType.OPEN_JOINT;
import static org.yichuang.ports.casework.ActionType.PAUSE;
import static org.yichuang.ports.casework.ActionType.RECEIVE;
import static org.yichuang.ports.casework.ActionType.RECOUNT;
import static org.yichuang.ports.casework.ActionType.REGISTER_PARCEL;
import static org.yichuang.ports.casework.ActionType.REQUEST_CONFIRMATION;
import static org.yichuang.ports.casework.ActionType.SEND_PAPERS;
import static org.yichuang.ports.casework.ActionType.SIGN_PAPERS;
import static org.yichuang.ports.casework.ActionType.SUPERVISE;
import static org.yichuang.ports.casework.ActionType.URGE;
import static org.yichuang.ports.casework.ActionType.WITHDRAW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yichuang.api.casework.ClockState;
import org.yichuang.core.casework.internal.timers.TimerPlan;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.CaseView;
import org.yichuang.ports.casework.IssueFacet.RaisedAlert;
import org.yichuang.ports.casework.OversightData;
import org.yichuang.ports.casework.OversightData.Alert;
import org.yichuang.ports.clock.ClockKind;

/** What is demanded of a case, by people and by the platform (催办、督办、预警, T36), and who has to answer. */
class OversightLawTest extends LawTest {
    private static final ActionType[] TO_REVIEW = {RECEIVE, ACCEPT, SEND_PAPERS, SIGN_PAPERS, ASSIGN, GIVE_OPINION};

    @Test
    void nobodyIsUrgedTwiceADay() {
        String caseNo = Sample.caseAfter(world, RECEIVE, ACCEPT);
        assertThat(acts.code(caseNo, new OversightData.Urge(" "), World.SUPERVISOR))
                .isEqualTo("DEMAND_MISSING");
        acts.all(caseNo, URGE);
        world.pass(Duration.ofDays(1).minusMillis(1));
        assertThat(acts.code(caseNo, URGE)).isEqualTo("URGED_TODAY");
        acts.all(caseNo, SUPERVISE);
        world.pass(Duration.ofMillis(1));
        assertThat(acts.code(caseNo, new OversightData.Urge("请尽快"), World.CLERK))
                .isNull();
        assertThat(acts.view(caseNo).issue().orders())
                .extracting(order -> order.text(), order -> order.by(), order -> order.answerBy())
                .containsExactly(
                        tuple("请尽快办理", World.SUPERVISOR.name(), null),
                        tuple("请说明进展", World.SUPERVISOR.name(), "2026-12-01"),
                        tuple("请尽快", World.CLERK.name(), null));
    }

    @Test
    void anOrderHasADayAndOneAnswer() {
        String caseNo = Sample.caseAfter(world, RECEIVE, ACCEPT);
        assertThat(acts.code(caseNo, ANSWER_SUPERVISION)).isEqualTo("NO_ORDER_OPEN");
        acts.all(caseNo, URGE);
        assertThat(acts.code(caseNo, ANSWER_SUPERVISION))
                .as("an urging asks for no answer")
                .isEqualTo("NO_ORDER_OPEN");
        assertThat(supervise(caseNo, "", "2026-12-01")).isEqualTo("DEMAND_MISSING");
        for (String wrong : new String[] {null, "下周", "2026-11-22", "2026-02-30", "+999999999-12-31"}) {
            assertThat(supervise(caseNo, "请说明", wrong)).as(wrong).isEqualTo("ANSWER_DAY_WRONG");
        }
        assertThat(supervise(caseNo, "请说明一", "2026-11-23")).as("today will do").isNull();
        assertThat(supervise(caseNo, "请说明二", "2026-12-01")).isNull();
        assertThat(answer(caseNo, " ")).isEqualTo("DEMAND_MISSING");
        assertThat(answer(caseNo, "已安排")).isNull();
        assertThat(acts.view(caseNo).issue().orders())
                .extracting(order -> order.answer())
                .as("the oldest first")
                .containsExactly(null, "已安排", null);
        acts.all(caseNo, WITHDRAW);
        assertThat(answer(caseNo, "已撤回")).as("also when the case has ended").isNull();
        assertThat(answer(caseNo, "再答")).isEqualTo("NO_ORDER_OPEN");
        assertThat(acts.view(caseNo).issue().orders().get(2).answeredBy()).isEqualTo(World.APPROVER.name());
    }

    @Test
    void thePlatformSaysOnceWhatIsLate() {
        String caseNo = Sample.caseAfter(world, TO_REVIEW);
        Instant warning = acts.view(caseNo).clock().warning();
        assertThat(alerts(caseNo)).isEmpty();
        world.now = warning.minusMillis(1);
        assertThat(world.timers()).isZero();
        world.now = warning;
        assertThat(world.timers()).isEqualTo(1);
        assertThat(alerts(caseNo)).containsExactly(Alert.Kind.NEARLY_DUE);
        assertThat(acts.view(caseNo).issue().alerts().get(0).text()).startsWith("承诺时限即将届满（截至 2026-12-");
        world.now = acts.view(caseNo).clock().due();
        world.timers();
        assertThat(alerts(caseNo)).doesNotContain(Alert.Kind.OVERDUE);
        world.pass(Duration.ofMillis(1));
        assertThat(world.timers()).isEqualTo(1);
        assertThat(alerts(caseNo)).containsOnlyOnce(Alert.Kind.OVERDUE);
        assertThat(world.timers()).isZero();
        RaisedAlert raised = acts.view(caseNo).issue().alerts().get(1);
        assertThat(acts.code(caseNo, new Alert(raised.kind(), raised.text()), World.PLATFORM))
                .isEqualTo("ALERTED_ALREADY");
        assertThat(acts.code(caseNo, new Alert(null, "没有"), World.PLATFORM)).isEqualTo("ALERTED_ALREADY");
        assertThat(acts.code(caseNo, new Alert(Alert.Kind.OVERDUE, " "), World.PLATFORM))
                .isEqualTo("ALERTED_ALREADY");
        assertThat(acts.code(caseNo, ALERT)).as("what nobody planned").isEqualTo("NOT_DUE");
    }

    @Test
    void theLimitOfTheLawIsWatchedBesideThePromise() {
        String caseNo = Sample.caseAfter(world, TO_REVIEW);
        world.now = acts.view(caseNo).clocks().get(ClockKind.STATUTORY).due().plusMillis(1);
        world.timers();
        assertThat(acts.view(caseNo).issue().alerts())
                .extracting(RaisedAlert::kind, RaisedAlert::text)
                .contains(
                        tuple(Alert.Kind.OVERDUE, "承诺时限已过（截至 2026-12-09 17:00）"),
                        tuple(Alert.Kind.OVERDUE, "法定时限已过（截至 2026-12-21 17:00）"));
    }

    @Test
    void papersThatLieAtTheWindowOvernightAreNoticed() {
        String lying = Sample.caseAfter(world, RECEIVE, ACCEPT);
        String sent = Sample.caseAfter(world, RECEIVE, ACCEPT, SEND_PAPERS);
        String signed = Sample.caseAfter(world, RECEIVE, ACCEPT, SEND_PAPERS, SIGN_PAPERS);
        world.now =
                acts.view(lying).clocks().get(ClockKind.SAME_DAY_HANDOVER).due().plusMillis(1);
        assertThat(world.timers()).isEqualTo(2);
        assertThat(alerts(lying)).containsExactly(Alert.Kind.HAND_OVER_LATE);
        assertThat(alerts(sent)).containsExactly(Alert.Kind.HAND_OVER_LATE);
        assertThat(alerts(signed)).isEmpty();
    }

    @Test
    void whatWasCorrectedIsDecidedInTimeToo() {
        String caseNo = Sample.caseAfter(world, RECEIVE, ActionType.REQUEST_CORRECTION, ActionType.ANSWER_CORRECTION);
        CaseView corrected = acts.view(caseNo);
        assertThat(world.record(caseNo).dueClock().due())
                .isEqualTo(corrected.clocks().get(ClockKind.ACCEPTANCE).due());
        noticed(caseNo, corrected.clocks().get(ClockKind.ACCEPTANCE).due(), Alert.Kind.ACCEPTANCE_LATE);
        acts.all(caseNo, ACCEPT);
        assertThat(acts.view(caseNo).clocks().get(ClockKind.ACCEPTANCE).state()).isEqualTo(ClockState.STOPPED);
    }

    @Test
    void anOrderIsAnsweredByWhoItWasGivenTo() {
        String received = Sample.caseAfter(world, RECEIVE);
        assertThat(supervise(received, "请说明", "2026-12-01")).isNull();
        assertThat(acts.code(received, Sample.data(ANSWER_SUPERVISION), World.APPROVER))
                .isEqualTo("ORDER_OF_OTHERS");
        assertThat(acts.code(received, Sample.data(ANSWER_SUPERVISION), World.CLERK))
                .isNull();
        String accepted = Sample.caseAfter(world, RECEIVE, ACCEPT);
        assertThat(supervise(accepted, "请说明", "2026-12-01")).isNull();
        assertThat(acts.code(accepted, Sample.data(ANSWER_SUPERVISION), World.CLERK))
                .isEqualTo("ORDER_OF_OTHERS");
        acts.all(accepted, ANSWER_SUPERVISION);
    }

    @Test
    void whatOthersOweTheCaseIsNoticedToo() {
        String asked = Sample.caseAfter(world, RECEIVE, REQUEST_CONFIRMATION);
        noticed(asked, acts.view(asked).clocks().get(ClockKind.CONFIRMATION).due(), Alert.Kind.CONFIRMATION_LATE);
        world.matter = SampleMatter.definition();

        String parcel = posted();
        noticed(parcel, acts.view(parcel).clocks().get(ClockKind.PRE_REVIEW).due(), Alert.Kind.PRE_REVIEW_LATE);

        String paused = Sample.caseAfter(world, TO_REVIEW);
        acts.all(paused, PAUSE);
        noticed(paused, Instant.parse("2026-12-01T15:59:59.999Z"), Alert.Kind.PAUSE_LATE);
        assertThat(acts.view(paused).clock().due()).as("it still stands").isNull();

        String ordered = Sample.caseAfter(world, TO_REVIEW);
        acts.all(ordered, SUPERVISE);
        noticed(ordered, Instant.parse("2026-12-01T15:59:59.999Z"), Alert.Kind.SUPERVISION_LATE);
        assertThat(acts.view(ordered).issue().alerts())
                .extracting(RaisedAlert::text)
                .contains("第 1 件督办没有按时答复");
        acts.all(ordered, ANSWER_SUPERVISION);
        assertThat(TimerPlan.of(world.record(ordered)))
                .extracting(TimerPlan.Timer::data)
                .noneMatch(data -> data instanceof Alert alert && alert.kind() == Alert.Kind.SUPERVISION_LATE);

        world.matter = SampleMatter.full();
        String joint = Sample.caseAfter(
                world, RECEIVE, ActionType.ACCEPT_TOLERANT, SEND_PAPERS, SIGN_PAPERS, ASSIGN, OPEN_JOINT);
        noticed(joint, acts.review(joint).joint().get(0).due(), Alert.Kind.JOINT_LATE);
    }

    @Test
    void aResultThatStaysAtTheDepartmentIsNoticed() {
        String caseNo = Sample.caseAfter(world, TO_REVIEW);
        acts.all(caseNo, ActionType.APPROVE);
        noticed(caseNo, acts.view(caseNo).clocks().get(ClockKind.ISSUE).due(), Alert.Kind.RESULT_LATE);
    }

    @Test
    void onlyClocksThatRunAreCountedAgain() {
        String draft = Sample.caseAfter(world, RECEIVE);
        acts.all(draft, RECOUNT, ActionType.WITHDRAW, ActionType.RETURN_PAPERS);
        assertThat(acts.code(draft, RECOUNT)).isEqualTo("NO_CLOCK_OPEN");
    }

    /** Fails unless the platform notices it right after a moment, and not at it. */
    private void noticed(String caseNo, Instant end, Alert.Kind kind) {
        world.now = World.BEGINNING.isAfter(end) ? World.BEGINNING : end;
        world.timers();
        assertThat(alerts(caseNo)).as("%s at its end", kind).doesNotContain(kind);
        world.pass(Duration.ofMillis(1));
        world.timers();
        assertThat(alerts(caseNo)).containsOnlyOnce(kind);
        world.now = World.BEGINNING;
    }

    private String posted() {
        String caseNo = Sample.posted(world);
        acts.all(caseNo, REGISTER_PARCEL);
        return caseNo;
    }

    private List<Alert.Kind> alerts(String caseNo) {
        return acts.view(caseNo).issue().alerts().stream()
                .map(RaisedAlert::kind)
                .toList();
    }

    private String supervise(String caseNo, String text, String day) {
        return acts.code(caseNo, new OversightData.Supervise(text, day), World.SUPERVISOR);
    }

    private String answer(String caseNo, String text) {
        Actor actor = World.APPROVER;
        return acts.code(caseNo, new OversightData.AnswerSupervision(text), actor);
    }
}
