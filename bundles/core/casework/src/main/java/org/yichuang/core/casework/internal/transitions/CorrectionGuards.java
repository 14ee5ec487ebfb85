// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.transitions;

import static org.yichuang.core.casework.internal.transitions.FilingGuards.isText;
import static org.yichuang.core.casework.internal.transitions.Guard.onCase;
import static org.yichuang.core.casework.internal.transitions.Guard.onData;
import static org.yichuang.core.casework.internal.transitions.Guard.unless;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.yichuang.api.matter.Material;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.core.casework.internal.timers.ReminderTerm;
import org.yichuang.ports.casework.CaseView;
import org.yichuang.ports.casework.Filing;
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

    static final Guard CORRECTION_COMPLETE =
            onData("CORRECTION_INCOMPLETE", "一次告知全部缺失和不合要求的材料、补正方式", CorrectionGuards::correctionFaults);

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
        Filing filing = attempt.filing();
        Set<Material> bad = new LinkedHashSet<>(attempt.missing());
        bad.addAll(MaterialCheck.failed(
                attempt.checklist(), filing, attempt.before().findings()));
        List<String> listed =
                said.items().stream().map(CorrectionItem::material).toList();
        return bad.stream()
                .filter(material -> !listed.contains(material.key()))
                .map(material -> new Fault(
                        "/items",
                        "CORRECTION_INCOMPLETE",
                        "材料“" + material.name() + "”不齐全或不符合，但没有告知",
                        "补正只能告知一次，请一并写入"))
                .toList();
    }
}
