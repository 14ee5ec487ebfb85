// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.transitions;

import static org.yichuang.core.casework.internal.transitions.FilingGuards.isText;
import static org.yichuang.core.casework.internal.transitions.Guard.onCase;
import static org.yichuang.core.casework.internal.transitions.Guard.onData;
import static org.yichuang.core.casework.internal.transitions.Guard.unless;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.yichuang.api.casework.ToleranceState;
import org.yichuang.api.matter.Material;
import org.yichuang.core.casework.internal.timers.ReminderTerm;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.casework.IntakeData.Finding;
import org.yichuang.ports.casework.MaterialItem;
import org.yichuang.ports.casework.ReviewData;
import org.yichuang.ports.problem.Fault;
import org.yichuang.ports.problem.Reason;

/** What must hold to accept with materials missing, to supply them, and to lapse without them (容缺受理, R42, R52). */
final class ToleranceGuards {

    private ToleranceGuards() {}

    static final Guard MISSING_DEFERRABLE = onCase("NOT_DEFERRABLE", "缺少的材料均可容缺，且不是主要材料", Reason.INVALID, attempt -> {
        List<Material> missing = attempt.missing();
        if (missing.isEmpty()) {
            return unless(false, "/missing", "NOTHING_MISSING", "材料已经齐全", "请直接受理");
        }
        return missing.stream()
                .filter(material -> !material.deferrable() || material.principal())
                .map(material -> new Fault(
                        "/missing", "NOT_DEFERRABLE", "材料“" + material.name() + "”不能容缺", "请一次性告知补正，或者当场补齐这一材料"))
                .toList();
    });

    static final Guard POINTS_PASSED = onCase("REVIEW_POINT_FAILED", "已交材料的审查要点全部符合", Reason.INVALID, attempt -> {
        Set<Material> bad = new LinkedHashSet<>(MaterialCheck.failed(
                attempt.checklist(), attempt.filing(), attempt.before().findings()));
        bad.addAll(MaterialCheck.unanswered(
                attempt.checklist(), attempt.filing(), attempt.before().findings()));
        // What is to follow can't have been looked at.
        bad.removeAll(attempt.missing());
        return bad.stream()
                .map(material -> new Fault(
                        "/filing/materials/" + material.key(),
                        "REVIEW_POINT_FAILED",
                        "材料“" + material.name() + "”有审查要点不符合或未核对",
                        "请一次性告知补正：容缺只限于还没有交的材料"))
                .toList();
    });

    static final Guard ALL_LISTED = onData("TOLERANCE_INCOMPLETE", "逐项列明全部缺少的材料", attempt -> {
        Set<String> listed = new HashSet<>(((IntakeData.AcceptTolerant) attempt.data()).missing());
        List<Fault> faults = new ArrayList<>();
        for (Material material : attempt.missing()) {
            if (!listed.remove(material.key())) {
                faults.add(new Fault(
                        "/missing", "TOLERANCE_INCOMPLETE", "材料“" + material.name() + "”缺少，但没有列入承诺", "请一并列入容缺承诺"));
            }
        }
        listed.forEach(
                key -> faults.add(new Fault("/missing", "TOLERANCE_INCOMPLETE", "“" + key + "”不是缺少的应交材料", "请只列缺少的材料")));
        return faults;
    });

    static final Guard NEVER_BREACHED = new Guard(
            "TOLERANCE_LOST",
            "申请人没有未恢复的容缺失信记录",
            Reason.CONFLICT,
            true,
            attempt -> unless(
                    !attempt.answers().breached(),
                    "",
                    "TOLERANCE_LOST",
                    "申请人此前承诺补齐的材料逾期未交，不再适用容缺受理",
                    "请一次性告知补正；确有正当理由的，由督查人员在失信的办件上恢复容缺资格"));

    static final Guard COMMITMENT_SIGNED = onData("COMMITMENT_UNSIGNED", "申请人签署承诺书：附签字的文件，或者纸质留存", attempt -> {
        IntakeData.AcceptTolerant said = (IntakeData.AcceptTolerant) attempt.data();
        return unless(
                said.signature() != null || said.signedOnPaper(),
                "/signedOnPaper",
                "COMMITMENT_UNSIGNED",
                "申请人还没有签署容缺受理承诺书",
                "请附上签字的承诺书，或者由申请人在纸质承诺书上签字后留存");
    });

    static final Guard COMMITMENT_STORED = onData("FILE_UNKNOWN", "签字的承诺书已上传", attempt -> {
        String file = ((IntakeData.AcceptTolerant) attempt.data()).signature();
        return unless(
                file == null || !attempt.answers().unknownFiles().contains(file),
                "/signature",
                "FILE_UNKNOWN",
                "承诺书文件不存在或不是由您上传",
                "请重新上传后再提交，或者留存纸质承诺书");
    });

    static final Guard PENDING = onCase(
            "NO_TOLERANCE",
            "容缺受理，材料待补齐",
            Reason.CONFLICT,
            attempt -> unless(
                    attempt.before().review().tolerance() == ToleranceState.PENDING_SUPPLEMENT,
                    "",
                    "NO_TOLERANCE",
                    "本件没有待补齐的容缺材料（现在：" + attempt.before().review().tolerance().title() + "）",
                    "请刷新后按可办理的下一步操作"));

    static final Guard SIMULATION_WRITTEN = onData(
            "OPINION_MISSING",
            "模拟意见已填写",
            attempt -> unless(
                    isText(((ReviewData.Simulate) attempt.data()).opinion()),
                    "/opinion",
                    "OPINION_MISSING",
                    "模拟审批意见没有填写",
                    "请填写意见内容"));

    static final Guard IN_TIME = onCase(
            "SUPPLEMENT_OVERDUE",
            "在承诺的补齐期限内",
            Reason.CONFLICT,
            attempt -> unless(!isOverdue(attempt), "", "SUPPLEMENT_OVERDUE", "承诺的补齐期限已过", "本件将逾期终止，请告知申请人重新申请"));

    static final Guard TOO_LATE = onCase(
            "SUPPLEMENT_NOT_OVERDUE",
            "承诺的补齐期限已过",
            Reason.CONFLICT,
            attempt -> unless(isOverdue(attempt), "", "SUPPLEMENT_NOT_OVERDUE", "承诺的补齐期限还没有过", "请等待申请人补齐"));

    static final Guard PROMISED_ONLY = onData("SUPPLY_INVALID", "补交的是承诺补齐的材料，份数、审查要点填写正确", attempt -> {
        IntakeData.Supply said = (IntakeData.Supply) attempt.data();
        List<String> promised = attempt.before().review().missing();
        if (said.materials().isEmpty() && said.findings().isEmpty()) {
            return unless(false, "/materials", "SUPPLY_INVALID", "没有补交材料，也没有核对结果", "请填写补交的材料和份数");
        }
        if (attempt.role() == Role.CHANNEL && !said.findings().isEmpty()) {
            return unless(false, "/findings", "SUPPLY_INVALID", "审查要点由窗口核对", "请只提交材料文件");
        }
        List<Fault> faults = new ArrayList<>(IntakeGuards.unseen(attempt, said.findings()));
        Set<String> seen = new HashSet<>();
        for (MaterialItem item : said.materials()) {
            boolean sound = promised.contains(item.material())
                    && seen.add(item.material())
                    && item.originals() >= 0
                    && item.copies() >= 0
                    && item.originals() + item.copies() + item.files().size() > 0
                    && (attempt.role() != Role.CHANNEL || item.originals() + item.copies() == 0);
            faults.addAll(unless(
                    sound,
                    "/materials",
                    "SUPPLY_INVALID",
                    "“" + item.material() + "”不是承诺补齐的材料，或者重复、份数不正确",
                    "请按容缺承诺书逐项填写"));
        }
        for (Finding finding : said.findings()) {
            faults.addAll(unless(
                    promised.contains(finding.material()),
                    "/findings",
                    "SUPPLY_INVALID",
                    "“" + finding.material() + "”不是承诺补齐的材料",
                    "请只核对补交的材料"));
        }
        return faults;
    });

    static final Guard BREACHED = onCase(
            "NOT_BREACHED",
            "本件的容缺承诺逾期未履行，且资格未恢复",
            Reason.CONFLICT,
            attempt -> unless(
                    attempt.before().review().tolerance() == ToleranceState.BREACHED
                            && attempt.before().review().repaired() == null,
                    "",
                    "NOT_BREACHED",
                    "本件没有需要恢复的容缺资格",
                    "请核对办件编号"));

    static final Guard REPAIR_REASONED = onData(
            "REASON_MISSING",
            "写明恢复的理由",
            attempt -> unless(
                    isText(((ReviewData.RepairTolerance) attempt.data()).reason()),
                    "/reason",
                    "REASON_MISSING",
                    "没有写明理由",
                    "请填写理由"));

    private static boolean isOverdue(Attempt attempt) {
        Instant end = ReminderTerm.ofSupplement(attempt.before());
        return end != null && attempt.at().isAfter(end);
    }
}
