// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yichuang.api.casework.IntakeChannel;
import org.yichuang.api.matter.ApplicantKind;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.casework.ActionData;
import org.yichuang.ports.casework.ActionRequest;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.Applicant;
import org.yichuang.ports.casework.CaseView;
import org.yichuang.ports.casework.Filing;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.casework.IntakeData.CorrectionItem;
import org.yichuang.ports.casework.IntakeData.Finding;
import org.yichuang.ports.casework.IssueData;
import org.yichuang.ports.casework.IssueData.Receiver;
import org.yichuang.ports.casework.MaterialItem;
import org.yichuang.ports.casework.MisjudgedPoint;
import org.yichuang.ports.casework.OversightData;
import org.yichuang.ports.casework.PaperData;
import org.yichuang.ports.casework.PaperData.PaperItem;
import org.yichuang.ports.casework.ReviewData;
import org.yichuang.ports.problem.Fault;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** Each guard, where it does not hold. */
class GuardsTest {
    private static final ActionType[] REVIEWED = {
        ActionType.RECEIVE,
        ActionType.ACCEPT,
        ActionType.SEND_PAPERS,
        ActionType.SIGN_PAPERS,
        ActionType.ASSIGN,
        ActionType.GIVE_OPINION
    };

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aMatterMustBeOfferedAndServedAtTheOpenWindowOfTheClerk() {
        assertThat(draft("B01", World.CLERK)).isNull();
        assertThat(draft("A02", World.CLERK)).isEqualTo("FORBIDDEN");
        assertThat(draft("X99", World.CLERK)).isEqualTo("WINDOW_CLOSED");
        assertThat(draft(null, World.CLERK)).isEqualTo("WINDOW_CLOSED");
        world.served = false;
        assertThat(draft("B01", World.CLERK)).isEqualTo("WINDOW_CLOSED");
        world.served = true;
        world.windowOpen = false;
        assertThat(draft("B01", World.CLERK)).isEqualTo("WINDOW_CLOSED");
        world.windowOpen = true;
        world.offered = false;
        assertThat(draft("B01", World.CLERK)).isEqualTo("MATTER_NOT_OFFERED");
        assertThat(draft("B01", World.APPROVER)).isEqualTo("FORBIDDEN");
        assertThat(draft("B01", elsewhere())).isEqualTo("FORBIDDEN");
        assertThat(world.count("cases")).isEqualTo(1);
        assertThat(world.count("sequence_counter"))
                .as("numbers of refused cases are not used up")
                .isEqualTo(2);
    }

    @Test
    void whatIsFiledMustBeReadable() {
        String caseNo = Sample.caseAfter(world);
        assertThat(save(caseNo, f -> materials(f, new MaterialItem("nothing", 1, 0, List.of()))))
                .isEqualTo("FILING_INVALID");
        assertThat(save(caseNo, f -> materials(f, new MaterialItem("identity", -1, 0, List.of()))))
                .isEqualTo("FILING_INVALID");
        assertThat(save(caseNo, f -> materials(f, new MaterialItem("identity", 1, 0, List.of("file-9")))))
                .as("a file nobody uploaded")
                .isEqualTo("FILING_INVALID");
        assertThat(save(caseNo, f -> materials(f, new MaterialItem("identity", 1, 0, List.of("file-2")))))
                .as("a file of somebody else")
                .isEqualTo("FILING_INVALID");
        assertThat(save(caseNo, f -> applicant(f, person("名".repeat(101), Sample.ID_NUMBER, "13847712345"))))
                .isEqualTo("FILING_INVALID");
        assertThat(save(caseNo, f -> applicant(f, person("半\uD83D字", Sample.ID_NUMBER, "13847712345"))))
                .isEqualTo("TEXT_BROKEN");
        Filing masked = world.cases.view(caseNo, World.CLERK_2).filing();
        assertThat(code(caseNo, new IntakeData.Save(masked), World.CLERK_2))
                .as("what is masked would take the place of what was filed")
                .isEqualTo("FILING_INVALID");
        assertThat(code(caseNo, new IntakeData.Save(null), World.CLERK)).isEqualTo("FIELD_MISSING");
        assertThat(save(caseNo, f -> new Filing(null, null, null, null, null, null)))
                .as("an empty draft may be kept")
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "150626190001010017, 13847712345", // wrong check digit
        "150626190013010016, 13847712345", // no such month
        "15062619000101001, 13847712345", // too short
        "150626190001010016, 1384771234", // telephone too short
        "150626190001010016, 8613847712345", // with a prefix, which nothing else here expects
    })
    void aPersonMustBeIdentified(String idNumber, String phone) {
        String caseNo = Sample.caseAfter(world);
        assertThat(save(caseNo, f -> applicant(f, person("巴特尔", idNumber, phone))))
                .isNull();
        assertThat(code(caseNo, ActionType.RECEIVE)).isEqualTo("APPLICANT_INVALID");
    }

    @Test
    void anOrganisationMustBeIdentified() {
        String caseNo = Sample.companyCase(world);
        assertThat(code(caseNo, ActionType.RECEIVE)).isNull();
        String other = Sample.caseAfter(world);
        Applicant broken =
                new Applicant(ApplicantKind.ENTERPRISE, "公司", "91150626MA0N000087", "13847712345", null, "巴特尔");
        assertThat(save(other, f -> applicant(f, broken))).isNull();
        assertThat(code(other, ActionType.RECEIVE)).isEqualTo("APPLICANT_INVALID");
        Applicant notServed =
                new Applicant(ApplicantKind.STATE_ORGAN, "机关", "11150626MB0N00028L", "13847712345", null, "某");
        assertThat(save(other, f -> applicant(f, notServed))).isNull();
        assertThat(code(other, ActionType.RECEIVE)).isEqualTo("APPLICANT_INVALID");
    }

    @Test
    void receivingNeedsAnswersAndEveryReviewPoint() {
        String caseNo = Sample.caseAfter(world);
        assertThat(code(caseNo, new IntakeData.Receive(Sample.findings(true).subList(0, 2)), World.CLERK))
                .isEqualTo("REVIEW_POINT_OPEN");
        assertThat(save(caseNo, f -> materials(f, new MaterialItem("photo", 1, 0, List.of()))))
                .isNull();
        assertThat(code(caseNo, ActionType.RECEIVE))
                .as("what is handed in is looked at")
                .isEqualTo("REVIEW_POINT_OPEN");
        assertThat(save(caseNo, f -> Sample.incomplete())).isNull();
        assertThat(refusal(() -> world.cases.perform(caseNo, List.of(Sample.request(ActionType.RECEIVE)), World.CLERK))
                        .faults())
                .as("nobody can have looked at what is not there")
                .extracting(Fault::path, Fault::code)
                .containsExactly(tuple("/filing/materials/identity", "REVIEW_POINT_UNSEEN"));
        assertThat(save(caseNo, f -> answers(f, Map.of()))).isNull();
        assertThat(code(caseNo, ActionType.RECEIVE)).isEqualTo("SITUATION_OPEN");
    }

    @Test
    void acceptanceNeedsEverythingToBeThere() {
        assertThat(accepted(f -> f, Sample.findings(true))).isNull();
        assertThat(accepted(f -> answers(f, Map.of("vehicle", "foreign")), Sample.findings(true)))
                .isEqualTo("EXCLUDED");
        assertThat(accepted(f -> form(f, Map.of()), Sample.findings(true))).isEqualTo("FORM_INVALID");
        assertThat(accepted(f -> form(f, Map.of("vehicles", 0)), Sample.findings(true)))
                .isEqualTo("FORM_INVALID");
        assertThat(accepted(f -> Sample.incomplete(), Sample.findings(false))).isEqualTo("MATERIAL_MISSING");
        MaterialItem copyOnly = new MaterialItem("application", 0, 1, List.of("file-1"));
        assertThat(accepted(f -> materials(f, copyOnly), Sample.findings(true)))
                .as("a scan is no original")
                .isEqualTo("MATERIAL_MISSING");
        MaterialItem scanned = new MaterialItem("identity", 0, 0, List.of("file-1"));
        assertThat(accepted(f -> materials(f, scanned), Sample.findings(true)))
                .as("electronic will do")
                .isNull();
        assertThat(accepted(f -> f, Sample.findings(false))).isEqualTo("REVIEW_POINT_FAILED");
    }

    @Test
    void aFormFaultSaysWhereInChinese() {
        String caseNo = received(f -> form(f, Map.of("vehicles", "三")), Sample.findings(true));
        Refusal refusal = (Refusal) catchThrowable(
                () -> world.cases.perform(caseNo, List.of(Sample.request(ActionType.ACCEPT)), World.CLERK));
        assertThat(refusal.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.path()).isEqualTo("/filing/form/vehicles");
            assertThat(fault.message()).startsWith("“车辆数”").containsPattern("[\\u4e00-\\u9fff]");
        });
    }

    @Test
    void aCorrectionIsToldOnceWholeAndAnsweredInTime() {
        String caseNo = received(f -> Sample.incomplete(), Sample.findings(false));
        assertThat(code(
                        caseNo,
                        new IntakeData.RequestCorrection(
                                List.of(new CorrectionItem("application", "没有签名", "补签")), "窗口"),
                        World.CLERK))
                .isEqualTo("CORRECTION_INCOMPLETE");
        assertThat(code(caseNo, new IntakeData.RequestCorrection(List.of(), "窗口"), World.CLERK))
                .isEqualTo("CORRECTION_INCOMPLETE");
        assertThat(code(
                        caseNo,
                        new IntakeData.RequestCorrection(List.of(new CorrectionItem("identity", "缺", "")), "窗口"),
                        World.CLERK))
                .isEqualTo("CORRECTION_INCOMPLETE");
        List<CorrectionItem> whole =
                ((IntakeData.RequestCorrection) Sample.data(ActionType.REQUEST_CORRECTION)).items();
        assertThat(code(caseNo, new IntakeData.RequestCorrection(whole, " "), World.CLERK))
                .as("without a way to hand it in")
                .isEqualTo("CORRECTION_INCOMPLETE");
        assertThat(code(caseNo, ActionType.REQUEST_CORRECTION)).isNull();
        world.pass(Duration.ofDays(14));
        assertThat(code(caseNo, ActionType.ANSWER_CORRECTION))
                .as("on the last day")
                .isNull();
        assertThat(code(caseNo, ActionType.REQUEST_CORRECTION)).isEqualTo("CORRECTION_TWICE");

        String late = Sample.caseAfter(world, ActionType.RECEIVE, ActionType.REQUEST_CORRECTION);
        world.pass(Duration.ofDays(15));
        assertThat(code(late, ActionType.ANSWER_CORRECTION)).isEqualTo("CORRECTION_OVERDUE");
    }

    @Test
    void aFormThatIsNotFilledInIsCorrectedWithEverythingElse() {
        String caseNo = received(
                filing -> new Filing(
                        filing.answers(), filing.applicant(), null, Map.of(), filing.materials(), filing.delivery()),
                Sample.findings(false));
        assertThat(code(caseNo, ActionType.REQUEST_CORRECTION))
                .as("the form is not told")
                .isEqualTo("CORRECTION_INCOMPLETE");
        List<CorrectionItem> all =
                List.of(new CorrectionItem("identity", "复印件不清晰", "重新提交"), new CorrectionItem(null, "没有填车辆数", "补填"));
        assertThat(code(caseNo, new IntakeData.RequestCorrection(all, "窗口"), World.CLERK))
                .isNull();
    }

    @Test
    void whatIsInOrderIsNotCorrected() {
        assertThat(code(Sample.caseAfter(world, ActionType.RECEIVE), ActionType.REQUEST_CORRECTION))
                .isEqualTo("NOTHING_TO_CORRECT");
    }

    @Test
    void aRefusalNeedsAGroundOfTheMatter() {
        String caseNo = Sample.caseAfter(world, ActionType.RECEIVE);
        assertThat(code(caseNo, new IntakeData.Refuse("不想办", "理由", "救济"), World.CLERK))
                .isEqualTo("REFUSAL_INCOMPLETE");
        assertThat(code(caseNo, new IntakeData.Refuse(null, "理由", "救济"), World.CLERK))
                .isEqualTo("REFUSAL_INCOMPLETE");
        assertThat(code(caseNo, new IntakeData.Refuse(SampleMatter.GROUND, "", "救济"), World.CLERK))
                .isEqualTo("REFUSAL_INCOMPLETE");
        assertThat(code(caseNo, new IntakeData.Refuse(SampleMatter.GROUND, "理由", " "), World.CLERK))
                .isEqualTo("REFUSAL_INCOMPLETE");
    }

    @Test
    void papersAreCountedAndSignedByAnotherHandOfTheDepartment() {
        String caseNo = Sample.caseAfter(world, ActionType.RECEIVE, ActionType.ACCEPT);
        assertThat(code(caseNo, ActionType.SIGN_PAPERS)).isEqualTo("PAPERS_NOT_IN_TRANSIT");
        PaperItem one = Sample.POUCH.get(0);
        assertThat(code(caseNo, new PaperData.SendPapers(List.of(one)), World.CLERK))
                .isEqualTo("POUCH_WRONG");
        assertThat(code(caseNo, new PaperData.SendPapers(List.of()), World.CLERK))
                .isEqualTo("POUCH_WRONG");
        Actor both = new Actor(
                "both", "双岗", Set.of(Role.WINDOW_CLERK, Role.APPROVER), SampleMatter.AGENCY, "局", World.REGION, null);
        assertThat(code(caseNo, new PaperData.SendPapers(Sample.POUCH), both)).isNull();
        assertThat(code(caseNo, ActionType.SEND_PAPERS)).isEqualTo("PAPERS_NOT_HERE");
        assertThat(code(caseNo, new PaperData.SignPapers(Sample.POUCH), both)).isEqualTo("SAME_HAND");
        assertThat(code(caseNo, new PaperData.SignPapers(List.of(one)), World.APPROVER))
                .isEqualTo("POUCH_WRONG");
        assertThat(code(caseNo, new PaperData.SignPapers(Sample.POUCH), World.STRANGER))
                .isEqualTo("UNKNOWN_CASE");
        List<PaperItem> otherOrder = List.of(Sample.POUCH.get(1), Sample.POUCH.get(0));
        assertThat(code(caseNo, new PaperData.SignPapers(otherOrder), World.APPROVER))
                .isNull();
    }

    @Test
    void aCaseIsAssignedWithinItsDepartment() {
        String caseNo = Sample.caseAfter(world, ActionType.RECEIVE, ActionType.ACCEPT);
        assertThat(assign(caseNo, World.APPROVER_2, World.APPROVER))
                .as("not a head")
                .isEqualTo("ASSIGNEE_UNKNOWN");
        assertThat(assign(caseNo, World.STRANGER, World.HEAD)).isEqualTo("ASSIGNEE_UNKNOWN");
        assertThat(assign(caseNo, World.CLERK, World.HEAD)).isEqualTo("ASSIGNEE_UNKNOWN");
        assertThat(assign(caseNo, World.ISSUER, World.HEAD)).isEqualTo("ASSIGNEE_UNKNOWN");
        assertThat(assign(caseNo, World.APPROVER_2, World.HEAD)).isNull();
        assertThat(code(caseNo, ActionType.GIVE_OPINION)).isEqualTo("NOT_ASSIGNEE");
        assertThat(code(caseNo, ActionType.ASSIGN)).as("taken from a colleague").isEqualTo("ASSIGNEE_UNKNOWN");
        Set<Role> roles = Set.of(Role.APPROVER, Role.DEPARTMENT_HEAD);
        Actor reviewingHead = new Actor("both", "双岗", roles, SampleMatter.AGENCY, "局", World.REGION, null);
        assertThat(assign(caseNo, World.APPROVER, reviewingHead))
                .as("a head who also reviews")
                .isNull();
        assertThat(code(caseNo, new ReviewData.GiveOpinion(true, " ", List.of()), World.APPROVER))
                .isEqualTo("OPINION_MISSING");
        assertThat(code(caseNo, ActionType.GIVE_OPINION)).isNull();
    }

    @Test
    void onlyWhoRefusesNamesPointsThatWerePassedEachOnceAndWithItsReason() {
        String caseNo = Sample.caseAfter(
                world,
                ActionType.RECEIVE,
                ActionType.ACCEPT,
                ActionType.SEND_PAPERS,
                ActionType.SIGN_PAPERS,
                ActionType.ASSIGN);
        MisjudgedPoint expired = new MisjudgedPoint("identity", 0, "有效期已过");
        assertThat(misjudged(caseNo, true, expired)).isEqualTo("MISJUDGED_INVALID");
        assertThat(misjudged(caseNo, false, expired, expired)).isEqualTo("MISJUDGED_INVALID");
        assertThat(misjudged(caseNo, false, new MisjudgedPoint("identity", 0, " ")))
                .isEqualTo("MISJUDGED_INVALID");
        assertThat(misjudged(caseNo, false, new MisjudgedPoint("identity", 99, "没有这个要点")))
                .isEqualTo("MISJUDGED_INVALID");
        assertThat(misjudged(caseNo, false, new MisjudgedPoint(null, 0, "没有这个材料")))
                .isEqualTo("MISJUDGED_INVALID");
        assertThat(misjudged(caseNo, false, expired)).isNull();
        ReviewData.Reject rejection =
                new ReviewData.Reject("理由", "依据", "救济", List.of(new MisjudgedPoint("none", 0, "没有这个材料")));
        assertThat(code(caseNo, rejection, World.HEAD)).isEqualTo("MISJUDGED_INVALID");
    }

    private String misjudged(String caseNo, boolean agree, MisjudgedPoint... points) {
        return code(caseNo, new ReviewData.GiveOpinion(agree, "意见", List.of(points)), World.APPROVER);
    }

    @Test
    void aDecisionNeedsAReviewSignedPapersAndAnotherPerson() {
        String caseNo = Sample.caseAfter(world, ActionType.RECEIVE, ActionType.ACCEPT, ActionType.ASSIGN);
        assertThat(code(caseNo, ActionType.APPROVE)).isEqualTo("NOT_REVIEWED");
        assertThat(code(caseNo, ActionType.GIVE_OPINION)).isNull();
        assertThat(code(caseNo, ActionType.APPROVE)).isEqualTo("PAPERS_NOT_SIGNED");
        assertThat(code(caseNo, ActionType.SEND_PAPERS)).isNull();
        assertThat(code(caseNo, ActionType.REJECT)).isEqualTo("PAPERS_NOT_SIGNED");
        assertThat(code(caseNo, ActionType.SIGN_PAPERS)).isNull();
        Actor sameHand = new Actor(
                World.CLERK.account(), "李受理", Set.of(Role.APPROVER), SampleMatter.AGENCY, "局", World.REGION, null);
        assertThat(code(caseNo, Sample.data(ActionType.APPROVE), sameHand)).isEqualTo("SEPARATION_OF_DUTIES");
        assertThat(code(caseNo, Sample.data(ActionType.REJECT), sameHand)).isEqualTo("SEPARATION_OF_DUTIES");
        assertThat(code(caseNo, new ReviewData.Approve("", "", null), World.APPROVER))
                .isEqualTo("DECISION_INCOMPLETE");
        assertThat(code(caseNo, new ReviewData.Approve("", "1号", "2030-02-30"), World.APPROVER))
                .isEqualTo("DECISION_INCOMPLETE");
        assertThat(code(caseNo, new ReviewData.Reject("理由", "", "救济", List.of()), World.APPROVER))
                .isEqualTo("DECISION_INCOMPLETE");
        assertThat(code(caseNo, ActionType.REJECT)).isNull();
        CaseView rejected = world.cases.view(caseNo, World.APPROVER);
        assertThat(rejected.result().name()).isEqualTo("不予许可决定书");
        assertThat(rejected.result().number()).contains("不准〔2026〕");
    }

    @Test
    void aResultIsVerifiedFieldByField() {
        String caseNo = Sample.caseAfter(world, REVIEWED);
        assertThat(code(caseNo, ActionType.APPROVE)).isNull();
        assertThat(code(caseNo, new IssueData.SendResult(List.of(), null), World.APPROVER))
                .isEqualTo("POUCH_WRONG");
        assertThat(code(caseNo, ActionType.SEND_RESULT)).isNull();
        assertThat(code(caseNo, new IssueData.ReturnResult(List.of()), World.ISSUER))
                .isEqualTo("DIFFERENCE_MISSING");
        assertThat(code(
                        caseNo,
                        new IssueData.Notify(Sample.FIELDS.subList(1, 5), Sample.RESULT, "电话", "本人"),
                        World.ISSUER))
                .isEqualTo("RESULT_NOT_VERIFIED");
        assertThat(code(caseNo, new IssueData.Notify(Sample.FIELDS, Sample.POUCH, "电话", "本人"), World.ISSUER))
                .isEqualTo("POUCH_WRONG");
        assertThat(code(caseNo, new IssueData.Notify(Sample.FIELDS, Sample.RESULT, "", "本人"), World.ISSUER))
                .isEqualTo("NOTICE_MISSING");
    }

    @Test
    void aResultGoesToTheApplicantOrHisAgent() {
        String caseNo = Sample.caseAfter(world, REVIEWED);
        for (ActionType type : List.of(ActionType.APPROVE, ActionType.SEND_RESULT, ActionType.NOTIFY)) {
            assertThat(code(caseNo, type)).isNull();
        }
        assertThat(deliver(caseNo, Sample.RECEIVER, false, null)).isEqualTo("IDENTITY_NOT_CHECKED");
        assertThat(deliver(caseNo, null, true, null)).isEqualTo("RECEIVER_WRONG");
        assertThat(deliver(caseNo, new Receiver("巴特尔", "150626190102030024", false), true, null))
                .isEqualTo("RECEIVER_WRONG");
        assertThat(deliver(caseNo, new Receiver("别人", "150626190102030025", true), true, null))
                .isEqualTo("RECEIVER_WRONG");
        assertThat(deliver(caseNo, Sample.RECEIVER, true, "file-9")).isEqualTo("FILE_UNKNOWN");
        Receiver other = new Receiver("别人", "150626190102030024", true);
        assertThat(deliver(caseNo, other, true, "file-2"))
                .as("no agent of the case")
                .isEqualTo("RECEIVER_WRONG");
        assertThat(code(caseNo, new IssueData.Deliver(other, true, null, true, "file-9"), World.ISSUER))
                .isEqualTo("FILE_UNKNOWN");
        assertThat(code(caseNo, new IssueData.Deliver(other, true, null, true, "file-2"), World.ISSUER))
                .as("with a mandate")
                .isNull();
    }

    @Test
    void withdrawingNeedsAReasonAndGoesNoFurtherThanTheDecision() {
        String caseNo = Sample.caseAfter(world, REVIEWED);
        assertThat(code(caseNo, new OversightData.Withdraw(""), World.CLERK)).isEqualTo("REASON_MISSING");
        assertThat(code(caseNo, ActionType.APPROVE)).isNull();
        assertThat(code(caseNo, ActionType.WITHDRAW)).isEqualTo("OUT_OF_ORDER");
    }

    @Test
    void timeNeverRunsBackwards() {
        String caseNo = Sample.caseAfter(world);
        ActionData save = Sample.data(ActionType.SAVE);
        for (Duration wrong : List.of(Duration.ofSeconds(1), Duration.ofSeconds(-1))) {
            ActionRequest request = new ActionRequest(
                    "at-" + wrong.toSeconds() + "-12345678", ActionType.SAVE, save, world.now.plus(wrong));
            assertThat(refusal(() -> world.cases.perform(caseNo, List.of(request), World.CLERK))
                            .code())
                    .isEqualTo("HAPPENED_AT_WRONG");
        }
        for (Instant wrong : List.of(Instant.MIN, Instant.EPOCH, Instant.MAX)) {
            ActionRequest draft =
                    new ActionRequest("long-ago-1", ActionType.DRAFT, Sample.data(ActionType.DRAFT), wrong);
            assertThat(refusal(() -> world.cases.perform(null, List.of(draft), World.CLERK))
                            .code())
                    .isEqualTo("HAPPENED_AT_WRONG");
        }
    }

    @Test
    void theLineOfTheHistoryIsFitForEveryDatabase() {
        String caseNo = Sample.caseAfter(world, REVIEWED);
        assertThat(code(caseNo, new ReviewData.Approve("准予许可", "证\u0000号", null), World.APPROVER))
                .isNull();
        List<PaperItem> result = Sample.RESULT;
        assertThat(code(caseNo, new IssueData.SendResult(result, null), World.APPROVER))
                .isNull();
        // The names fill the line so that it is cut in the middle of a character of two units.
        String field = "字".repeat(394) + "\uD840\uDC00".repeat(4);
        IssueData.Difference difference = new IssueData.Difference(field, "甲", "乙");
        assertThat(code(caseNo, new IssueData.ReturnResult(List.of(difference)), World.ISSUER))
                .isNull();
        assertThat(world.cases.view(caseNo, World.SUPERVISOR).history())
                .extracting(CaseView.Entry::summary)
                .allSatisfy(line -> {
                    assertThat(line).hasSizeLessThanOrEqualTo(400).doesNotContain("\u0000");
                    assertThat(line.codePoints().noneMatch(code -> code >= 0xD800 && code <= 0xDFFF))
                            .isTrue();
                });
    }

    @Test
    void whatCanNotBeDoneYetSaysWhy() {
        String caseNo = received(f -> Sample.incomplete(), Sample.findings(false));
        CaseView view = world.cases.view(caseNo, World.CLERK);
        assertThat(view.next())
                .filteredOn(step -> step.action() == ActionType.ACCEPT)
                .singleElement()
                .satisfies(step ->
                        assertThat(step.blocked()).hasSize(2).allMatch(reason -> reason.contains("identity材料")));
        assertThat(view.next())
                .filteredOn(step -> step.action() == ActionType.REFUSE)
                .singleElement()
                .satisfies(step -> assertThat(step.blocked()).isEmpty());
    }

    @Test
    void refusalsOfAuthorityAreForbiddenAndThoseOfDataInvalid() {
        String caseNo = Sample.caseAfter(world, ActionType.RECEIVE);
        assertThat(refusal(() -> world.cases.perform(
                                caseNo, List.of(Sample.request(ActionType.ACCEPT)), World.SUPERVISOR))
                        .reason())
                .isEqualTo(Reason.FORBIDDEN);
        assertThat(refusal(() -> world.cases.perform(
                                caseNo, List.of(Sample.request(new OversightData.Withdraw(null))), World.CLERK))
                        .reason())
                .isEqualTo(Reason.INVALID);
    }

    private String draft(String window, Actor actor) {
        return code(
                null,
                new IntakeData.Draft(
                        SampleMatter.CODE, window, IntakeChannel.COUNTER, Sample.filing(Sample.PERSON), null),
                actor);
    }

    private String save(String caseNo, Function<Filing, Filing> change) {
        return code(caseNo, new IntakeData.Save(change.apply(Sample.filing(Sample.PERSON))), World.CLERK);
    }

    private String received(Function<Filing, Filing> change, List<Finding> findings) {
        String caseNo = Sample.caseAfter(world);
        assertThat(save(caseNo, change)).isNull();
        assertThat(code(caseNo, new IntakeData.Receive(findings), World.CLERK)).isNull();
        return caseNo;
    }

    private String accepted(Function<Filing, Filing> change, List<Finding> findings) {
        return code(received(change, findings), ActionType.ACCEPT);
    }

    private String assign(String caseNo, Actor to, Actor by) {
        return code(caseNo, new ReviewData.Assign(to.account()), by);
    }

    private String deliver(String caseNo, Receiver receiver, boolean checked, String signature) {
        return code(caseNo, new IssueData.Deliver(receiver, checked, signature, true, null), World.ISSUER);
    }

    private String code(String caseNo, ActionType type) {
        return code(caseNo, Sample.data(type), Sample.actor(type));
    }

    /** Returns the code of the refusal, or {@code null} if the action was done. */
    private String code(String caseNo, ActionData data, Actor actor) {
        Refusal refusal = refusal(() -> world.cases.perform(caseNo, List.of(Sample.request(data)), actor));
        if (refusal == null) {
            return null;
        }
        assertThat(refusal.getMessage()).as("says what to do").containsPattern("[\\u4e00-\\u9fff]");
        return refusal.code();
    }

    private static Refusal refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
        Throwable thrown = catchThrowable(action);
        if (thrown != null) {
            assertThat(thrown).isInstanceOf(Refusal.class);
        }
        return (Refusal) thrown;
    }

    private static Actor elsewhere() {
        return new Actor("clerk99", "外地", Set.of(Role.WINDOW_CLERK), World.HALL, "中心", "150602", null);
    }

    private static Applicant person(String name, String idNumber, String phone) {
        return new Applicant(ApplicantKind.NATURAL_PERSON, name, idNumber, phone, null, null);
    }

    private static Filing applicant(Filing filing, Applicant applicant) {
        return new Filing(filing.answers(), applicant, filing.agent(), filing.form(), filing.materials(), null);
    }

    private static Filing answers(Filing filing, Map<String, Object> answers) {
        return new Filing(
                new HashMap<>(answers), filing.applicant(), filing.agent(), filing.form(), filing.materials(), null);
    }

    private static Filing form(Filing filing, Map<String, Object> form) {
        return new Filing(filing.answers(), filing.applicant(), filing.agent(), form, filing.materials(), null);
    }

    /** Replaces the material of the same key, or adds it. */
    private static Filing materials(Filing filing, MaterialItem item) {
        List<MaterialItem> others = filing.materials().stream()
                .filter(other -> !other.material().equals(item.material()))
                .toList();
        MaterialItem[] items = Arrays.copyOf(others.toArray(MaterialItem[]::new), others.size() + 1);
        items[others.size()] = item;
        return new Filing(filing.answers(), filing.applicant(), filing.agent(), filing.form(), List.of(items), null);
    }
}
