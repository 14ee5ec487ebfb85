// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yichuang.api.casework.CaseState;
import org.yichuang.api.casework.CustodyState;
import org.yichuang.api.casework.DeliveryState;
import org.yichuang.api.casework.IntakeChannel;
import org.yichuang.api.casework.Outcome;
import org.yichuang.api.casework.PaymentState;
import org.yichuang.api.casework.ToleranceState;
import org.yichuang.api.matter.DeliveryMethod;
import org.yichuang.api.matter.Limit;
import org.yichuang.api.matter.LimitUnit;
import org.yichuang.api.matter.PauseReason;
import org.yichuang.core.casework.internal.documents.DocumentData;
import org.yichuang.core.casework.internal.fold.CaseClock;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.core.casework.internal.fold.Count;
import org.yichuang.core.casework.internal.fold.MatterPin;
import org.yichuang.core.casework.internal.fold.Opening;
import org.yichuang.core.casework.internal.fold.PaperHop;
import org.yichuang.core.casework.internal.transitions.Attempt;
import org.yichuang.core.casework.internal.transitions.MatterRules;
import org.yichuang.core.casework.internal.transitions.OutsideAnswers;
import org.yichuang.core.documents.internal.render.Templates;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.casework.ActionData;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.CaseView;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.casework.IntakeFacet;
import org.yichuang.ports.casework.IssueFacet;
import org.yichuang.ports.casework.MisjudgedPoint;
import org.yichuang.ports.casework.Pouch;
import org.yichuang.ports.casework.ReviewFacet;
import org.yichuang.ports.catalog.Checklist;
import org.yichuang.ports.catalog.MatterVersion;
import org.yichuang.ports.clock.ClockEntry;
import org.yichuang.ports.clock.ClockKind;
import org.yichuang.ports.documents.DocumentKind;

/** Every document finds in a case what its template asks for. */
class PapersTest {
    private static final Instant AT = Instant.parse("2026-11-23T02:00:00Z");
    private static final Map<DocumentKind, ActionType> ORDERED_BY = new EnumMap<>(Map.ofEntries(
            Map.entry(DocumentKind.RECEIPT_OF_FILING, ActionType.RECEIVE),
            Map.entry(DocumentKind.POSTAL_REGISTRATION, ActionType.REGISTER_PARCEL),
            Map.entry(DocumentKind.POSTAL_RESULT, ActionType.PASS_PRE_REVIEW),
            Map.entry(DocumentKind.PRE_REVIEW_RESULT, ActionType.PASS_PRE_REVIEW),
            Map.entry(DocumentKind.CONFIRMATION_REQUEST, ActionType.REQUEST_CONFIRMATION),
            Map.entry(DocumentKind.CONFIRMATION_OPINION, ActionType.CONFIRM),
            Map.entry(DocumentKind.CORRECTION_NOTICE, ActionType.REQUEST_CORRECTION),
            Map.entry(DocumentKind.CORRECTION_RECEIPT, ActionType.ANSWER_CORRECTION),
            Map.entry(DocumentKind.NON_ACCEPTANCE_DECISION, ActionType.REFUSE),
            Map.entry(DocumentKind.ACCEPTANCE_NOTICE, ActionType.ACCEPT_TOLERANT),
            Map.entry(DocumentKind.TOLERANCE_COMMITMENT, ActionType.ACCEPT_TOLERANT),
            Map.entry(DocumentKind.SUPPLEMENT_RECEIPT, ActionType.SUPPLY),
            Map.entry(DocumentKind.TRANSFER_SLIP, ActionType.SEND_PAPERS),
            Map.entry(DocumentKind.SIMULATION_OPINION, ActionType.SIMULATE),
            Map.entry(DocumentKind.OPINION_REQUEST, ActionType.OPEN_JOINT),
            Map.entry(DocumentKind.OPINION_REPLY, ActionType.ANSWER_JOINT),
            Map.entry(DocumentKind.SPECIAL_PROCEDURE_NOTICE, ActionType.PAUSE),
            Map.entry(DocumentKind.RESUMPTION_NOTICE, ActionType.RESUME),
            Map.entry(DocumentKind.EXTENSION_NOTICE, ActionType.DECIDE_EXTENSION),
            Map.entry(DocumentKind.PAYMENT_NOTICE, ActionType.ASSESS_FEE),
            Map.entry(DocumentKind.PAYMENT_RECEIPT, ActionType.PAY),
            Map.entry(DocumentKind.FEE_WAIVER_RECORD, ActionType.WAIVE_FEE),
            Map.entry(DocumentKind.APPROVAL_DECISION, ActionType.APPROVE),
            Map.entry(DocumentKind.REJECTION_DECISION, ActionType.REJECT),
            Map.entry(DocumentKind.RECTIFICATION_DECISION, ActionType.APPROVE),
            Map.entry(DocumentKind.LAPSE_NOTICE, ActionType.LAPSE),
            Map.entry(DocumentKind.WITHDRAWAL_RECORD, ActionType.WITHDRAW),
            Map.entry(DocumentKind.RESULT_RETURN_SLIP, ActionType.RETURN_RESULT),
            Map.entry(DocumentKind.COMPLETION_NOTICE, ActionType.NOTIFY),
            Map.entry(DocumentKind.DISPATCH_SLIP, ActionType.DISPATCH),
            Map.entry(DocumentKind.DELIVERY_RECEIPT, ActionType.DELIVER),
            Map.entry(DocumentKind.ISSUE_REGISTER, ActionType.REPORT_COURIER),
            Map.entry(DocumentKind.ORIGINALS_RETURN_RECEIPT, ActionType.RETURN_PAPERS),
            Map.entry(DocumentKind.SUPERVISION_ORDER, ActionType.SUPERVISE)));

    /** A question (咨询单) belongs to no case. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CONSULTATION_SLIP")
    void saysAllThatItsTemplateAsksFor(DocumentKind kind) throws IOException {
        assertThat(paper(kind)).contains("<html", "巴特尔", "2026年11月23日").doesNotContain("150626190001010016");
    }

    @Test
    void theNoticeOfATolerantAcceptanceSaysWhatWasPromisedByWhenAndWhatFollows() throws IOException {
        assertThat(paper(DocumentKind.ACCEPTANCE_NOTICE))
                .contains("容缺受理承诺", ">insurance<", "2026年11月23日</b>前补齐", "逾期未补齐的，本次办理终止")
                .doesNotContain("申请材料齐全、符合法定形式");
    }

    @Test
    void theOpinionOfTheDepartmentNamesThePointsThatTheWindowPassedWrongly() throws IOException {
        MisjudgedPoint expired = new MisjudgedPoint("identity", 0, "有效期已过");
        assertThat(paper(DocumentKind.CONFIRMATION_OPINION, new IntakeData.Confirm(false, "证件过期", List.of(expired))))
                .contains("不同意受理", "窗口记为符合、经审查不符合的要点", "identity材料", "有效期已过");
    }

    private static String paper(DocumentKind kind) throws IOException {
        return paper(kind, Sample.data(ORDERED_BY.get(kind)));
    }

    private static String paper(DocumentKind kind, ActionData data) throws IOException {
        return filled(kind, data(kind, data));
    }

    /** Returns what a document is filled with: of a case of which everything is known. */
    static Map<String, Object> data(DocumentKind kind) {
        return data(kind, Sample.data(ORDERED_BY.get(kind)));
    }

    private static Map<String, Object> data(DocumentKind kind, ActionData data) {
        Actor actor = Sample.actor(ORDERED_BY.get(kind));
        Role role = actor.roles().iterator().next();
        CaseRecord record = record();
        Attempt attempt = new Attempt(record, data, actor, role, AT, rules(), OutsideAnswers.NOTHING);
        return new DocumentData(ZoneId.of("Asia/Shanghai")).of(kind, record, data, attempt, AT);
    }

    private static String filled(DocumentKind kind, Map<String, Object> data) throws IOException {
        Map<String, Object> model = new HashMap<>(data);
        model.put("number", "乌交〔2026〕1号");
        model.put("forApplicant", true);
        model.put("progressUrl", "https://example.gov.cn");
        model.put("qrCode", "data:");
        model.put("fonts", "Song");
        return new Templates(Path.of("target", "no-overrides")).fill(kind, model);
    }

    private static MatterRules rules() {
        MatterVersion version = new MatterVersion(World.DIGEST, SampleMatter.definition(), "test", AT, true);
        return new MatterRules(
                version,
                answers -> new Checklist(
                        List.of(),
                        List.of(),
                        List.of(),
                        SampleMatter.definition().materials(),
                        List.of(),
                        null,
                        null),
                form -> List.of());
    }

    private static CaseRecord record() {
        PaperHop.Signature signature = new PaperHop.Signature("clerk01", "李受理", "政务服务中心", AT);
        return new CaseRecord(
                new Opening(
                        "CASE-1",
                        "SHORT-1",
                        "123456",
                        World.REGION,
                        "B01",
                        "综合受理窗口",
                        new MatterPin(SampleMatter.CODE, World.DIGEST, "道路运输许可", SampleMatter.AGENCY, "乌审旗交通运输局")),
                "B01",
                IntakeChannel.COUNTER,
                "clerk01",
                AT,
                CaseState.UNDER_REVIEW,
                Sample.filing(Sample.PERSON),
                Sample.findings(true),
                AT,
                new CaseView.Correction(
                        List.of(new IntakeData.CorrectionItem("identity", "不清晰", "重新提交")), "窗口补交", AT, AT, null),
                (IntakeData.Refuse) Sample.data(ActionType.REFUSE),
                "clerk01",
                AT,
                "transport01",
                List.of(),
                new CaseView.Decision(Outcome.APPROVED, "a", "张审批", AT, "符合条件", "《条例》", "可以申请行政复议", false),
                new CaseView.Result("道路运输经营许可证", "000001号", "2030-11-30", List.of(), List.of()),
                CustodyState.AT_WINDOW,
                List.of(new PaperHop(
                        Pouch.PROMISED,
                        Sample.POUCH,
                        CustodyState.AT_WINDOW,
                        CustodyState.AT_BACK_OFFICE,
                        signature,
                        null,
                        null)),
                DeliveryState.NOT_READY,
                clocks(),
                intake(),
                review(),
                issue(),
                9,
                AT);
    }

    private static Map<ClockKind, CaseClock> clocks() {
        Map<ClockKind, CaseClock> clocks = new EnumMap<>(ClockKind.class);
        for (ClockKind kind : ClockKind.ledgers()) {
            clocks.put(
                    kind,
                    new CaseClock(
                            new Limit(5, LimitUnit.WORKING_DAY),
                            List.of(new ClockEntry(ClockEntry.Kind.START, null, AT, AT, "a", 0)),
                            new Count(AT, AT, false, "test")));
        }
        return clocks;
    }

    private static IntakeFacet intake() {
        return new IntakeFacet(
                "clerk01",
                "clerk01",
                new IntakeData.Link("CASE-0", IntakeData.Link.Kind.CORRECTION),
                null,
                AT,
                new IntakeFacet.Parcel("EMS1", "巴特尔", AT),
                List.of(new IntakeFacet.Confirmation("请确认", "李受理", AT, true, "同意", "张审批", AT)),
                List.of(),
                null,
                AT,
                false,
                null,
                null,
                List.of());
    }

    private static ReviewFacet review() {
        return new ReviewFacet(
                ToleranceState.PENDING_SUPPLEMENT,
                List.of("insurance"),
                null,
                AT,
                null,
                null,
                List.of(new ReviewFacet.PauseInterval(
                        PauseReason.SITE_SURVEY, "踏勘", "张审批", AT, "2026-12-01", AT, "合格", null)),
                new ReviewFacet.Extension(5, "情况复杂", "transport01", "张审批", AT, true, "赵局长", AT, null),
                new ReviewFacet.Payment(
                        PaymentState.PUSHED,
                        "order",
                        1000,
                        List.of(new ReviewFacet.Payment.Line("工本费", 2, "本", 500)),
                        AT,
                        null,
                        null,
                        null),
                List.of(new ReviewFacet.JointTask(
                        World.STRANGER.unit(),
                        "乌审旗市场监督管理局",
                        "请核对",
                        "张审批",
                        AT,
                        AT,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        null)));
    }

    private static IssueFacet issue() {
        return new IssueFacet(
                List.of(),
                List.of(new IssueFacet.Shipment(
                        "parcel-1",
                        IssueFacet.Shipment.Kind.RESULT,
                        true,
                        "巴特尔",
                        "13847712345",
                        "人民路12号",
                        "EMS1234567890",
                        Sample.RESULT,
                        AT,
                        null,
                        null,
                        null,
                        false,
                        null,
                        null,
                        null)),
                null,
                0,
                new IssueFacet.HandOut(DeliveryMethod.COURIER, "巴特尔", false, AT, "物流", "出件窗口"),
                List.of(),
                null,
                List.of(),
                null,
                null,
                null);
    }
}
