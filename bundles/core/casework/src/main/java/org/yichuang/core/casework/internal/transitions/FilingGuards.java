// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.transitions;

import static org.yichuang.core.casework.internal.transitions.Guard.onCase;
import static org.yichuang.core.casework.internal.transitions.Guard.onData;
import static org.yichuang.core.casework.internal.transitions.Guard.unless;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yichuang.api.matter.ApplicantKind;
import org.yichuang.api.matter.Exclusion;
import org.yichuang.api.matter.Material;
import org.yichuang.core.casework.internal.checks.Identities;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.casework.Agent;
import org.yichuang.ports.casework.Applicant;
import org.yichuang.ports.casework.Filing;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.casework.MaterialItem;
import org.yichuang.ports.problem.Fault;
import org.yichuang.ports.problem.Reason;

/** What must hold of a window, and of what is filed there (申请内容). */
final class FilingGuards {
    private static final int NAME_LENGTH = 100;
    private static final int PAPERS = 9_999;

    private FilingGuards() {}

    static final Guard MATTER_OFFERED = onData(
            "MATTER_NOT_OFFERED",
            "事项已发布且可办理",
            attempt ->
                    unless(attempt.answers().offered(), "/matter", "MATTER_NOT_OFFERED", "该事项目前不能申办", "请在事项目录中重新选择事项"));

    static final Guard WINDOW_SERVES = onData("WINDOW_CLOSED", "窗口开放且受理该事项", FilingGuards::windowFaults);

    static final Guard OWN_WINDOW =
            new Guard("FORBIDDEN", "在本人窗口、本地区收件", Reason.FORBIDDEN, true, FilingGuards::ownWindowFaults);

    static final Guard FILING_READABLE = onData("FILING_INVALID", "填报内容格式正确，所引用文件已上传", FilingGuards::filingFaults);

    static final Guard SITUATIONS_ANSWERED =
            onCase("SITUATION_OPEN", "办理情形已全部选定", Reason.INVALID, attempt -> attempt.checklist().open().stream()
                    .map(key -> new Fault(
                            "/filing/answers/" + key,
                            "SITUATION_OPEN",
                            "情形“" + question(attempt, key) + "”还没有选择",
                            "请逐项选择办理情形"))
                    .toList());

    static final Guard NOT_EXCLUDED =
            onCase("EXCLUDED", "不属于不能在此办理的情形", Reason.INVALID, attempt -> attempt.checklist().exclusions().stream()
                    .map((Exclusion exclusion) ->
                            new Fault("/filing/answers", "EXCLUDED", exclusion.reason(), exclusion.advice()))
                    .toList());

    static final Guard APPLICANT_VALID =
            onCase("APPLICANT_INVALID", "申请人信息完整、证件号码正确、属于服务对象", Reason.INVALID, FilingGuards::applicantFaults);

    static final Guard FORM_VALID = onCase("FORM_INVALID", "申请表单填写完整、正确", Reason.INVALID, attempt -> attempt.rules()
            .formFaults(attempt.filing().form()));

    private static List<Fault> windowFaults(Attempt attempt) {
        String number = ((IntakeData.Draft) attempt.data()).window();
        return attempt.answers()
                .window()
                .map(window -> unless(
                        window.open() && attempt.answers().served(),
                        "/window",
                        "WINDOW_CLOSED",
                        window.open() ? "窗口 " + number + " 不受理该事项" : "窗口 " + number + " 目前停办",
                        "请引导申请人到受理该事项的开放窗口"))
                .orElseGet(() -> number == null
                        ? unless(false, "/window", "WINDOW_UNKNOWN", "没有受理该事项的开放窗口", "请写明窗口编号，或者稍后再办")
                        : unless(false, "/window", "WINDOW_UNKNOWN", "没有编号为“" + number + "”的窗口", "请核对窗口编号"));
    }

    private static List<Fault> ownWindowFaults(Attempt attempt) {
        Actor actor = attempt.actor();
        return attempt.answers()
                .window()
                .map(view -> unless(
                        view.window().region().equals(actor.region())
                                && (actor.window() == null
                                        || actor.window().equals(view.window().number())),
                        "/window",
                        "FORBIDDEN",
                        "不能以其他窗口的名义收件",
                        "请在本人窗口登录后办理"))
                .orElseGet(List::of);
    }

    private static List<Fault> filingFaults(Attempt attempt) {
        Filing filing = attempt.filing();
        List<Fault> faults = new ArrayList<>();
        Applicant applicant = filing.applicant();
        if (applicant != null) {
            limit(faults, "/filing/applicant/name", applicant.name());
            limit(faults, "/filing/applicant/idNumber", applicant.idNumber());
            limit(faults, "/filing/applicant/phone", applicant.phone());
            limit(faults, "/filing/applicant/representative", applicant.representative());
        }
        Agent agent = filing.agent();
        if (agent != null) {
            limit(faults, "/filing/agent/name", agent.name());
            limit(faults, "/filing/agent/idNumber", agent.idNumber());
            limit(faults, "/filing/agent/phone", agent.phone());
        }
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < filing.materials().size(); index++) {
            materialFaults(attempt, filing.materials().get(index), "/filing/materials/" + index, seen, faults);
        }
        return faults;
    }

    private static void materialFaults(
            Attempt attempt, MaterialItem item, String path, Set<String> seen, List<Fault> faults) {
        boolean known = attempt.rules().matter().materials().stream()
                .map(Material::key)
                .anyMatch(key -> key.equals(item.material()));
        if (!known || !seen.add(item.material())) {
            faults.add(new Fault(
                    path + "/material",
                    "MATERIAL_UNKNOWN",
                    known ? "材料“" + item.material() + "”重复" : "事项没有材料“" + item.material() + "”",
                    "请按材料清单逐项填写"));
        }
        if (item.originals() < 0 || item.copies() < 0 || item.originals() > PAPERS || item.copies() > PAPERS) {
            faults.add(new Fault(path, "PAPERS_INVALID", "材料份数不正确", "请填写 0 至 " + PAPERS + " 之间的份数"));
        }
        item.files().stream()
                .filter(attempt.answers().unknownFiles()::contains)
                .forEach(file ->
                        faults.add(new Fault(path + "/files", "FILE_UNKNOWN", "引用的文件不存在或不是由您上传", "请重新上传文件后再提交")));
    }

    private static void limit(List<Fault> faults, String path, String text) {
        if (text != null && (text.length() > NAME_LENGTH || text.chars().anyMatch(Character::isISOControl))) {
            faults.add(new Fault(path, "TEXT_INVALID", "文字过长或含有控制字符", "请控制在 " + NAME_LENGTH + " 字以内"));
        }
        // What is masked would take the place of what the applicant has given, and nobody could get it back.
        if (text != null && text.indexOf('*') >= 0) {
            faults.add(new Fault(path, "TEXT_MASKED", "内容是脱敏后的，不是申请人填报的原文", "请先查看完整信息，再修改后提交"));
        }
    }

    private static List<Fault> applicantFaults(Attempt attempt) {
        Applicant applicant = attempt.filing().applicant();
        if (applicant == null) {
            return unless(false, "/filing/applicant", "APPLICANT_INVALID", "还没有填写申请人", "请填写申请人信息");
        }
        List<Fault> faults = new ArrayList<>();
        ApplicantKind kind = applicant.kind();
        String path = "/filing/applicant/";
        boolean served = kind != null && attempt.rules().matter().applicants().contains(kind);
        fault(faults, served, path + "kind", "该事项不受理此类申请人", "请核对申请人类型或另选事项");
        fault(faults, isText(applicant.name()), path + "name", "申请人姓名（名称）没有填写", "请填写全称");
        boolean organisation = kind != null && kind.isOrganisation();
        if (organisation) {
            boolean right = Identities.isCreditCode(applicant.idNumber());
            fault(faults, right, path + "idNumber", "统一社会信用代码不正确（GB 32100 校验不通过）", "请对照证照核对 18 位代码");
            fault(faults, isText(applicant.representative()), path + "representative", "法定代表人没有填写", "请填写法定代表人姓名");
        } else {
            boolean right = Identities.isPersonNumber(applicant.idNumber());
            fault(faults, right, path + "idNumber", "公民身份号码不正确（GB 11643 校验不通过）", "请对照身份证核对 18 位号码");
        }
        fault(faults, Identities.isMobilePhone(applicant.phone()), path + "phone", "手机号码不正确", "请填写 11 位手机号码");
        agentFaults(faults, attempt.filing().agent());
        return faults;
    }

    private static void agentFaults(List<Fault> faults, Agent agent) {
        if (agent != null) {
            String path = "/filing/agent/";
            fault(faults, isText(agent.name()), path + "name", "代理人姓名没有填写", "请填写代理人姓名，或去掉代理人");
            boolean right = Identities.isPersonNumber(agent.idNumber());
            fault(faults, right, path + "idNumber", "代理人身份号码不正确（GB 11643 校验不通过）", "请对照身份证核对 18 位号码");
            fault(faults, Identities.isMobilePhone(agent.phone()), path + "phone", "代理人手机号码不正确", "请填写 11 位手机号码");
        }
    }

    private static void fault(List<Fault> faults, boolean holds, String path, String message, String mend) {
        faults.addAll(unless(holds, path, "APPLICANT_INVALID", message, mend));
    }

    static boolean isText(String text) {
        return text != null && !text.isBlank();
    }

    private static String question(Attempt attempt, String key) {
        return attempt.checklist().questions().stream()
                .filter(situation -> situation.key().equals(key))
                .map(situation -> situation.question())
                .findFirst()
                .orElse(key);
    }
}
