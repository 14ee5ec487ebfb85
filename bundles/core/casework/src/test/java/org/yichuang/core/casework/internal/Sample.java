// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yichuang.api.casework.HandlerState;
import org.yichuang.api.casework.IntakeChannel;
import org.yichuang.api.matter.ApplicantKind;
import org.yichuang.api.matter.PauseReason;
import org.yichuang.api.matter.SharedSource;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.casework.ActionData;
import org.yichuang.ports.casework.ActionRequest;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.Applicant;
import org.yichuang.ports.casework.FeeData;
import org.yichuang.ports.casework.Filing;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.casework.IntakeData.CorrectionItem;
import org.yichuang.ports.casework.IntakeData.Finding;
import org.yichuang.ports.casework.IssueData;
import org.yichuang.ports.casework.IssueData.Difference;
import org.yichuang.ports.casework.IssueData.Receiver;
import org.yichuang.ports.casework.MaterialItem;
import org.yichuang.ports.casework.OversightData;
import org.yichuang.ports.casework.PaperData;
import org.yichuang.ports.casework.PaperData.PaperItem;
import org.yichuang.ports.casework.ReviewData;
import org.yichuang.ports.prefill.Proof;

/** Actions that are right, on a case that is right; the numbers belong to people long dead. */
final class Sample {
    static final String ID_NUMBER = "150626190001010016";
    static final Applicant PERSON =
            new Applicant(ApplicantKind.NATURAL_PERSON, "巴特尔", ID_NUMBER, "13847712345", "乌审旗嘎鲁图镇人民路12号3单元", null);
    static final Applicant COMPANY =
            new Applicant(ApplicantKind.ENTERPRISE, "乌审旗长青运输有限公司", "91150626MA0N000088", "13847712345", null, "巴特尔");
    static final List<PaperItem> POUCH =
            List.of(new PaperItem("application材料", 1, 0), new PaperItem("identity材料", 0, 1));
    static final List<PaperItem> RESULT = List.of(new PaperItem("道路运输经营许可证", 1, 0));
    static final List<String> FIELDS = List.of("申请人", "证件号码", "事项名称", "结果编号", "有效期至");
    static final PaperData.Address ADDRESS = new PaperData.Address("巴特尔", "13847712345", "乌审旗嘎鲁图镇人民路12号");
    static final Receiver RECEIVER = new Receiver("巴特尔", ID_NUMBER, false);

    static final Proof CERTIFICATE = new Proof(
            "identity",
            SharedSource.CERTIFICATE,
            "居民身份证",
            "1.2.156.3005.2.TEST.1",
            "150626********0016",
            "乌审旗公安局",
            LocalDate.of(2020, 1, 1),
            LocalDate.of(2040, 1, 1),
            "a".repeat(64),
            "file-9",
            Instant.parse("2026-11-23T01:00:00Z"));

    private Sample() {}

    static Filing filing(Applicant applicant) {
        return new Filing(
                Map.of("vehicle", "heavy"),
                applicant,
                null,
                Map.of("vehicles", 3, "garage", "乌审旗嘎鲁图镇创业大街88号院", "remark", "联系人巴特尔 13847712345"),
                List.of(
                        new MaterialItem("application", 1, 0, List.of("file-1")),
                        new MaterialItem("identity", 0, 1, List.of())),
                null);
    }

    static Filing incomplete() {
        Filing whole = filing(PERSON);
        return new Filing(
                whole.answers(),
                whole.applicant(),
                null,
                whole.form(),
                whole.materials().subList(0, 1),
                null);
    }

    static List<Finding> findings(boolean identityPassed) {
        return List.of(
                new Finding("application", 0, true, null),
                new Finding("identity", 0, identityPassed, null),
                new Finding("licence", 0, true, null),
                // Asked by the full matter only, and missing there.
                new Finding("insurance", 0, false, null));
    }

    static ActionData data(ActionType type) {
        return switch (type) {
            case DRAFT -> new IntakeData.Draft(SampleMatter.CODE, "B01", IntakeChannel.COUNTER, filing(PERSON), null);
            case OPEN_EX_OFFICIO ->
                new IntakeData.OpenExOfficio(
                        new IntakeData.Link("CASE-0", IntakeData.Link.Kind.REVOCATION), "复查发现车辆不符合条件（行政许可法第六十九条）");
            case SAVE -> new IntakeData.Save(filing(PERSON));
            case RECEIVE -> new IntakeData.Receive(findings(true));
            case REQUEST_CORRECTION ->
                new IntakeData.RequestCorrection(
                        List.of(new CorrectionItem("identity", "复印件不清晰", "重新提交复印件 1 份")), "窗口补交");
            case ANSWER_CORRECTION -> new IntakeData.AnswerCorrection(filing(PERSON), findings(true));
            case REFUSE -> new IntakeData.Refuse(SampleMatter.GROUND, "经营范围不在本旗", "可在60日内申请行政复议");
            case ACCEPT -> new IntakeData.Accept(null);
            case SEND_PAPERS -> new PaperData.SendPapers(POUCH);
            case SIGN_PAPERS -> new PaperData.SignPapers(POUCH);
            case ASSIGN -> new ReviewData.Assign(null);
            case GIVE_OPINION -> new ReviewData.GiveOpinion(true, "符合条件，建议准予", List.of());
            case APPROVE -> new ReviewData.Approve("准予许可", "蒙交运管许可150626000001号", "2030-11-30");
            case REJECT -> new ReviewData.Reject("车辆不符合要求", "《道路运输条例》第二十一条", "可在60日内申请行政复议", List.of());
            case SEND_RESULT -> new IssueData.SendResult(RESULT, "已按核验意见更正");
            case RETURN_RESULT -> new IssueData.ReturnResult(List.of(new Difference("申请人", "巴特尔", "巴特")));
            case NOTIFY -> new IssueData.Notify(FIELDS, RESULT, "电话", "本人");
            case DELIVER -> new IssueData.Deliver(RECEIVER, true, null, true, null);
            case WITHDRAW -> new OversightData.Withdraw("申请人不再需要");
            case UNMASK -> new OversightData.Unmask("核对身份");
            case READ_PAPERS -> new OversightData.ReadPapers("投诉核查");
            case ERASE -> new OversightData.Erase("2036-11-23", "security01");
            case SUBMIT -> new IntakeData.Submit();
            case REGISTER_PARCEL -> new IntakeData.RegisterParcel("EMS1234567890", "巴特尔", POUCH);
            case PASS_PRE_REVIEW -> new IntakeData.PassPreReview(findings(true));
            case SEE_IDENTITY -> new IntakeData.SeeIdentity("居民身份证原件，人证一致");
            case USE_REGISTERS -> new IntakeData.UseRegisters(World.QUERY);
            case REVIEW -> new IntakeData.Review(findings(true));
            case ALLOW_CORRECTION -> new IntakeData.AllowCorrection("首次告知遗漏一项");
            case REMIND_CORRECTION -> new IntakeData.RemindCorrection();
            case REQUEST_CONFIRMATION -> new IntakeData.RequestConfirmation("请确认车辆类型");
            case CONFIRM -> new IntakeData.Confirm(true, "同意受理", List.of());
            case ACCEPT_TOLERANT -> new IntakeData.AcceptTolerant(List.of("insurance"), null, true, null);
            case DEEM_ACCEPTED -> new IntakeData.DeemAccepted();
            case REMIND_SUPPLEMENT -> new IntakeData.RemindSupplement();
            case SUPPLY ->
                new IntakeData.Supply(
                        List.of(new MaterialItem("insurance", 0, 1, List.of())),
                        List.of(new Finding("insurance", 0, true, null)));
            case REFUSE_PAPERS -> new PaperData.RefusePapers("少一份复印件");
            case RETURN_PAPERS ->
                new PaperData.ReturnPapers(List.of(new PaperItem("application材料", 1, 0)), RECEIVER, null, null);
            case REPAIR_TOLERANCE -> new ReviewData.RepairTolerance("申请人住院，有证明");
            case SIMULATE -> new ReviewData.Simulate(true, "补齐后拟准予");
            case PAUSE -> new ReviewData.Pause(PauseReason.SITE_SURVEY, "现场踏勘停车场", "2026-12-01");
            case RESUME -> new ReviewData.Resume(PauseReason.SITE_SURVEY, "踏勘合格", null);
            case PROPOSE_EXTENSION -> new ReviewData.ProposeExtension(5, "情况复杂");
            case DECIDE_EXTENSION -> new ReviewData.DecideExtension(true, "同意");
            case OPEN_JOINT -> new ReviewData.OpenJoint(World.STRANGER.unit(), "请核对经营场所");
            case ANSWER_JOINT -> new ReviewData.AnswerJoint(World.STRANGER.unit(), true, "无意见");
            case ASSESS_FEE -> new FeeData.AssessFee(null);
            case PAY -> new FeeData.Pay("order", 1000, "T20261123000001", Instant.parse("2026-11-23T02:00:00Z"));
            case WAIVE_FEE -> new FeeData.WaiveFee("小微企业", "符合减免条件");
            case DISPATCH -> new IssueData.Dispatch("巴特尔", "13847712345", "乌审旗嘎鲁图镇人民路12号", null);
            case ORDER_PICKUP -> new IssueData.OrderPickup("巴特尔", "13847712345", "乌审旗嘎鲁图镇人民路12号");
            case CALL_OFF_SHIPMENT -> new IssueData.CallOffShipment(null, "申请人改为到窗口领取");
            case TRACK_SHIPMENT ->
                new IssueData.TrackShipment("parcel", List.of(new IssueData.TrackPoint(World.BEGINNING, "已揽收")));
            case REPORT_COURIER ->
                new IssueData.ReportCourier("EMS1234567890", IssueData.ReportCourier.Event.SIGNED, null, null, null);
            case DELIVER_ONLINE -> new IssueData.DeliverOnline(null);
            case REMIND_COLLECTION -> new IssueData.RemindCollection();
            case ARCHIVE_RESULT -> new IssueData.ArchiveResult("两次催领无人领取");
            case LAPSE -> new OversightData.Lapse();
            case CHANGE_FIRST_RESPONSIBLE -> new OversightData.ChangeFirstResponsible(World.CLERK.account(), "轮岗");
            case HAND_OVER -> new OversightData.HandOver(World.CLERK.account(), "请假");
            case URGE -> new OversightData.Urge("请尽快办理");
            case SUPERVISE -> new OversightData.Supervise("请说明进展", "2026-12-01");
            case ANSWER_SUPERVISION -> new OversightData.AnswerSupervision("已安排踏勘");
            case ALERT -> new OversightData.Alert(OversightData.Alert.Kind.OVERDUE, "承诺时限已过");
            case RECOUNT -> new OversightData.Recount("test-1");
            case REPORT_HANDLER -> new OversightData.ReportHandler(HandlerState.HANDLER_UNAVAILABLE, World.BEGINNING);
        };
    }

    /** Who does such a thing in the ordinary course. */
    static Actor actor(ActionType type) {
        return switch (type) {
            case DRAFT,
                    SAVE,
                    RECEIVE,
                    REQUEST_CORRECTION,
                    ANSWER_CORRECTION,
                    REFUSE,
                    ACCEPT,
                    SEND_PAPERS,
                    WITHDRAW,
                    UNMASK -> World.CLERK;
            case OPEN_EX_OFFICIO, SIGN_PAPERS, ASSIGN, GIVE_OPINION, APPROVE, REJECT, SEND_RESULT -> World.APPROVER;
            case RETURN_RESULT, NOTIFY, DELIVER, DISPATCH, DELIVER_ONLINE, ARCHIVE_RESULT -> World.ISSUER;
            case PASS_PRE_REVIEW,
                    SEE_IDENTITY,
                    USE_REGISTERS,
                    REGISTER_PARCEL,
                    ORDER_PICKUP,
                    CALL_OFF_SHIPMENT,
                    REVIEW,
                    REQUEST_CONFIRMATION,
                    ACCEPT_TOLERANT,
                    SUPPLY,
                    RETURN_PAPERS -> World.CLERK;
            case CONFIRM,
                    REFUSE_PAPERS,
                    SIMULATE,
                    PAUSE,
                    RESUME,
                    PROPOSE_EXTENSION,
                    OPEN_JOINT,
                    ASSESS_FEE,
                    WAIVE_FEE,
                    ANSWER_SUPERVISION -> World.APPROVER;
            case DECIDE_EXTENSION -> World.HEAD;
            case ANSWER_JOINT -> World.STRANGER;
            case ALLOW_CORRECTION,
                    REPAIR_TOLERANCE,
                    CHANGE_FIRST_RESPONSIBLE,
                    HAND_OVER,
                    URGE,
                    SUPERVISE,
                    READ_PAPERS -> World.SUPERVISOR;
            case SUBMIT -> World.CHANNEL;
            case REMIND_CORRECTION,
                    REMIND_SUPPLEMENT,
                    DEEM_ACCEPTED,
                    PAY,
                    REPORT_COURIER,
                    TRACK_SHIPMENT,
                    REMIND_COLLECTION,
                    LAPSE,
                    ALERT,
                    RECOUNT,
                    REPORT_HANDLER,
                    ERASE -> World.PLATFORM;
        };
    }

    static ActionRequest request(ActionType type) {
        return request(data(type));
    }

    static ActionRequest request(ActionData data) {
        ActionType type = java.util.Arrays.stream(ActionType.values())
                .filter(one -> one.data() == data.getClass())
                .findFirst()
                .orElseThrow();
        return new ActionRequest("a-" + UUID.randomUUID(), type, data, null);
    }

    /** Makes a case and does the given actions after it, each as a request of its own. */
    static String caseAfter(World world, ActionType... actions) {
        if (List.of(actions).contains(ActionType.REQUEST_CONFIRMATION)) {
            world.matter = SampleMatter.confirmed(world.matter);
        }
        String caseNo = world.cases
                .perform(null, List.of(request(ActionType.DRAFT)), World.CLERK)
                .caseNo();
        for (ActionType type : actions) {
            world.cases.perform(caseNo, List.of(request(onTheWay(type, List.of(actions)))), actor(type));
        }
        return caseNo;
    }

    /** Only what is not as it should be is corrected: who goes on with a correction notice has found a fault before. */
    static ActionData onTheWay(ActionType type, List<ActionType> way) {
        boolean faulty = way.contains(ActionType.REQUEST_CORRECTION);
        return switch (type) {
            case RECEIVE -> new IntakeData.Receive(findings(!faulty));
            case PASS_PRE_REVIEW -> new IntakeData.PassPreReview(findings(!faulty));
            default -> data(type);
        };
    }

    /** The clerk finds that the identity card is not as it should be: only what is wrong is corrected. */
    static void findFault(World world, String caseNo) {
        world.cases.perform(caseNo, List.of(request(new IntakeData.Review(findings(false)))), World.CLERK);
    }

    /** Makes a case that came in by the portal. */
    static String online(World world) {
        world.files.put("file-1", World.CHANNEL.account());
        ActionData draft = new IntakeData.Draft(SampleMatter.CODE, null, IntakeChannel.ONLINE, filing(PERSON), null);
        return world.cases.perform(null, List.of(request(draft)), World.CHANNEL).caseNo();
    }

    /** Makes a case that came in by the portal as files, without a sheet of paper; its matter has to allow that. */
    static String filed(World world) {
        world.files.put("file-3", World.CHANNEL.account());
        world.files.put("file-4", World.CHANNEL.account());
        Filing paper = filing(PERSON);
        Filing files = new Filing(
                paper.answers(),
                PERSON,
                null,
                paper.form(),
                List.of(
                        new MaterialItem("application", 0, 0, List.of("file-3")),
                        new MaterialItem("identity", 0, 0, List.of("file-4"))),
                null);
        ActionData draft = new IntakeData.Draft(SampleMatter.CODE, null, IntakeChannel.ONLINE, files, null);
        return world.cases.perform(null, List.of(request(draft)), World.CHANNEL).caseNo();
    }

    /** Makes a case that came in by post. */
    static String posted(World world) {
        ActionData draft = new IntakeData.Draft(SampleMatter.CODE, "B01", IntakeChannel.POST, filing(PERSON), null);
        return world.cases.perform(null, List.of(request(draft)), World.CLERK).caseNo();
    }

    /** Makes a case of a company. */
    static String companyCase(World world) {
        ActionData draft = new IntakeData.Draft(SampleMatter.CODE, "B01", IntakeChannel.COUNTER, filing(COMPANY), null);
        return world.cases.perform(null, List.of(request(draft)), World.CLERK).caseNo();
    }
}
