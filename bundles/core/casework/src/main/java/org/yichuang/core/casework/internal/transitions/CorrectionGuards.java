// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.transitions;

import static org.yichuang.core.casework.internal.transitions.FilingGuards.isText;
import static org.yichuang.core.casework.internal.transitions.Guard.onCase;
import static org.yichuang.core.casework.internal.transitions.Guard.onData;
import static org.yichuang.core.casework.internal.transitions.Guard.unless;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.yichuang.api.matter.Material;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.core.casework.internal.timers.ReminderTerm;
import org.yichuang.ports.casework.CaseView;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.casework.IntakeData.CorrectionItem;
import org.yichuang.ports.problem.Fault;
import org.yichuang.ports.problem.Reason;

/** What must hold to have an application corrected (一次性告知、补正, T6, T7). */
final class CorrectionGuards {
    private CorrectionGuards() {}

    static final Guard CORRECTION_ONCE = onCase(
            "CORRECTION_TWICE",
            "此前没有告知过补正（一次性告知），或者督查人员准许再次告知",
            Reason.CONFLICT,
            attempt -> unless(
                    mayRequest(attempt.before()),
                    "",
                    "CORRECTION_TWICE",
                    "本件已经一次性告知过补正",
                    "请作出受理或者不予受理的决定；确有遗漏的，由督查人员准许再次告知"));

    static final Guard CORRECTION_ANSWERED = onCase(
            "CORRECTION_NOT_ANSWERED",
            "此前告知过一次补正，还没有准许过再次告知",
            Reason.CONFLICT,
            attempt -> unless(
                    attempt.before().correction() != null
                            && attempt.before().intake().secondCorrection() == null,
                    "",
                    "CORRECTION_NOT_ANSWERED",
                    "本件还没有告知过补正，或者已经准许过再次告知",
                    "没有告知过的可以直接告知补正；准许只有一次"));

    static final Guard SOMETHING_WRONG = onCase(
            "NOTHING_TO_CORRECT",
            "有缺少、不符合的材料，或者表单有误",
            Reason.CONFLICT,
            attempt -> unless(
                    !bad(attempt).isEmpty() || !formFaults(attempt).isEmpty(),
                    "",
                    "NOTHING_TO_CORRECT",
                    "材料齐全、要点都符合、表单无误，没有要补正的",
                    "请受理；确有不符合的，先把审查要点记为不符合"));

    static final Guard CORRECTION_COMPLETE =
            onData("CORRECTION_INCOMPLETE", "一次告知全部缺失、不合要求的材料和表单错误、补正方式", CorrectionGuards::correctionFaults);

    static final Guard CORRECTION_IN_TIME = onCase(
            "CORRECTION_OVERDUE",
            "在补正期限内",
            Reason.CONFLICT,
            attempt -> unless(
                    !attempt.at().isAfter(ReminderTerm.ofCorrection(attempt.before())),
                    "",
                    "CORRECTION_OVERDUE",
                    "补正期限已过",
                    "请告知申请人重新申请，或者办理撤回"));

    private static boolean mayRequest(CaseRecord before) {
        CaseView.Correction earlier = before.correction();
        return earlier == null
                || before.intake().secondCorrection() != null
                        && before.intake().corrections().isEmpty();
    }

    private static List<Fault> correctionFaults(Attempt attempt) {
        IntakeData.RequestCorrection said = (IntakeData.RequestCorrection) attempt.data();
        boolean written = !said.items().isEmpty()
                && isText(said.way())
                && said.items().stream().allMatch(item -> isText(item.problem()) && isText(item.demand()));
        if (!written) {
            return unless(false, "/items", "CORRECTION_INCOMPLETE", "补正内容、要求或方式没有写明", "请逐项写明问题、要求和补正方式");
        }
        List<String> listed =
                said.items().stream().map(CorrectionItem::material).toList();
        List<Fault> faults = new ArrayList<>();
        if (!formFaults(attempt).isEmpty() && !listed.contains(null)) {
            faults.add(untold("申请表单填写不全或有误"));
        }
        bad(attempt).stream()
                .filter(material -> !listed.contains(material.key()))
                .forEach(material -> faults.add(untold("材料“" + material.name() + "”不齐全或不符合")));
        return faults;
    }

    private static Fault untold(String what) {
        return new Fault("/items", "CORRECTION_INCOMPLETE", what + "，但没有告知", "补正只能告知一次，请一并写入");
    }

    private static Set<Material> bad(Attempt attempt) {
        Set<Material> bad = new LinkedHashSet<>(attempt.missing());
        bad.addAll(MaterialCheck.failed(
                attempt.checklist(), attempt.filing(), attempt.before().findings()));
        return bad;
    }

    private static List<Fault> formFaults(Attempt attempt) {
        return attempt.rules().formFaults(attempt.filing().form());
    }
}
