// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yichuang.ports.casework.ActionType.ACCEPT;
import static org.yichuang.ports.casework.ActionType.ANSWER_CORRECTION;
import static org.yichuang.ports.casework.ActionType.PASS_PRE_REVIEW;
import static org.yichuang.ports.casework.ActionType.RECEIVE;
import static org.yichuang.ports.casework.ActionType.REQUEST_CORRECTION;
import static org.yichuang.ports.casework.ActionType.REVIEW;
import static org.yichuang.ports.casework.ActionType.SAVE;
import static org.yichuang.ports.casework.ActionType.SEE_IDENTITY;
import static org.yichuang.ports.casework.ActionType.SUBMIT;
import static org.yichuang.ports.casework.ActionType.USE_REGISTERS;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yichuang.api.casework.CaseState;
import org.yichuang.api.casework.CustodyState;
import org.yichuang.api.casework.IntakeChannel;
import org.yichuang.api.gateway.IdentityMatch;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.casework.ActionData;
import org.yichuang.ports.casework.ActionRequest;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.Agent;
import org.yichuang.ports.casework.Applicant;
import org.yichuang.ports.casework.CaseView;
import org.yichuang.ports.casework.Filing;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.casework.IntakeFacet.Identity.State;
import org.yichuang.ports.documents.DocumentKind;

/** What registers say of who applies: is he who he says he is (R91), what need he not hand in (R77, R96), and papers of portals. */
class RegistersTest extends LawTest {
    @Test
    void whoIsNotWhoHeSaysHeIsCanNotSubmitOnline() {
        world.identity = IdentityMatch.NO_MATCH;
        String caseNo = Sample.online(world);
        assertThat(code(caseNo, SUBMIT, World.CHANNEL)).isEqualTo("IDENTITY_MISMATCH");
        assertThat(view(caseNo).state()).isEqualTo(CaseState.DRAFT);
    }

    @Test
    void whoWasCheckedOnlineIsPassedWithoutHisCard() {
        String caseNo = Sample.online(world);
        assertThat(code(caseNo, SUBMIT, World.CHANNEL)).isNull();
        assertThat(view(caseNo).intake().identity().state()).isEqualTo(State.VERIFIED);
        assertThat(code(caseNo, SEE_IDENTITY, World.CLERK)).isEqualTo("IDENTITY_NOT_OPEN");
        assertThat(code(caseNo, PASS_PRE_REVIEW, World.CLERK)).isNull();
    }

    @Test
    void whoFilesAndSubmitsInOneRequestIsCheckedAsHeFiles() {
        world.files.put("file-1", World.CHANNEL.account());
        IntakeData.Draft draft =
                new IntakeData.Draft(SampleMatter.CODE, null, IntakeChannel.ONLINE, Sample.filing(Sample.PERSON), null);
        String caseNo = atOnce(null, draft);
        assertThat(view(caseNo).intake().identity().state()).isEqualTo(State.VERIFIED);
        assertThat(world.identified).isEqualTo(Sample.PERSON.name());

        Applicant other = new Applicant(
                Sample.PERSON.kind(), "额尔敦", "150626190001010024", "13947712345", Sample.PERSON.address(), null);
        atOnce(Sample.online(world), new IntakeData.Save(Sample.filing(other)));
        assertThat(world.identified).isEqualTo(other.name());
    }

    private String atOnce(String caseNo, ActionData filed) {
        List<ActionRequest> requests = List.of(Sample.request(filed), Sample.request(SUBMIT));
        return world.cases.perform(caseNo, requests, World.CHANNEL).caseNo();
    }

    @Test
    void whenTheRegisterIsDownTheCaseIsTakenAndTheClerkLooksAtTheCard() {
        for (IdentityMatch unknown : new IdentityMatch[] {null, IdentityMatch.UNKNOWN}) {
            world.identity = unknown;
            String caseNo = Sample.online(world);
            assertThat(code(caseNo, SUBMIT, World.CHANNEL)).isNull();
            assertThat(view(caseNo).intake().identity().state()).isEqualTo(State.UNVERIFIED);
            assertThat(code(caseNo, PASS_PRE_REVIEW, World.CLERK)).isEqualTo("IDENTITY_OPEN");
            assertThat(code(caseNo, new IntakeData.SeeIdentity(" "), World.CLERK))
                    .isEqualTo("WAY_MISSING");
            assertThat(code(caseNo, SEE_IDENTITY, World.CLERK)).isNull();
            assertThat(view(caseNo).intake().identity().state()).isEqualTo(State.SEEN);
            assertThat(code(caseNo, PASS_PRE_REVIEW, World.CLERK)).isNull();
        }
    }

    @Test
    void whoActsForAnotherIsCheckedHimselfAndAnOrganisationByItsPortal() {
        String byAgent = filed(Sample.PERSON, new Agent("额尔敦", "150626190001010024", "13947712345"));
        world.identity = IdentityMatch.NO_MATCH;
        assertThat(code(byAgent, SUBMIT, World.CHANNEL)).isEqualTo("IDENTITY_MISMATCH");
        world.identity = IdentityMatch.MATCH;
        assertThat(code(byAgent, SUBMIT, World.CHANNEL)).isNull();
        assertThat(view(byAgent).intake().identity().state()).isEqualTo(State.VERIFIED);
        world.identity = IdentityMatch.NO_MATCH;
        String organisation = filed(Sample.COMPANY, null);
        assertThat(code(organisation, SUBMIT, World.CHANNEL)).isNull();
        assertThat(view(organisation).intake().identity().state()).isEqualTo(State.BY_CHANNEL);
        String nobody = filed(null, null);
        assertThat(code(nobody, SUBMIT, World.CHANNEL)).isEqualTo("APPLICANT_INVALID");
    }

    @Test
    void noWayAroundThePreReviewAcceptsSomebodyUnknown() {
        world.identity = null;
        String caseNo = Sample.online(world);
        assertThat(code(caseNo, SUBMIT, World.CHANNEL)).isNull();
        assertThat(code(caseNo, new IntakeData.Review(Sample.findings(false)), World.CLERK))
                .isNull();
        assertThat(code(caseNo, REQUEST_CORRECTION, World.CLERK)).isNull();
        assertThat(code(
                        caseNo,
                        new IntakeData.AnswerCorrection(Sample.filing(Sample.PERSON), List.of()),
                        World.CHANNEL))
                .isNull();
        assertThat(code(caseNo, REVIEW, World.CLERK)).isNull();
        assertThat(code(caseNo, ACCEPT, World.CLERK)).isEqualTo("IDENTITY_OPEN");
        assertThat(code(caseNo, SEE_IDENTITY, World.CLERK)).isNull();
        assertThat(code(caseNo, ACCEPT, World.CLERK)).isNull();
    }

    @Test
    void whoAnswersACorrectionInAnotherNameIsNotVerifiedAnyMore() {
        String caseNo = Sample.online(world);
        assertThat(code(caseNo, SUBMIT, World.CHANNEL)).isNull();
        assertThat(view(caseNo).intake().identity().state()).isEqualTo(State.VERIFIED);
        assertThat(code(caseNo, new IntakeData.Review(Sample.findings(false)), World.CLERK))
                .isNull();
        assertThat(code(caseNo, REQUEST_CORRECTION, World.CLERK)).isNull();
        Applicant person = Sample.PERSON;
        Applicant other = new Applicant(
                person.kind(), "别人", "150626190102030024", person.phone(), person.address(), person.representative());
        assertThat(code(caseNo, new IntakeData.AnswerCorrection(Sample.filing(other), List.of()), World.CHANNEL))
                .isNull();
        assertThat(view(caseNo).intake().identity().state()).isEqualTo(State.UNVERIFIED);
        assertThat(code(caseNo, REVIEW, World.CLERK)).isNull();
        assertThat(code(caseNo, ACCEPT, World.CLERK)).isEqualTo("IDENTITY_OPEN");
    }

    @Test
    void whatACertificateCoversNeedNotBeHandedInAndTheNoticeSaysSo() {
        world.proofs = List.of(Sample.CERTIFICATE);
        world.files.put(Sample.CERTIFICATE.file(), World.CLERK.account());
        String caseNo = counter();
        assertThat(code(caseNo, USE_REGISTERS, World.CLERK)).isNull();
        assertThat(code(caseNo, RECEIVE, World.CLERK)).isNull();
        assertThat(code(caseNo, ACCEPT, World.CLERK)).isNull();

        CaseView accepted = view(caseNo);
        assertThat(accepted.intake().exemptions()).singleElement().satisfies(one -> assertThat(one.proof())
                .isEqualTo(Sample.CERTIFICATE));
        assertThat(accepted.history())
                .anySatisfy(entry -> assertThat(entry.summary()).contains(World.QUERY, "书面授权", "人口库已查到", "免提交 1 份"));
        assertThat(notice(caseNo))
                .contains(Map.of(
                        "name", "identity材料",
                        "originals", 0,
                        "copies", 0,
                        "medium", "免提交",
                        "proof", "电子证照《居民身份证》 150626********0016，有效期至 2040-01-01"));
        assertThat(world.isSound(caseNo)).isTrue();
    }

    @Test
    void withoutAProofItIsHandedIn() {
        String caseNo = counter();
        assertThat(code(caseNo, USE_REGISTERS, World.CLERK)).isNull();
        assertThat(code(caseNo, RECEIVE, World.CLERK)).isEqualTo("REVIEW_POINT_OPEN");
        assertThat(code(caseNo, new IntakeData.Receive(Sample.findings(false)), World.CLERK))
                .isNull();
        assertThat(code(caseNo, ACCEPT, World.CLERK)).isEqualTo("MATERIAL_MISSING");
    }

    @Test
    void aProofExemptsOnlyWhomItIsAbout() {
        world.proofs = List.of(Sample.CERTIFICATE);
        String caseNo = counter();
        assertThat(code(caseNo, USE_REGISTERS, World.CLERK)).isNull();
        Applicant other =
                new Applicant(Sample.PERSON.kind(), "乌兰", "150626190001010024", Sample.PERSON.phone(), null, null);
        assertThat(code(caseNo, new IntakeData.Save(Sample.filing(other)), World.CLERK))
                .isNull();
        assertThat(view(caseNo).intake().exemptions()).isEmpty();
        assertThat(code(caseNo, USE_REGISTERS, World.CLERK)).isEqualTo("QUERY_UNUSABLE");
        assertThat(code(caseNo, SAVE, World.CLERK)).isNull();
        assertThat(code(caseNo, USE_REGISTERS, World.CLERK)).isNull();
    }

    @Test
    void whatSomebodyElseAskedOrLongAgoIsNotUsed() {
        String caseNo = counter();
        assertThat(code(caseNo, new IntakeData.UseRegisters("Q0"), World.CLERK)).isEqualTo("QUERY_UNUSABLE");
        assertThat(code(caseNo, new IntakeData.UseRegisters(null), World.CLERK)).isEqualTo("QUERY_UNUSABLE");
        assertThat(code(caseNo, USE_REGISTERS, World.CLERK_2)).isEqualTo("QUERY_UNUSABLE");
        assertThat(code(caseNo, USE_REGISTERS, World.GUIDE)).isEqualTo("FORBIDDEN");
        world.queryAge = Duration.ofHours(25);
        assertThat(code(caseNo, USE_REGISTERS, World.CLERK)).isEqualTo("QUERY_UNUSABLE");
        world.queryAge = Duration.ofMinutes(1);
    }

    @Test
    void papersThatAPortalListsAreInTheHandsOfTheWindowThatPassesThem() {
        String caseNo = Sample.online(world);
        assertThat(code(caseNo, SUBMIT, World.CHANNEL)).isNull();
        assertThat(view(caseNo).issue().papers()).isEmpty();
        assertThat(code(caseNo, PASS_PRE_REVIEW, World.CLERK)).isNull();
        assertThat(view(caseNo).custody()).isEqualTo(CustodyState.AT_WINDOW);
        assertThat(view(caseNo).issue().papers()).hasSize(2);
        assertThat(code(caseNo, ACCEPT, World.CLERK)).isNull();
        assertThat(view(caseNo).issue().papers()).as("counted once").hasSize(2);
    }

    @Test
    void whoCorrectsFromAfarHandsNothingOverBeforeTheWindowHasIt() {
        String caseNo = Sample.online(world);
        assertThat(code(caseNo, SUBMIT, World.CHANNEL)).isNull();
        assertThat(code(caseNo, new IntakeData.Review(Sample.findings(false)), World.CLERK))
                .isNull();
        assertThat(code(caseNo, REQUEST_CORRECTION, World.CLERK)).isNull();
        ActionData answer = new IntakeData.AnswerCorrection(Sample.filing(Sample.PERSON), List.of());
        assertThat(code(caseNo, answer, World.CHANNEL)).isNull();
        assertThat(view(caseNo).custody()).isEqualTo(CustodyState.WITH_APPLICANT);
        assertThat(code(caseNo, REVIEW, World.CLERK)).isNull();
        assertThat(code(caseNo, ACCEPT, World.CLERK)).isNull();
        assertThat(view(caseNo).custody()).isEqualTo(CustodyState.AT_WINDOW);
        assertThat(code(caseNo, ANSWER_CORRECTION, World.CLERK)).isEqualTo("OUT_OF_ORDER");
    }

    /** A draft at the counter that lacks the identity card. */
    private String counter() {
        ActionData draft =
                new IntakeData.Draft(SampleMatter.CODE, "B01", IntakeChannel.COUNTER, Sample.incomplete(), null);
        return world.cases
                .perform(null, List.of(Sample.request(draft)), World.CLERK)
                .caseNo();
    }

    private String filed(Applicant applicant, Agent agent) {
        String caseNo = Sample.online(world);
        Filing filing = Sample.filing(applicant);
        Filing other = new Filing(filing.answers(), applicant, agent, filing.form(), filing.materials(), null);
        assertThat(code(caseNo, new IntakeData.Save(other), World.CHANNEL)).isNull();
        return caseNo;
    }

    private CaseView view(String caseNo) {
        return world.cases.view(caseNo, world.record(caseNo).channelAccount() == null ? World.CLERK : World.CHANNEL);
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> notice(String caseNo) {
        return (List<Map<String, Object>>)
                world.document(caseNo, DocumentKind.ACCEPTANCE_NOTICE).get("materials");
    }

    private String code(String caseNo, ActionType type, Actor actor) {
        return acts.code(caseNo, Sample.data(type), actor);
    }

    private String code(String caseNo, ActionData data, Actor actor) {
        return acts.code(caseNo, data, actor);
    }
}
