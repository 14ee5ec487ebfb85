// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.transitions;

import static org.yichuang.core.casework.internal.transitions.FilingGuards.isText;
import static org.yichuang.core.casework.internal.transitions.Guard.onCase;
import static org.yichuang.core.casework.internal.transitions.Guard.onData;
import static org.yichuang.core.casework.internal.transitions.Guard.unless;

import java.time.Instant;
import java.util.Optional;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.casework.IntakeFacet.Confirmation;
import org.yichuang.ports.problem.Reason;

/** What must hold of the confirmation by the department before acceptance (初审确认, R14, R36, R129). */
final class ConfirmationGuards {
    private ConfirmationGuards() {}

    static final Guard NEEDED = onCase(
            "CONFIRMATION_NOT_NEEDED",
            "该事项受理前须经部门确认，或者在试运行",
            Reason.CONFLICT,
            attempt -> unless(
                    attempt.rules().matter().procedure().needsConfirmation(),
                    "",
                    "CONFIRMATION_NOT_NEEDED",
                    "该事项受理前不需要部门确认",
                    "请直接作出受理、补正或者不予受理的决定"));

    static final Guard NOT_YET_CONFIRMED = onCase(
            "ALREADY_CONFIRMED",
            "部门还没有同意受理",
            Reason.CONFLICT,
            attempt -> unless(
                    answer(attempt.before()).filter(Confirmation::agreed).isEmpty(),
                    "",
                    "ALREADY_CONFIRMED",
                    "部门已经同意受理",
                    "请直接受理"));

    static final Guard STATIONED = onCase(
            "NOT_STATIONED",
            "本部门派驻综合窗口的人员（未经提请，当场确认）",
            Reason.FORBIDDEN,
            attempt -> unless(
                    attempt.actor().window() != null, "", "NOT_STATIONED", "窗口还没有提请确认", "请等待窗口提请，或者由派驻窗口的人员当场确认"));

    static final Guard OPINION_WRITTEN = onData(
            "OPINION_MISSING",
            "写明确认意见",
            attempt -> unless(
                    isText(((IntakeData.Confirm) attempt.data()).opinion()),
                    "/opinion",
                    "OPINION_MISSING",
                    "没有写明意见",
                    "请填写同意或者不同意的理由"));

    static final Guard CONFIRMED = onCase("NOT_CONFIRMED", "需要部门确认的，部门已经同意受理", Reason.CONFLICT, attempt -> {
        Optional<Confirmation> answer = answer(attempt.before());
        if (answer.isPresent()) {
            return unless(answer.get().agreed(), "", "NOT_CONFIRMED", "部门不同意受理", "请按部门意见告知补正或者不予受理，情况有变化的可再次提请确认");
        }
        boolean needed = attempt.rules().matter().procedure().needsConfirmation();
        return unless(!needed, "", "NOT_CONFIRMED", "该事项受理前须经部门确认", "请先提请部门确认");
    });

    /** Returns the last answer of the department, unless what it had before it was corrected since. */
    private static Optional<Confirmation> answer(CaseRecord before) {
        Confirmation last = before.intake().lastConfirmation();
        Instant corrected =
                before.correction() == null ? null : before.correction().answeredAt();
        boolean stands = last != null
                && last.agreed() != null
                && (corrected == null || !last.answeredAt().isBefore(corrected));
        return stands ? Optional.of(last) : Optional.empty();
    }
}
