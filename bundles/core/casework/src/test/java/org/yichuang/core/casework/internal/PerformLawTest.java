// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.yichuang.ports.casework.ActionType.ACCEPT;
import static org.yichuang.ports.casework.ActionType.APPROVE;
import static org.yichuang.ports.casework.ActionType.ASSIGN;
import static org.yichuang.ports.casework.ActionType.DRAFT;
import static org.yichuang.ports.casework.ActionType.RECEIVE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yichuang.api.casework.HandlerState;
import org.yichuang.api.casework.IntakeChannel;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.casework.CaseView;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.casework.Receipt;
import org.yichuang.ports.casework.ReviewData;

/** What everybody is answered who does something to a case, whatever it is. */
class PerformLawTest extends LawTest {
    @AfterEach
    void thePlugInIsBack() {
        world.offered = true;
    }

    @Test
    void whatIsOutOfOrderIsToldWhereTheCaseStands() {
        String caseNo = Sample.caseAfter(world, RECEIVE);
        assertThat(catchThrowable(() -> world.cases.perform(caseNo, List.of(Sample.request(APPROVE)), World.APPROVER)))
                .hasMessageContaining("办件现在是“已收件”，不能“");
    }

    @Test
    void everyActionHasItsPlaceInTheCase() {
        String caseNo = Sample.caseAfter(world, RECEIVE, ACCEPT);
        Receipt receipt = world.cases.perform(caseNo, List.of(Sample.request(ASSIGN)), World.APPROVER);
        assertThat(receipt.version()).isEqualTo(4);
        assertThat(acts.view(caseNo).history())
                .extracting(CaseView.Entry::sequence)
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    void theReceiptNamesEveryDocument() {
        Receipt receipt = world.cases.perform(
                null, List.of(Sample.request(DRAFT), Sample.request(RECEIVE), Sample.request(ACCEPT)), World.CLERK);
        assertThat(receipt.documents())
                .as("receipt of filing and notice of acceptance")
                .hasSize(2)
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(id).hasSize(36));
    }

    @Test
    void theCodeForEnquiriesIsForWhoMeetsTheApplicant() {
        Receipt atTheCounter = world.cases.perform(null, List.of(Sample.request(DRAFT)), World.CLERK);
        assertThat(atTheCounter.enquiryCode()).isNotBlank();
        String caseNo = Sample.caseAfter(world, RECEIVE, ACCEPT);
        assertThat(world.cases
                        .perform(caseNo, List.of(Sample.request(ASSIGN)), World.APPROVER)
                        .enquiryCode())
                .isNull();
    }

    @Test
    void whatNobodyCouldReadIsNotStored() {
        String caseNo = Sample.caseAfter(world, RECEIVE, ACCEPT, ASSIGN);
        assertThat(acts.code(
                        caseNo, new ReviewData.GiveOpinion(true, "字".repeat(256 * 1024), List.of()), World.APPROVER))
                .isEqualTo("ACTION_TOO_LARGE");
        assertThat(acts.code(
                        caseNo, new ReviewData.GiveOpinion(true, "字".repeat(250 * 1024), List.of()), World.APPROVER))
                .isNull();
    }

    @Test
    void nothingStandsBeforeWhatItFollowsThoughTheClockOfTheMachineGoesBack() {
        String caseNo = Sample.caseAfter(world, RECEIVE);
        Instant received = world.record(caseNo).lastHappenedAt();
        world.now = world.now.minus(Duration.ofSeconds(3));
        acts.all(caseNo, ACCEPT);
        assertThat(world.record(caseNo).acceptedAt()).isEqualTo(received);
    }

    @Test
    void whatAColleagueFiledIsKeptByWhoSavesItAgain() {
        String caseNo = Sample.caseAfter(world);
        assertThat(acts.code(caseNo, new IntakeData.Save(Sample.filing(Sample.PERSON)), World.CLERK_2))
                .isNull();
    }

    @Test
    void aCaseSaysWhetherThePlugInOfItsMatterIsThere() {
        String caseNo = Sample.caseAfter(world);
        assertThat(acts.view(caseNo).handler()).isEqualTo(HandlerState.AVAILABLE);
        world.offered = false;
        assertThat(acts.view(caseNo).handler()).isEqualTo(HandlerState.HANDLER_UNAVAILABLE);
    }

    @Test
    void aPortalFindsNoWindowInAnotherPlace() {
        Actor elsewhere = new Actor("portal2", "外地网厅", Set.of(Role.CHANNEL), World.HALL, "中心", "150602", null);
        world.files.put("file-1", elsewhere.account());
        IntakeData.Draft draft =
                new IntakeData.Draft(SampleMatter.CODE, null, IntakeChannel.ONLINE, Sample.filing(Sample.PERSON), null);
        assertThat(acts.code(null, draft, elsewhere)).isEqualTo("WINDOW_CLOSED");
    }
}
