// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yichuang.ports.casework.ActionType.ACCEPT;
import static org.yichuang.ports.casework.ActionType.ACCEPT_TOLERANT;
import static org.yichuang.ports.casework.ActionType.APPROVE;
import static org.yichuang.ports.casework.ActionType.ASSIGN;
import static org.yichuang.ports.casework.ActionType.DRAFT;
import static org.yichuang.ports.casework.ActionType.GIVE_OPINION;
import static org.yichuang.ports.casework.ActionType.LAPSE;
import static org.yichuang.ports.casework.ActionType.RECEIVE;
import static org.yichuang.ports.casework.ActionType.REJECT;
import static org.yichuang.ports.casework.ActionType.REMIND_SUPPLEMENT;
import static org.yichuang.ports.casework.ActionType.REPAIR_TOLERANCE;
import static org.yichuang.ports.casework.ActionType.SEND_PAPERS;
import static org.yichuang.ports.casework.ActionType.SIGN_PAPERS;
import static org.yichuang.ports.casework.ActionType.SIMULATE;
import static org.yichuang.ports.casework.ActionType.SUPPLY;
import static org.yichuang.ports.casework.ActionType.WITHDRAW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yichuang.api.casework.CaseState;
import org.yichuang.api.casework.ClockState;
import org.yichuang.api.casework.CustodyState;
import org.yichuang.api.casework.ToleranceState;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.casework.IntakeData.Finding;
import org.yichuang.ports.casework.MaterialItem;
import org.yichuang.ports.casework.ReviewData;
import org.yichuang.ports.clock.ClockKind;
import org.yichuang.ports.problem.Refusal;

/** Tolerant acceptance (容缺受理, R42, R52; T13, T22–T24): promised, simulated, supplied, broken, repaired. */
class ToleranceTest extends LawTest {
    private static final ActionType[] TO_REVIEW = {SEND_PAPERS, SIGN_PAPERS, ASSIGN, GIVE_OPINION};

    @BeforeEach
    void useTheFullMatter() {
        world.matter = SampleMatter.full();
    }

    @Test
    void acceptsWithDeferrableMaterialsMissingAndCountsTheirLimit() {
        String caseNo = tolerant();
        assertThat(acts.view(caseNo).state()).isEqualTo(CaseState.ACCEPTED);
        assertThat(acts.review(caseNo).tolerance()).isEqualTo(ToleranceState.PENDING_SUPPLEMENT);
        assertThat(acts.review(caseNo).missing()).containsExactly("insurance");
        assertThat(acts.view(caseNo).clocks().get(ClockKind.SUPPLEMENT).limit().value())
                .isEqualTo(5);
        assertThat(acts.view(caseNo).clocks().get(ClockKind.SUPPLEMENT).state()).isEqualTo(ClockState.RUNNING);
        assertThat(world.isSound(caseNo)).isTrue();
    }

    @Test
    void everythingMissingIsListedAndNothingElse() {
        String caseNo = Sample.caseAfter(world, RECEIVE);
        assertThat(acts.code(caseNo, ACCEPT)).as("not without the promise").isEqualTo("MATERIAL_MISSING");
        assertThat(accept(caseNo, List.of())).isEqualTo("TOLERANCE_INCOMPLETE");
        assertThat(accept(caseNo, List.of("insurance", "identity"))).isEqualTo("TOLERANCE_INCOMPLETE");
        assertThat(acts.code(
                        caseNo, new IntakeData.AcceptTolerant(List.of("insurance"), null, false, null), World.CLERK))
                .isEqualTo("COMMITMENT_UNSIGNED");
        assertThat(acts.code(
                        caseNo,
                        new IntakeData.AcceptTolerant(List.of("insurance"), "file-9", false, null),
                        World.CLERK))
                .as("a commitment nobody uploaded")
                .isEqualTo("FILE_UNKNOWN");
        assertThat(acts.code(
                        caseNo,
                        new IntakeData.AcceptTolerant(List.of("insurance"), "file-1", false, null),
                        World.CLERK))
                .isNull();
    }

    @Test
    void principalMaterialsAreNeverDeferred() {
        String caseNo = Sample.caseAfter(world);
        assertThat(acts.code(caseNo, new IntakeData.Save(Sample.incomplete()), World.CLERK))
                .isNull();
        assertThat(acts.code(caseNo, new IntakeData.Receive(Sample.findings(false)), World.CLERK))
                .isNull();
        assertThat(accept(caseNo, List.of("insurance", "identity"))).isEqualTo("NOT_DEFERRABLE");
    }

    @Test
    void nothingIsDeferredWhereNothingIsMissingOrWhatIsThereIsWrong() {
        String wrong = Sample.caseAfter(world);
        assertThat(acts.code(wrong, new IntakeData.Receive(Sample.findings(false)), World.CLERK))
                .isNull();
        assertThat(acts.code(wrong, ACCEPT_TOLERANT)).isEqualTo("REVIEW_POINT_FAILED");
        world.matter = SampleMatter.definition();
        String complete = Sample.caseAfter(world, RECEIVE);
        assertThat(accept(complete, List.of("insurance"))).isEqualTo("NOT_DEFERRABLE");
    }

    @Test
    void simulatesButNeverIssuesTheSimulation() {
        String caseNo = tolerant();
        acts.all(caseNo, TO_REVIEW);
        assertThat(acts.code(caseNo, Sample.data(SIMULATE), World.APPROVER_2)).isEqualTo("NOT_ASSIGNEE");
        assertThat(acts.code(caseNo, new ReviewData.Simulate(true, " "), World.APPROVER))
                .isEqualTo("OPINION_MISSING");
        acts.all(caseNo, SIMULATE);
        assertThat(acts.review(caseNo).simulated().agree()).isTrue();
        assertThat(acts.view(caseNo).clock().state()).isEqualTo(ClockState.PAUSED);
        assertThat(acts.view(caseNo).clocks().get(ClockKind.STATUTORY).state()).isEqualTo(ClockState.PAUSED);
        acts.all(caseNo, SIMULATE);
        assertThat(acts.code(caseNo, APPROVE)).isEqualTo("SUPPLEMENT_PENDING");
        assertThat(acts.view(caseNo).decision()).isNull();
        acts.all(caseNo, SUPPLY);
        assertThat(acts.view(caseNo).clock().state()).isEqualTo(ClockState.RUNNING);
        assertThat(acts.view(caseNo).clocks().get(ClockKind.SUPPLEMENT).state()).isEqualTo(ClockState.STOPPED);
        assertThat(acts.code(caseNo, SIMULATE)).isEqualTo("NO_TOLERANCE");
    }

    @Test
    void whatIsSuppliedIsCountedCheckedAndHandedOver() {
        String caseNo = tolerant();
        assertThat(supply(caseNo, List.of(), List.of())).isEqualTo("SUPPLY_INVALID");
        assertThat(supply(caseNo, List.of(item("identity", 1)), List.of())).isEqualTo("SUPPLY_INVALID");
        assertThat(supply(caseNo, List.of(item("insurance", -1)), List.of())).isEqualTo("SUPPLY_INVALID");
        assertThat(supply(caseNo, List.of(), List.of(new Finding("identity", 0, true, null))))
                .isEqualTo("SUPPLY_INVALID");
        assertThat(supply(caseNo, List.of(), List.of(new Finding("insurance", 0, true, null))))
                .as("it is not there yet")
                .isEqualTo("SUPPLY_INVALID");
        assertThat(supply(caseNo, List.of(new MaterialItem("insurance", 0, 0, List.of("file-9"))), List.of()))
                .isEqualTo("FILING_INVALID");
        assertThat(supply(caseNo, List.of(item("insurance", 1)), List.of(new Finding("insurance", 0, false, null))))
                .isNull();
        assertThat(acts.review(caseNo).tolerance())
                .as("it is there, but not right")
                .isEqualTo(ToleranceState.PENDING_SUPPLEMENT);
        assertThat(acts.view(caseNo).custody()).isEqualTo(CustodyState.AT_WINDOW);
        assertThat(supply(caseNo, List.of(), List.of(new Finding("insurance", 0, true, null))))
                .isNull();
        assertThat(acts.review(caseNo).tolerance()).isEqualTo(ToleranceState.FULFILLED);
        assertThat(acts.review(caseNo).suppliedAt()).isEqualTo(world.now);
        assertThat(acts.view(caseNo).filing().materials()).anyMatch(one -> one.equals(item("insurance", 1)));
        assertThat(acts.code(caseNo, SUPPLY)).isEqualTo("NO_TOLERANCE");
    }

    @Test
    void aBrokenPromiseEndsTheCaseAndTheToleranceUntilItIsRepaired() {
        String caseNo = tolerant();
        assertThat(acts.code(caseNo, LAPSE)).isEqualTo("SUPPLEMENT_NOT_OVERDUE");
        remind(caseNo);
        world.pass(Duration.ofDays(2));
        assertThat(acts.code(caseNo, LAPSE)).as("two days after the reminder").isEqualTo("SUPPLEMENT_NOT_OVERDUE");
        world.pass(Duration.ofMillis(1));
        assertThat(acts.code(caseNo, SUPPLY)).isEqualTo("SUPPLEMENT_OVERDUE");
        acts.all(caseNo, LAPSE);
        assertThat(acts.view(caseNo).state()).isEqualTo(CaseState.LAPSED);
        assertThat(acts.review(caseNo).tolerance()).isEqualTo(ToleranceState.BREACHED);
        assertThat(acts.view(caseNo).clocks())
                .as("originals that the hall has go back the same day")
                .allSatisfy((kind, clock) -> assertThat(clock.state())
                        .isEqualTo(kind == ClockKind.SAME_DAY_HANDOVER ? ClockState.RUNNING : ClockState.STOPPED));
        assertThat(world.count("case_breach")).isEqualTo(1);
        String again = Sample.caseAfter(world, RECEIVE);
        assertThat(acts.code(again, ACCEPT_TOLERANT)).isEqualTo("TOLERANCE_LOST");
        assertThatThrownBy(() -> world.cases.perform(
                        null,
                        List.of(Sample.request(DRAFT), Sample.request(RECEIVE), Sample.request(ACCEPT_TOLERANT)),
                        World.CLERK))
                .as("in one request, as the console takes in")
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("TOLERANCE_LOST"));
        assertThat(acts.code(caseNo, new ReviewData.RepairTolerance(""), World.SUPERVISOR))
                .isEqualTo("REASON_MISSING");
        acts.all(caseNo, REPAIR_TOLERANCE);
        assertThat(acts.code(caseNo, REPAIR_TOLERANCE)).isEqualTo("NOT_BREACHED");
        assertThat(acts.review(caseNo).repaired()).isNotBlank();
        assertThat(world.count("case_breach")).isZero();
        acts.all(again, ACCEPT_TOLERANT);
    }

    @Test
    @Tag("database")
    void theNumberOfABreachIsNowhereInClear() {
        String caseNo = tolerant();
        remind(caseNo);
        world.pass(Duration.ofDays(8));
        acts.all(caseNo, LAPSE);
        assertThat(world.tamper("update case_breach set breached_at = 1 where applicant_digest like '%"
                        + Sample.ID_NUMBER + "%'"))
                .isZero();
        acts.all(caseNo, REPAIR_TOLERANCE);
    }

    @Test
    void aPromiseIsVoidAfterAWithdrawalOrARejection() {
        String withdrawn = tolerant();
        acts.all(withdrawn, WITHDRAW);
        assertThat(acts.review(withdrawn).tolerance()).isEqualTo(ToleranceState.NONE);
        String rejected = tolerant();
        acts.all(rejected, TO_REVIEW);
        acts.all(rejected, SIMULATE, REJECT);
        assertThat(acts.review(rejected).tolerance()).isEqualTo(ToleranceState.NONE);
        assertThat(acts.view(rejected).clocks().get(ClockKind.SUPPLEMENT).state())
                .isEqualTo(ClockState.STOPPED);
        assertThat(world.count("case_breach")).isZero();
    }

    @Test
    void isRemindedOfWhatWasPromisedWhileThereIsTime() {
        String caseNo = tolerant();
        assertThat(acts.code(caseNo, REMIND_SUPPLEMENT)).isEqualTo("NOT_DUE");
        remind(caseNo);
        assertThat(acts.review(caseNo).remindedAt()).isEqualTo(Instant.ofEpochMilli(world.now.toEpochMilli()));
        assertThat(acts.code(caseNo, REMIND_SUPPLEMENT)).as("once").isEqualTo("NOT_DUE");
        acts.all(caseNo, SUPPLY);
        assertThat(acts.code(caseNo, REMIND_SUPPLEMENT)).isEqualTo("NO_TOLERANCE");
    }

    @Test
    void nobodyLapsesWhoWasNotRemindedTwoDaysBefore() {
        String late = tolerant();
        String supplied = tolerant();
        world.pass(Duration.ofDays(30));
        assertThat(acts.code(late, LAPSE)).as("the platform was down").isEqualTo("NOT_DUE");
        acts.all(late, REMIND_SUPPLEMENT);
        acts.all(supplied, REMIND_SUPPLEMENT);
        world.pass(Duration.ofDays(2));
        assertThat(acts.code(late, LAPSE)).isEqualTo("SUPPLEMENT_NOT_OVERDUE");
        acts.all(supplied, SUPPLY);
        world.pass(Duration.ofMillis(1));
        acts.all(late, LAPSE);
        assertThat(acts.view(late).intake().lapse()).contains("容缺");
        acts.all(late, REPAIR_TOLERANCE);
    }

    /** Lets the time come at which the platform reminds of what was promised. */
    private void remind(String caseNo) {
        world.now = acts.view(caseNo).clocks().get(ClockKind.SUPPLEMENT).warning();
        acts.all(caseNo, REMIND_SUPPLEMENT);
    }

    private String tolerant() {
        return Sample.caseAfter(world, RECEIVE, ACCEPT_TOLERANT);
    }

    private String accept(String caseNo, List<String> missing) {
        return acts.code(caseNo, new IntakeData.AcceptTolerant(missing, null, true, null), World.CLERK);
    }

    private String supply(String caseNo, List<MaterialItem> items, List<Finding> findings) {
        return acts.code(caseNo, new IntakeData.Supply(items, findings), World.CLERK);
    }

    private static MaterialItem item(String material, int copies) {
        return new MaterialItem(material, 0, copies, List.of());
    }
}
