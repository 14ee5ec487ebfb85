// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.yichuang.ports.casework.ActionType.ACCEPT;
import static org.yichuang.ports.casework.ActionType.APPROVE;
import static org.yichuang.ports.casework.ActionType.DELIVER;
import static org.yichuang.ports.casework.ActionType.DISPATCH;
import static org.yichuang.ports.casework.ActionType.NOTIFY;
import static org.yichuang.ports.casework.ActionType.RECEIVE;
import static org.yichuang.ports.casework.ActionType.REJECT;
import static org.yichuang.ports.casework.ActionType.RETURN_RESULT;
import static org.yichuang.ports.casework.ActionType.SEND_PAPERS;
import static org.yichuang.ports.casework.ActionType.SEND_RESULT;
import static org.yichuang.ports.casework.ActionType.SIGN_PAPERS;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yichuang.api.casework.CaseState;
import org.yichuang.api.casework.CustodyState;
import org.yichuang.api.casework.Outcome;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.Queue;
import org.yichuang.ports.documents.DocumentKind;

/** Matters decided while the applicant waits (即办件, R23, R49, R68; T16). */
class InstantTest extends LawTest {
    @Test
    void theAuthorizedWindowDecidesWhatItAccepted() {
        world.matter = SampleMatter.instant(true);
        String approved = accepted();
        assertThat(acts.code(approved, Sample.data(APPROVE), World.CLERK)).isNull();
        assertThat(acts.view(approved).decision().outcome()).isEqualTo(Outcome.APPROVED);
        String rejected = accepted();
        assertThat(acts.code(rejected, Sample.data(REJECT), World.CLERK)).isNull();
        assertThat(acts.view(rejected).state()).isEqualTo(CaseState.DECIDED);
        assertThat(world.isSound(rejected)).isTrue();
    }

    @Test
    void whatTheWindowDecidedItHandsOver() {
        world.matter = SampleMatter.instant(true);
        String caseNo = accepted();
        assertThat(acts.code(caseNo, Sample.data(DELIVER), World.CLERK)).isEqualTo("OUT_OF_ORDER");
        assertThat(acts.code(caseNo, Sample.data(APPROVE), World.CLERK)).isNull();
        assertThat(acts.code(caseNo, Sample.data(DELIVER), World.CLERK)).isNull();
        assertThat(acts.view(caseNo).state()).isEqualTo(CaseState.CLOSED);
        assertThat(acts.view(caseNo).issue().handOut().at()).isEqualTo(world.now);
    }

    @Test
    void theReceiptOfWhatTheWindowDecidedNamesTheResultAlsoWhenThePapersWentToTheDepartmentBefore() {
        world.matter = SampleMatter.instant(true);
        String caseNo = accepted();
        assertThat(acts.code(caseNo, Sample.data(APPROVE), World.CLERK)).isNull();
        acts.all(caseNo, SEND_PAPERS);
        assertThat(acts.code(caseNo, Sample.data(DELIVER), World.CLERK)).isNull();
        assertThat(world.document(caseNo, DocumentKind.DELIVERY_RECEIPT).get("items"))
                .asInstanceOf(list(Map.class))
                .singleElement()
                .extracting(item -> item.get("name"))
                .isEqualTo(acts.view(caseNo).result().name());
    }

    @Test
    @Tag("database")
    void whatTheWindowDecidedItSendsToTheIssuingWindowWhereTheApplicantDoesNotWait() {
        world.matter = SampleMatter.instant(true);
        String caseNo = accepted();
        assertThat(acts.code(caseNo, Sample.data(APPROVE), World.CLERK)).isNull();
        acts.all(caseNo, SEND_PAPERS, SIGN_PAPERS);
        assertThat(acts.listed(Queue.RESULT, World.CLERK)).contains(caseNo);
        assertThat(acts.listed(Queue.RESULT, World.APPROVER)).doesNotContain(caseNo);
        assertThat(acts.code(caseNo, SEND_RESULT))
                .as("the department has no result")
                .isEqualTo("NOT_DECIDED_HERE");
        assertThat(acts.code(caseNo, Sample.data(SEND_RESULT), World.CLERK)).isNull();
        acts.all(caseNo, RETURN_RESULT);
        assertThat(world.record(caseNo).papers().heldBy(CustodyState.AT_WINDOW))
                .as("what is returned is with the window again")
                .isEqualTo(Sample.RESULT);
        assertThat(acts.listed(Queue.HAND_OVER, World.CLERK))
                .as("and does not go into the file of the department")
                .doesNotContain(caseNo);
        assertThat(acts.code(caseNo, Sample.data(SEND_RESULT), World.CLERK)).isNull();
        acts.all(caseNo, NOTIFY, DISPATCH);
        assertThat(world.isSound(caseNo)).isTrue();
    }

    @Test
    @Tag("database")
    void whoAlsoTakesInAtAWindowStillFindsTheResultsOfHisDepartment() {
        String caseNo = Sample.caseAfter(
                world, RECEIVE, ACCEPT, SEND_PAPERS, SIGN_PAPERS, ActionType.ASSIGN, ActionType.GIVE_OPINION, APPROVE);
        Actor both = new Actor(
                "both",
                "双岗",
                Set.of(Role.APPROVER, Role.WINDOW_CLERK),
                SampleMatter.AGENCY,
                "交通运输局",
                World.REGION,
                "B01");
        assertThat(acts.listed(Queue.RESULT, both)).contains(caseNo);
    }

    @Test
    void withoutAuthorizationTheDepartmentDecidesAtOnce() {
        world.matter = SampleMatter.instant(false);
        String caseNo = accepted();
        assertThat(acts.code(caseNo, Sample.data(APPROVE), World.CLERK)).isEqualTo("NOT_AUTHORIZED");
        assertThat(acts.code(caseNo, Sample.data(REJECT), World.CLERK)).isEqualTo("NOT_AUTHORIZED");
        assertThat(acts.code(caseNo, APPROVE))
                .as("the papers are at the window")
                .isEqualTo("PAPERS_NOT_SIGNED");
        acts.all(caseNo, SEND_PAPERS, SIGN_PAPERS, APPROVE);
        String stationed = accepted();
        Actor atWindow = new Actor(
                "transport03", "郑驻厅", Set.of(Role.APPROVER), SampleMatter.AGENCY, "交通运输局", World.REGION, "B01");
        assertThat(acts.code(stationed, Sample.data(APPROVE), atWindow))
                .as("department staff at the window have them at hand (R129)")
                .isNull();
    }

    @Test
    void whoAcceptedDoesNotDecideWithoutAuthorization() {
        world.matter = SampleMatter.instant(false);
        Actor both = new Actor(
                World.CLERK.account(), "李受理", Set.of(Role.APPROVER), SampleMatter.AGENCY, "交通运输局", World.REGION, "B01");
        assertThat(acts.code(accepted(), Sample.data(APPROVE), both)).isEqualTo("SEPARATION_OF_DUTIES");
    }

    @Test
    void aPromisedMatterIsNotDecidedFromTheCounter() {
        assertThat(acts.code(accepted(), Sample.data(APPROVE), World.CLERK)).isEqualTo("NOT_INSTANT");
        assertThat(acts.code(accepted(), APPROVE)).isEqualTo("NOT_INSTANT");
    }

    private String accepted() {
        return Sample.caseAfter(world, RECEIVE, ACCEPT);
    }
}
