// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yichuang.ports.casework.ActionType.ACCEPT;
import static org.yichuang.ports.casework.ActionType.ALLOW_CORRECTION;
import static org.yichuang.ports.casework.ActionType.ANSWER_CORRECTION;
import static org.yichuang.ports.casework.ActionType.CONFIRM;
import static org.yichuang.ports.casework.ActionType.PASS_PRE_REVIEW;
import static org.yichuang.ports.casework.ActionType.RECEIVE;
import static org.yichuang.ports.casework.ActionType.REFUSE;
import static org.yichuang.ports.casework.ActionType.REGISTER_PARCEL;
import static org.yichuang.ports.casework.ActionType.REQUEST_CONFIRMATION;
import static org.yichuang.ports.casework.ActionType.REQUEST_CORRECTION;
import static org.yichuang.ports.casework.ActionType.REVIEW;
import static org.yichuang.ports.casework.ActionType.SAVE;
import static org.yichuang.ports.casework.ActionType.SUBMIT;
import static org.yichuang.ports.casework.ActionType.WITHDRAW;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yichuang.api.casework.CaseState;
import org.yichuang.api.casework.ClockState;
import org.yichuang.api.casework.CustodyState;
import org.yichuang.api.casework.IntakeChannel;
import org.yichuang.api.matter.RolloutPhase;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.casework.ActionData;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.CaseQuery;
import org.yichuang.ports.casework.CaseSummary;
import org.yichuang.ports.casework.CaseView;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.casework.OversightData;
import org.yichuang.ports.casework.PaperData.PaperItem;
import org.yichuang.ports.casework.Queue;
import org.yichuang.ports.casework.QueueCount;
import org.yichuang.ports.casework.Receipt;
import org.yichuang.ports.clock.ClockKind;
import org.yichuang.ports.documents.DocumentKind;

/** The law of the intake: channels, pre-review, correction, confirmation, and who answers for a case (R14, R31–R41, R129). */
class IntakeLawTest extends LawTest {
    private static final Actor OTHER_PORTAL =
            new Actor("kiosk", "自助终端", Set.of(Role.CHANNEL), World.HALL, "乌审旗政务服务中心", World.REGION, null);

    @Test
    void anApplicationByPortalIsSeenByItAndTheHallAndPreReviewed() {
        String caseNo = online();
        assertThat(world.cases.view(caseNo, World.CHANNEL).masked()).isFalse();
        assertThat(world.cases.view(caseNo, World.CHANNEL).window()).isEqualTo("B01");
        assertThat(code(caseNo, new IntakeData.Save(Sample.filing(Sample.PERSON)), OTHER_PORTAL))
                .isEqualTo("UNKNOWN_CASE");
        assertThat(code(caseNo, SUBMIT, World.CLERK)).isEqualTo("FORBIDDEN");
        assertThat(code(caseNo, SUBMIT, World.CHANNEL)).isNull();
        CaseView submitted = world.cases.view(caseNo, World.CLERK);
        assertThat(submitted.state()).isEqualTo(CaseState.PRE_REVIEW);
        assertThat(submitted.intake().submittedAt()).isEqualTo(world.now);
        assertThat(submitted.clocks().get(ClockKind.PRE_REVIEW).state()).isEqualTo(ClockState.RUNNING);
        assertThat(code(caseNo, new IntakeData.PassPreReview(List.of()), World.CLERK))
                .isEqualTo("REVIEW_POINT_OPEN");
        assertThat(code(caseNo, PASS_PRE_REVIEW, World.CLERK)).isNull();
        CaseView received = world.cases.view(caseNo, World.CLERK);
        assertThat(received.state()).isEqualTo(CaseState.RECEIVED);
        assertThat(received.intake().firstResponsible()).isEqualTo(World.CLERK.account());
        assertThat(received.clocks().get(ClockKind.PRE_REVIEW).state()).isEqualTo(ClockState.STOPPED);
        assertThat(received.clocks().get(ClockKind.CORRECTION_NOTICE).state()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void anApplicationByPortalIsCorrectedThereAndReviewedAtTheWindow() {
        String caseNo = online();
        assertThat(code(caseNo, SUBMIT, World.CHANNEL)).isNull();
        assertThat(code(caseNo, REQUEST_CORRECTION, World.CLERK)).isEqualTo("REVIEW_POINT_OPEN");
        assertThat(code(caseNo, REVIEW, World.CLERK)).isNull();
        assertThat(code(caseNo, REQUEST_CORRECTION, World.CLERK)).isEqualTo("NOTHING_TO_CORRECT");
        assertThat(code(caseNo, new IntakeData.Review(Sample.findings(false)), World.CLERK))
                .isNull();
        assertThat(world.cases.view(caseNo, World.CLERK).state()).isEqualTo(CaseState.PRE_REVIEW);
        assertThat(code(caseNo, REQUEST_CORRECTION, World.CLERK)).isNull();
        assertThat(world.ordered(caseNo))
                .as("the result of the pre-review is told")
                .contains(DocumentKind.CORRECTION_NOTICE, DocumentKind.PRE_REVIEW_RESULT);
        assertThat(code(caseNo, ANSWER_CORRECTION, World.CHANNEL))
                .as("the portal does not review")
                .isEqualTo("REVIEW_POINT_OPEN");
        assertThat(code(
                        caseNo,
                        new IntakeData.AnswerCorrection(Sample.filing(Sample.PERSON), List.of()),
                        World.CHANNEL))
                .isNull();
        assertThat(code(caseNo, ACCEPT, World.CLERK)).isEqualTo("REVIEW_POINT_FAILED");
        assertThat(code(caseNo, REVIEW, World.CLERK)).isNull();
        assertThat(code(caseNo, ACCEPT, World.CLERK)).isNull();
        assertThat(world.cases.view(caseNo, World.CLERK).intake().firstResponsible())
                .isEqualTo(World.CLERK.account());
    }

    @Test
    void theApplicantWithdrawsByHisPortal() {
        String caseNo = online();
        assertThat(code(caseNo, WITHDRAW, OTHER_PORTAL)).isEqualTo("UNKNOWN_CASE");
        assertThat(code(caseNo, WITHDRAW, World.CHANNEL)).isNull();
    }

    @Test
    void eachChannelIsRegisteredByWhoItIsOpenTo() {
        assertThat(draft(IntakeChannel.ONLINE, "B01", World.CLERK)).isEqualTo("CHANNEL_WRONG");
        assertThat(draft(null, "B01", World.CLERK)).isEqualTo("CHANNEL_WRONG");
        assertThat(draft(IntakeChannel.COUNTER, null, World.CHANNEL)).isEqualTo("CHANNEL_WRONG");
        world.served = false;
        assertThat(draft(IntakeChannel.APP, null, World.CHANNEL)).isEqualTo("WINDOW_CLOSED");
        world.served = true;
        assertThat(draft(IntakeChannel.APP, null, World.CHANNEL)).isNull();
    }

    @ParameterizedTest
    @EnumSource(IntakeChannel.class)
    void everyChannelIsRegisteredOnOneSideOnly(IntakeChannel channel) {
        boolean hall = channel == IntakeChannel.COUNTER || channel == IntakeChannel.POST;
        assertThat(draft(channel, "B01", World.CLERK)).isEqualTo(hall ? null : "CHANNEL_WRONG");
        assertThat(draft(channel, null, World.CHANNEL)).isEqualTo(hall ? "CHANNEL_WRONG" : null);
    }

    @ParameterizedTest
    @EnumSource(
            value = IntakeChannel.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"COUNTER", "POST"})
    void whatComesFromAfarGoesTheSameWay(IntakeChannel channel) {
        String caseNo = drafted(channel, null, World.CHANNEL);
        assertThat(code(caseNo, SUBMIT, World.CHANNEL)).isNull();
        assertThat(code(caseNo, PASS_PRE_REVIEW, World.CLERK)).isNull();
        assertThat(code(caseNo, ACCEPT, World.CLERK)).isNull();
        CaseView accepted = world.cases.view(caseNo, World.CLERK);
        assertThat(accepted.state()).isEqualTo(CaseState.ACCEPTED);
        assertThat(accepted.channel()).isEqualTo(channel);
    }

    @Test
    void aParcelIsCountedAndRegisteredBeforeItIsReviewed() {
        String caseNo = drafted(IntakeChannel.POST, "B01", World.CLERK);
        assertThat(code(caseNo, RECEIVE, World.CLERK)).isEqualTo("BY_POST");
        assertThat(code(
                        caseNo,
                        new IntakeData.RegisterParcel("EMS1", "巴特尔", List.of(new PaperItem("材料", 2, 0))),
                        World.CLERK))
                .isEqualTo("PARCEL_INVALID");
        assertThat(code(caseNo, new IntakeData.RegisterParcel(" ", "巴特尔", Sample.POUCH), World.CLERK))
                .isEqualTo("PARCEL_INVALID");
        assertThat(code(caseNo, REGISTER_PARCEL, World.CLERK)).isNull();
        CaseView view = world.cases.view(caseNo, World.CLERK);
        assertThat(view.custody()).isEqualTo(CustodyState.AT_WINDOW);
        assertThat(view.intake().parcel().trackingNo()).isEqualTo("EMS1234567890");
        assertThat(view.intake().firstResponsible()).isEqualTo(World.CLERK.account());
        assertThat(code(caseNo, PASS_PRE_REVIEW, World.CLERK)).isNull();

        String counter = Sample.caseAfter(world);
        assertThat(code(counter, REGISTER_PARCEL, World.CLERK)).isEqualTo("NOT_BY_POST");
    }

    @Test
    void aSecondCorrectionNoticeNeedsTheSupervisorAndThereIsNoThird() {
        String caseNo = Sample.caseAfter(world, RECEIVE);
        assertThat(code(caseNo, ALLOW_CORRECTION, World.SUPERVISOR)).isEqualTo("CORRECTION_NOT_ANSWERED");
        assertThat(code(caseNo, new IntakeData.Review(Sample.findings(false)), World.CLERK))
                .isNull();
        assertThat(code(caseNo, REQUEST_CORRECTION, World.CLERK)).isNull();
        assertThat(code(caseNo, ANSWER_CORRECTION, World.CLERK)).isNull();
        assertThat(code(caseNo, REQUEST_CORRECTION, World.CLERK)).isEqualTo("CORRECTION_TWICE");
        assertThat(code(caseNo, new IntakeData.AllowCorrection(" "), World.SUPERVISOR))
                .isEqualTo("REASON_MISSING");
        assertThat(code(caseNo, ALLOW_CORRECTION, World.SUPERVISOR)).isNull();
        assertThat(code(caseNo, new IntakeData.Review(Sample.findings(false)), World.CLERK))
                .isNull();
        assertThat(code(caseNo, REQUEST_CORRECTION, World.CLERK)).isNull();
        assertThat(code(caseNo, ANSWER_CORRECTION, World.CLERK)).isNull();
        assertThat(code(caseNo, REQUEST_CORRECTION, World.CLERK)).isEqualTo("CORRECTION_TWICE");
        assertThat(code(caseNo, ALLOW_CORRECTION, World.SUPERVISOR)).isEqualTo("CORRECTION_NOT_ANSWERED");
        assertThat(world.cases.view(caseNo, World.CLERK).intake().corrections()).hasSize(1);
    }

    @Test
    void aMatterOnTrialIsAcceptedOnlyOnceTheDepartmentAgrees() {
        world.matter = SampleMatter.procedure(RolloutPhase.TRIAL, false, false);
        String caseNo = Sample.caseAfter(world, RECEIVE);
        assertThat(code(caseNo, ACCEPT, World.CLERK)).isEqualTo("NOT_CONFIRMED");
        assertThat(code(caseNo, REQUEST_CONFIRMATION, World.CLERK)).isNull();
        assertThat(code(caseNo, new IntakeData.Confirm(true, " ", List.of()), World.APPROVER))
                .isEqualTo("OPINION_MISSING");
        assertThat(code(caseNo, new IntakeData.Confirm(false, "车辆类型不符", List.of()), World.APPROVER))
                .isNull();
        assertThat(code(caseNo, ACCEPT, World.CLERK)).isEqualTo("NOT_CONFIRMED");
        assertThat(code(caseNo, REQUEST_CONFIRMATION, World.CLERK)).isNull();
        assertThat(code(caseNo, CONFIRM, World.APPROVER)).isNull();
        assertThat(code(caseNo, REQUEST_CONFIRMATION, World.CLERK)).isEqualTo("ALREADY_CONFIRMED");
        assertThat(code(caseNo, ACCEPT, World.CLERK)).isNull();
        assertThat(world.cases.view(caseNo, World.CLERK).intake().confirmations())
                .hasSize(2);
    }

    @Test
    void whatWasCorrectedSinceHasToBeConfirmedAnew() {
        world.matter = SampleMatter.procedure(RolloutPhase.FORMAL, true, false);
        String caseNo = Sample.caseAfter(world, RECEIVE, REQUEST_CONFIRMATION, CONFIRM, REQUEST_CORRECTION);
        world.pass(Duration.ofMinutes(5));
        assertThat(code(caseNo, ANSWER_CORRECTION, World.CLERK)).isNull();
        assertThat(code(caseNo, ACCEPT, World.CLERK)).isEqualTo("NOT_CONFIRMED");
    }

    @Test
    void theRefusalOfTheDepartmentDoesNotKeepTheWindowFromRefusing() {
        world.matter = SampleMatter.procedure(RolloutPhase.TRIAL, false, false);
        String caseNo = Sample.caseAfter(world, RECEIVE, REQUEST_CONFIRMATION);
        assertThat(code(caseNo, new IntakeData.Confirm(false, "不属于本局", List.of()), World.HEAD))
                .isNull();
        assertThat(code(caseNo, REFUSE, World.CLERK)).isNull();
    }

    @Test
    void staffOfTheDepartmentAtTheWindowConfirmAtOnce() {
        world.matter = SampleMatter.procedure(RolloutPhase.TRIAL, false, false);
        String caseNo = Sample.caseAfter(world, RECEIVE);
        assertThat(code(caseNo, CONFIRM, World.APPROVER)).isEqualTo("NOT_STATIONED");
        assertThat(code(caseNo, CONFIRM, World.STATIONED)).isNull();
        assertThat(code(caseNo, ACCEPT, World.CLERK)).isNull();
    }

    @Test
    void aMatterMayAskForQualifiedClerks() {
        world.matter = SampleMatter.procedure(RolloutPhase.FORMAL, false, true);
        String caseNo = Sample.caseAfter(world);
        assertThat(code(caseNo, RECEIVE, World.CLERK)).isEqualTo("NOT_QUALIFIED");
        world.qualified.add(World.CLERK.account());
        assertThat(code(caseNo, RECEIVE, World.CLERK)).isNull();
        assertThat(code(caseNo, ACCEPT, World.CLERK_2)).isEqualTo("NOT_QUALIFIED");
        assertThat(code(caseNo, ACCEPT, World.CLERK)).isNull();
    }

    @Test
    void whoAnswersForACaseAndWhoWorksOnItCanChange() {
        String caseNo = Sample.caseAfter(world, RECEIVE);
        assertThat(code(caseNo, new OversightData.ChangeFirstResponsible("nobody", "轮岗"), World.SUPERVISOR))
                .isEqualTo("ACCOUNT_UNKNOWN");
        assertThat(code(caseNo, new OversightData.ChangeFirstResponsible("clerk02", " "), World.SUPERVISOR))
                .isEqualTo("REASON_MISSING");
        assertThat(code(caseNo, new OversightData.ChangeFirstResponsible("clerk02", "轮岗"), World.SUPERVISOR))
                .isNull();
        assertThat(code(caseNo, new OversightData.HandOver("transport01", "请假"), World.SUPERVISOR))
                .as("not a clerk of the hall")
                .isEqualTo("ACCOUNT_UNKNOWN");
        assertThat(code(caseNo, new OversightData.HandOver("clerk02", "请假"), World.SUPERVISOR))
                .isNull();
        CaseView view = world.cases.view(caseNo, World.CLERK_2);
        assertThat(view.intake().firstResponsible()).isEqualTo("clerk02");
        assertThat(view.masked()).as("who works on it sees what he types").isFalse();
        assertThat(world.cases.view(caseNo, World.CLERK).masked()).isTrue();
    }

    @Test
    @Tag("database")
    void whoTakesACaseOverFindsItInHisWorkList() {
        String caseNo = Sample.caseAfter(world, RECEIVE);
        assertThat(queue(World.CLERK_2, Queue.INTAKE)).doesNotContain(caseNo);
        assertThat(code(caseNo, new OversightData.HandOver("clerk02", "请假"), World.SUPERVISOR))
                .isNull();
        assertThat(queue(World.CLERK_2, Queue.INTAKE)).contains(caseNo);
        assertThat(queue(World.CLERK, Queue.INTAKE)).doesNotContain(caseNo);
        assertThat(queue(World.CLERK, Queue.TRACKED))
                .as("who received it still answers for it")
                .contains(caseNo);
        assertThat(world.cases.view(caseNo, World.CLERK_2).window()).isEqualTo(World.CLERK_2.window());
    }

    @Test
    @Tag("database")
    void whoAnswersForACaseFollowsItToItsEnd() {
        String caseNo = Sample.caseAfter(
                world, RECEIVE, ACCEPT, ActionType.SEND_PAPERS, ActionType.SIGN_PAPERS, ActionType.ASSIGN);
        assertThat(queue(World.CLERK, Queue.TRACKED)).contains(caseNo);
        assertThat(code(caseNo, new OversightData.ChangeFirstResponsible("clerk02", "轮岗"), World.SUPERVISOR))
                .isNull();
        assertThat(queue(World.CLERK, Queue.TRACKED)).doesNotContain(caseNo);
        assertThat(queue(World.CLERK_2, Queue.TRACKED)).contains(caseNo);
        assertThat(code(caseNo, WITHDRAW, World.CLERK)).isNull();
        assertThat(queue(World.CLERK_2, Queue.TRACKED)).doesNotContain(caseNo);
    }

    @Test
    void whatAnApplicantStillWritesAtHomeIsNotTakenInAtAWindow() {
        String online = online();
        assertThat(code(online, SAVE, World.CLERK)).isEqualTo("ONLINE_DRAFT");
        assertThat(code(online, RECEIVE, World.CLERK)).isEqualTo("ONLINE_DRAFT");
        assertThat(code(online, SAVE, World.CHANNEL)).isNull();
    }

    @Test
    void theHeadHandsACaseUnderReviewToAnotherApprover() {
        String caseNo = Sample.caseAfter(
                world, RECEIVE, ACCEPT, ActionType.SEND_PAPERS, ActionType.SIGN_PAPERS, ActionType.ASSIGN);
        assertThat(code(caseNo, new OversightData.HandOver("market01", "请假"), World.HEAD))
                .isEqualTo("ACCOUNT_UNKNOWN");
        assertThat(code(caseNo, new OversightData.HandOver("transport02", "请假"), World.HEAD))
                .isNull();
        assertThat(world.cases.view(caseNo, World.HEAD).assignee()).isEqualTo("transport02");
    }

    @Test
    @Tag("database")
    void everybodyFindsWhatIsHisWork() {
        String online = online();
        assertThat(queue(World.CHANNEL, Queue.ALL)).contains(online);
        assertThat(queue(OTHER_PORTAL, Queue.ALL)).isEmpty();
        assertThat(queue(World.CLERK, Queue.INTAKE))
                .as("what is still written at home is nobody's work")
                .doesNotContain(online);
        assertThat(code(online, SUBMIT, World.CHANNEL)).isNull();
        assertThat(queue(World.CLERK, Queue.PRE_REVIEW)).contains(online);

        world.matter = SampleMatter.procedure(RolloutPhase.TRIAL, false, false);
        world.files.put("file-1", World.CLERK.account());
        String onTrial = Sample.caseAfter(world, RECEIVE);
        assertThat(queue(World.STATIONED, Queue.INTAKE)).contains(onTrial);
        assertThat(world.cases.queues(World.HEAD)).extracting(QueueCount::queue).doesNotContain(Queue.INTAKE);
        assertThat(world.cases.queues(stationedHead("B01")))
                .extracting(QueueCount::queue)
                .contains(Queue.INTAKE);
        assertThat(queue(stationedHead("B01"), Queue.INTAKE)).contains(onTrial);
        assertThat(queue(stationedHead("A02"), Queue.INTAKE)).doesNotContain(onTrial);
        assertThat(code(onTrial, REQUEST_CONFIRMATION, World.CLERK)).isNull();
        assertThat(queue(World.APPROVER, Queue.CONFIRMATION)).contains(onTrial);
    }

    /** The head of the department at a window of the hall (R129). */
    private static Actor stationedHead(String window) {
        Actor head = World.HEAD;
        return new Actor(
                head.account(), head.name(), head.roles(), head.unit(), head.unitName(), head.region(), window);
    }

    private String online() {
        return drafted(IntakeChannel.ONLINE, null, World.CHANNEL);
    }

    private String drafted(IntakeChannel channel, String window, Actor actor) {
        world.files.put("file-1", actor.account());
        Receipt receipt = world.cases.perform(null, List.of(Sample.request(draftOf(channel, window))), actor);
        return receipt.caseNo();
    }

    private String draft(IntakeChannel channel, String window, Actor actor) {
        world.files.put("file-1", actor.account());
        return code(null, draftOf(channel, window), actor);
    }

    private static ActionData draftOf(IntakeChannel channel, String window) {
        return new IntakeData.Draft(SampleMatter.CODE, window, channel, Sample.filing(Sample.PERSON), null);
    }

    private String code(String caseNo, ActionType type, Actor actor) {
        return code(caseNo, Sample.data(type), actor);
    }

    private String code(String caseNo, ActionData data, Actor actor) {
        return acts.code(caseNo, data, actor);
    }

    private List<String> queue(Actor actor, Queue queue) {
        return world.cases.list(new CaseQuery(queue, null, null, 100), actor).items().stream()
                .map(CaseSummary::caseNo)
                .toList();
    }
}
