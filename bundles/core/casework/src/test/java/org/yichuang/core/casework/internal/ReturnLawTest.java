// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yichuang.ports.casework.ActionType.ACCEPT;
import static org.yichuang.ports.casework.ActionType.APPROVE;
import static org.yichuang.ports.casework.ActionType.ASSIGN;
import static org.yichuang.ports.casework.ActionType.DELIVER;
import static org.yichuang.ports.casework.ActionType.GIVE_OPINION;
import static org.yichuang.ports.casework.ActionType.NOTIFY;
import static org.yichuang.ports.casework.ActionType.RECEIVE;
import static org.yichuang.ports.casework.ActionType.RETURN_RESULT;
import static org.yichuang.ports.casework.ActionType.SEND_PAPERS;
import static org.yichuang.ports.casework.ActionType.SEND_RESULT;
import static org.yichuang.ports.casework.ActionType.SIGN_PAPERS;
import static org.yichuang.ports.casework.ActionType.WITHDRAW;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yichuang.api.casework.CaseState;
import org.yichuang.api.casework.CustodyState;
import org.yichuang.api.casework.IntakeChannel;
import org.yichuang.api.matter.ApplicantKind;
import org.yichuang.api.matter.DeliveryMethod;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.casework.Applicant;
import org.yichuang.ports.casework.DeliveryChoice;
import org.yichuang.ports.casework.Filing;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.casework.IssueData;
import org.yichuang.ports.casework.IssueData.Receiver;
import org.yichuang.ports.casework.IssueData.ReportCourier.Event;
import org.yichuang.ports.casework.PaperData;
import org.yichuang.ports.casework.PaperData.PaperItem;
import org.yichuang.ports.casework.Pouch;

/** Papers on their way back (原件退还, R44, T41; 材料退回、存档, T14): by whom, to whom, how many. */
class ReturnLawTest extends LawTest {
    private static final PaperItem ORIGINAL = new PaperItem("application材料", 1, 0);
    private static final PaperItem COPY = new PaperItem("identity材料", 0, 1);
    private static final String TRACKING = "EMS0000000041";

    @Test
    void whoHoldsPapersGivesThemBackAndNobodyElse() {
        String caseNo = Sample.caseAfter(world, RECEIVE, ACCEPT);
        assertThat(back(caseNo, World.APPROVER, ORIGINAL)).isEqualTo("PAPERS_NOT_HERE");
        assertThat(back(caseNo, World.ISSUER, ORIGINAL)).isEqualTo("PAPERS_NOT_HERE");
        assertThat(back(caseNo, World.CLERK, ORIGINAL)).isNull();
        assertThat(held(caseNo, CustodyState.WITH_APPLICANT)).containsExactly(ORIGINAL);
        assertThat(held(caseNo, CustodyState.AT_WINDOW)).containsExactly(COPY);
        assertThat(back(caseNo, World.CLERK, ORIGINAL)).as("he has it").isEqualTo("POUCH_WRONG");
        acts.all(caseNo, WITHDRAW);
        assertThat(back(caseNo, World.CLERK_2, COPY))
                .as("also when all is over")
                .isNull();
        assertThat(back(caseNo, World.CLERK, COPY)).isEqualTo("PAPERS_NOT_HERE");
    }

    @Test
    void noMoreIsGivenBackThanIsThere() {
        String caseNo = Sample.caseAfter(world, RECEIVE, ACCEPT);
        for (List<PaperItem> wrong : List.of(
                List.<PaperItem>of(),
                List.of(new PaperItem("application材料", 2, 0)),
                List.of(new PaperItem("application材料", 1, 1)),
                List.of(new PaperItem("application材料", 0, 0)),
                List.of(new PaperItem("application材料", -1, 1)),
                List.of(new PaperItem(" ", 1, 0)),
                List.of(ORIGINAL, ORIGINAL),
                List.of(ORIGINAL, new PaperItem("户口簿", 1, 0)))) {
            assertThat(acts.code(caseNo, new PaperData.ReturnPapers(wrong, Sample.RECEIVER, null, null), World.CLERK))
                    .as(wrong.toString())
                    .isEqualTo("POUCH_WRONG");
        }
    }

    @Test
    void theyGoToTheApplicantOrHisAgentAndOnOneWay() {
        String caseNo = Sample.caseAfter(world, RECEIVE, ACCEPT);
        for (PaperData.ReturnPapers wrong : List.of(
                new PaperData.ReturnPapers(List.of(ORIGINAL), null, null, null),
                new PaperData.ReturnPapers(List.of(ORIGINAL), Sample.RECEIVER, TRACKING, null),
                new PaperData.ReturnPapers(List.of(ORIGINAL), null, " ", null),
                to(new Receiver("别人", Sample.ID_NUMBER, false)),
                to(new Receiver("巴特尔", "150626190102030024", false)),
                to(new Receiver(" ", Sample.ID_NUMBER, false)),
                to(new Receiver("巴特尔", "150626190001010017", false)),
                to(new Receiver("别人", "150626190102030024", true)))) {
            assertThat(acts.code(caseNo, wrong, World.CLERK))
                    .as(wrong.toString())
                    .isEqualTo("RECEIVER_WRONG");
        }
        assertThat(acts.code(caseNo, to(new Receiver("巴特尔", Sample.ID_NUMBER.toLowerCase(), false)), World.CLERK))
                .isNull();
    }

    @Test
    void whatGoesBackByPostIsFollowedUntilItArrives() {
        String caseNo = Sample.caseAfter(world, RECEIVE, ACCEPT);
        assertThat(posted(caseNo, World.CLERK, ORIGINAL)).isNull();
        assertThat(held(caseNo, CustodyState.IN_POST)).containsExactly(ORIGINAL);
        assertThat(world.record(caseNo).issue().shipments()).singleElement().satisfies(parcel -> {
            assertThat(parcel.id()).isNotBlank();
            assertThat(parcel.ofResult()).isFalse();
            assertThat(parcel.trackingNo()).isEqualTo(TRACKING);
            assertThat(parcel.recipient()).isEqualTo(Sample.PERSON.name());
            assertThat(parcel.phone()).isEqualTo("13847712345");
            assertThat(parcel.items()).containsExactly(ORIGINAL);
        });
        assertThat(world.messages(caseNo, "SHIPMENT"))
                .as("somebody posted it himself")
                .isZero();
        assertThat(report(caseNo, Event.RETURNED)).isNull();
        assertThat(held(caseNo, CustodyState.AT_WINDOW)).containsExactly(ORIGINAL, COPY);
        assertThat(report(caseNo, Event.SIGNED)).as("it is here").isEqualTo("NO_PARCEL_UNDER_WAY");
        assertThat(posted(caseNo, World.CLERK, ORIGINAL, COPY)).isNull();
        assertThat(report(caseNo, Event.SIGNED)).isNull();
        assertThat(held(caseNo, CustodyState.WITH_APPLICANT)).containsExactly(ORIGINAL, COPY);
        assertThat(acts.view(caseNo).state()).as("originals close nothing").isEqualTo(CaseState.ACCEPTED);
        assertThat(world.isSound(caseNo)).isTrue();
    }

    @Test
    void nothingIsPostedToNowhere() {
        Applicant nowhere =
                new Applicant(ApplicantKind.NATURAL_PERSON, "巴特尔", Sample.ID_NUMBER, "13847712345", null, null);
        String caseNo = of(nowhere, null);
        assertThat(posted(caseNo, World.CLERK, ORIGINAL)).isEqualTo("RECEIVER_WRONG");
        DeliveryChoice choice = new DeliveryChoice(DeliveryMethod.COURIER, "其其格", "13847712346", "鄂托克旗1号");
        String chosen = of(nowhere, choice);
        assertThat(posted(chosen, World.CLERK, ORIGINAL)).isNull();
        assertThat(world.record(chosen).issue().shipments()).singleElement().satisfies(parcel -> {
            assertThat(parcel.recipient()).isEqualTo("其其格");
            assertThat(parcel.phone()).isEqualTo("13847712346");
            assertThat(parcel.address()).isEqualTo("鄂托克旗1号");
        });
    }

    @Test
    void eachPouchIsOfItsKind() {
        String promised = Sample.caseAfter(world, RECEIVE, ACCEPT, SEND_PAPERS);
        assertThat(world.record(promised).lastHop().pouch()).isEqualTo(Pouch.PROMISED);
        acts.all(promised, SIGN_PAPERS, ASSIGN, GIVE_OPINION, APPROVE, SEND_RESULT);
        assertThat(world.record(promised).lastHop().pouch()).isEqualTo(Pouch.RESULT);
        world.matter = SampleMatter.instant(false);
        String instant = Sample.caseAfter(world, RECEIVE, ACCEPT, SEND_PAPERS);
        assertThat(world.record(instant).lastHop().pouch()).isEqualTo(Pouch.INSTANT);
    }

    @Test
    void theResultIsIssuedAndNotGivenBack() {
        String caseNo = Sample.caseAfter(
                world, RECEIVE, ACCEPT, SEND_PAPERS, SIGN_PAPERS, ASSIGN, GIVE_OPINION, APPROVE, SEND_RESULT);
        acts.all(caseNo, RETURN_RESULT);
        PaperItem result = Sample.RESULT.get(0);
        assertThat(held(caseNo, CustodyState.AT_BACK_OFFICE)).contains(result);
        assertThat(back(caseNo, World.APPROVER, result)).isEqualTo("RESULT_IS_ISSUED");
        assertThat(back(caseNo, World.APPROVER, ORIGINAL)).isNull();
        acts.all(caseNo, SEND_RESULT, NOTIFY);
        assertThat(back(caseNo, World.ISSUER, result)).isEqualTo("RESULT_IS_ISSUED");
        acts.all(caseNo, DELIVER);
        assertThat(held(caseNo, CustodyState.WITH_APPLICANT)).containsExactly(ORIGINAL, result);
    }

    @Test
    void whatTheWindowStillHoldsOfAClosedCaseIsFiledAtTheDepartment() {
        String withdrawn = Sample.caseAfter(world, RECEIVE, ACCEPT, WITHDRAW);
        assertThat(acts.code(withdrawn, SEND_PAPERS)).isEqualTo("WRONG_WAY");
        String decided = Sample.caseAfter(world, RECEIVE, ACCEPT, SEND_PAPERS, SIGN_PAPERS, ASSIGN, WITHDRAW);
        assertThat(acts.code(decided, new PaperData.SendPapers(Sample.POUCH), World.APPROVER))
                .as("back to the window")
                .isNull();
        assertThat(acts.code(decided, new PaperData.SignPapers(Sample.POUCH), World.APPROVER_2))
                .isEqualTo("NOT_RECEIVER");
        assertThat(acts.code(decided, new PaperData.RefusePapers(" "), World.CLERK))
                .isEqualTo("REASON_MISSING");
        assertThat(acts.code(decided, new PaperData.RefusePapers("少一份"), World.CLERK))
                .isNull();
        assertThat(held(decided, CustodyState.AT_BACK_OFFICE)).containsExactly(ORIGINAL, COPY);
        assertThat(acts.view(decided).hops()).last().satisfies(hop -> assertThat(hop.refusal())
                .isEqualTo("少一份"));
        assertThat(acts.code(decided, new PaperData.SendPapers(Sample.POUCH), World.APPROVER))
                .isNull();
        assertThat(acts.code(decided, new PaperData.SignPapers(Sample.POUCH), World.CLERK))
                .isNull();
        assertThat(held(decided, CustodyState.AT_WINDOW)).containsExactly(ORIGINAL, COPY);
    }

    private String of(Applicant applicant, DeliveryChoice choice) {
        Filing filing = Sample.filing(applicant);
        IntakeData.Draft draft = new IntakeData.Draft(
                SampleMatter.CODE,
                "B01",
                IntakeChannel.COUNTER,
                new Filing(filing.answers(), filing.applicant(), null, filing.form(), filing.materials(), choice),
                null);
        String caseNo = world.cases
                .perform(null, List.of(Sample.request(draft)), World.CLERK)
                .caseNo();
        acts.all(caseNo, RECEIVE, ACCEPT);
        return caseNo;
    }

    private static PaperData.ReturnPapers to(Receiver receiver) {
        return new PaperData.ReturnPapers(List.of(ORIGINAL), receiver, null, null);
    }

    private String back(String caseNo, Actor actor, PaperItem... items) {
        return acts.code(caseNo, new PaperData.ReturnPapers(List.of(items), Sample.RECEIVER, null, null), actor);
    }

    private String posted(String caseNo, Actor actor, PaperItem... items) {
        return acts.code(caseNo, new PaperData.ReturnPapers(List.of(items), null, TRACKING, null), actor);
    }

    private String report(String caseNo, Event event) {
        return acts.code(caseNo, new IssueData.ReportCourier(TRACKING, event, null, null, null), World.CLERK);
    }

    private List<PaperItem> held(String caseNo, CustodyState holder) {
        return world.record(caseNo).papers().heldBy(holder);
    }
}
