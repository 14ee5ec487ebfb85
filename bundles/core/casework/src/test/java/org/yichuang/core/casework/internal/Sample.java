// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yichuang.api.casework.IntakeChannel;
import org.yichuang.api.matter.ApplicantKind;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.casework.ActionData;
import org.yichuang.ports.casework.ActionData.CorrectionItem;
import org.yichuang.ports.casework.ActionData.Difference;
import org.yichuang.ports.casework.ActionData.Finding;
import org.yichuang.ports.casework.ActionData.PaperItem;
import org.yichuang.ports.casework.ActionData.Receiver;
import org.yichuang.ports.casework.ActionRequest;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.Applicant;
import org.yichuang.ports.casework.Filing;
import org.yichuang.ports.casework.MaterialItem;

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
    static final Receiver RECEIVER = new Receiver("巴特尔", ID_NUMBER, false);

    private Sample() {}

    static Filing filing(Applicant applicant) {
        return new Filing(
                Map.of("vehicle", "heavy"),
                applicant,
                null,
                Map.of("vehicles", 3, "garage", "乌审旗嘎鲁图镇创业大街88号院", "remark", "联系人巴特尔 13847712345"),
                List.of(
                        new MaterialItem("application", 1, 0, List.of("file-1")),
                        new MaterialItem("identity", 0, 1, List.of())));
    }

    static Filing incomplete() {
        Filing whole = filing(PERSON);
        return new Filing(
                whole.answers(),
                whole.applicant(),
                null,
                whole.form(),
                whole.materials().subList(0, 1));
    }

    static List<Finding> findings(boolean identityPassed) {
        return List.of(
                new Finding("application", 0, true, null),
                new Finding("identity", 0, identityPassed, null),
                new Finding("licence", 0, true, null));
    }

    static ActionData data(ActionType type) {
        return switch (type) {
            case DRAFT -> new ActionData.Draft(SampleMatter.CODE, "B01", IntakeChannel.COUNTER, filing(PERSON));
            case SAVE -> new ActionData.Save(filing(PERSON));
            case RECEIVE -> new ActionData.Receive(findings(true));
            case REQUEST_CORRECTION ->
                new ActionData.RequestCorrection(
                        List.of(new CorrectionItem("identity", "复印件不清晰", "重新提交复印件 1 份")), "窗口补交");
            case ANSWER_CORRECTION -> new ActionData.AnswerCorrection(filing(PERSON), findings(true));
            case REFUSE -> new ActionData.Refuse(SampleMatter.GROUND, "经营范围不在本旗", "可在60日内申请行政复议");
            case ACCEPT -> new ActionData.Accept(null);
            case SEND_PAPERS -> new ActionData.SendPapers(POUCH);
            case SIGN_PAPERS -> new ActionData.SignPapers(POUCH);
            case ASSIGN -> new ActionData.Assign(null);
            case GIVE_OPINION -> new ActionData.GiveOpinion(true, "符合条件，建议准予");
            case APPROVE -> new ActionData.Approve("准予许可", "蒙交运管许可150626000001号", "2030-11-30");
            case REJECT -> new ActionData.Reject("车辆不符合要求", "《道路运输条例》第二十一条", "可在60日内申请行政复议");
            case SEND_RESULT -> new ActionData.SendResult(RESULT, null);
            case RETURN_RESULT -> new ActionData.ReturnResult(List.of(new Difference("申请人", "巴特尔", "巴特")));
            case NOTIFY -> new ActionData.Notify(FIELDS, RESULT, "电话", "本人");
            case DELIVER -> new ActionData.Deliver(RECEIVER, true, null);
            case WITHDRAW -> new ActionData.Withdraw("申请人不再需要");
            case UNMASK -> new ActionData.Unmask("核对身份");
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
            case SIGN_PAPERS, ASSIGN, GIVE_OPINION, APPROVE, REJECT, SEND_RESULT -> World.APPROVER;
            case RETURN_RESULT, NOTIFY, DELIVER -> World.ISSUER;
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
        String caseNo = world.cases
                .perform(null, List.of(request(ActionType.DRAFT)), World.CLERK)
                .caseNo();
        for (ActionType type : actions) {
            world.cases.perform(caseNo, List.of(request(type)), actor(type));
        }
        return caseNo;
    }

    /** Makes a case of a company. */
    static String companyCase(World world) {
        ActionData draft = new ActionData.Draft(SampleMatter.CODE, "B01", IntakeChannel.COUNTER, filing(COMPANY));
        return world.cases.perform(null, List.of(request(draft)), World.CLERK).caseNo();
    }
}
