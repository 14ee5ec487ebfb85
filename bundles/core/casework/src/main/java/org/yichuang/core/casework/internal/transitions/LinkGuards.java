// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.transitions;

import static org.yichuang.core.casework.internal.transitions.FilingGuards.isText;
import static org.yichuang.core.casework.internal.transitions.Guard.onCase;
import static org.yichuang.core.casework.internal.transitions.Guard.onData;
import static org.yichuang.core.casework.internal.transitions.Guard.unless;

import java.util.List;
import java.util.Optional;
import org.yichuang.api.casework.CaseState;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.core.casework.internal.read.Reach;
import org.yichuang.core.casework.internal.read.Visibility;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.problem.Fault;
import org.yichuang.ports.problem.Reason;

/** What must hold of a case that is to correct or revoke a closed one (办结后更正、撤销, T34). */
final class LinkGuards {
    private LinkGuards() {}

    static final Guard LINK_VALID = onData("LINK_INVALID", "所更正、撤销的是本地区、同一部门已办结的办件", LinkGuards::linkFaults);

    static final Guard LINKED_ONCE =
            onCase("LINKED_ALREADY", "原办件没有正在办理的更正、撤销办件，也没有被撤销", Reason.CONFLICT, attempt -> attempt.answers()
                    .linked()
                    .map(LinkGuards::successorFaults)
                    .orElseGet(List::of));

    static final Guard NOT_ERASED = onCase(
            "ERASED",
            "原办件的个人信息没有删除",
            Reason.CONFLICT,
            attempt -> unless(
                    attempt.answers()
                            .linked()
                            .filter(closed -> closed.record().issue().erasedAt() != null)
                            .isEmpty(),
                    "/link/caseNo",
                    "ERASED",
                    "原办件的个人信息已按期删除，无从得知相对人",
                    "请向档案部门查询原件，由相对人到窗口申请"));

    static final Guard REASON_GIVEN = onData(
            "REASON_MISSING",
            "写明理由和法律依据",
            attempt -> unless(
                    isText(((IntakeData.OpenExOfficio) attempt.data()).reason()),
                    "/reason",
                    "REASON_MISSING",
                    "没有写明为什么依职权更正、撤销",
                    "请填写理由和法律依据"));

    /** A refusal answers an application: what a department took up for nothing it lets go again, and nobody is refused anything. */
    static final Guard APPLIED_FOR = onCase(
            "EX_OFFICIO",
            "应申请办理，不是部门依职权立案",
            Reason.CONFLICT,
            attempt -> unless(
                    attempt.before().intake().exOfficio() == null,
                    "",
                    "EX_OFFICIO",
                    "本件由部门依职权立案，没有人申请，不能不予许可",
                    "查明不需要更正、撤销的，请办理“撤回”，写明理由"));

    private static List<Fault> linkFaults(Attempt attempt) {
        IntakeData.Link link = attempt.link();
        CaseRecord closed = attempt.answers().linked().map(Predecessor::record).orElse(null);
        if (closed == null || !Visibility.sees(attempt.actor(), Reach.of(closed))) {
            return unless(false, "/link/caseNo", "LINK_INVALID", "没有办件“" + link.caseNo() + "”，或者您无权查看", "请核对办件编号");
        }
        if (closed.state() != CaseState.CLOSED) {
            return unless(false, "/link/caseNo", "LINK_INVALID", "所指办件尚未办结，或者没有作出决定就已终止", "未办结的办件请在原件上办理，已终止的请重新申请");
        }
        boolean same = attempt.rules() != null
                && closed.matter()
                        .agency()
                        .equals(attempt.rules().matter().agency().creditCode());
        return unless(
                link.kind() != null && same, "/link", "LINK_INVALID", "没有写明更正或者撤销，或者不是同一部门的事项", "请选择更正或者撤销，并选择原部门的事项");
    }

    private static List<Fault> successorFaults(Predecessor closed) {
        Optional<CaseRecord> open = closed.underWay();
        if (open.isPresent()) {
            return taken(
                    "本件的" + open.get().intake().link().kind().title() + "正在办理（办件 "
                            + open.get().caseNo() + "）",
                    "请在该办件上继续办理，不再需要的先撤回");
        }
        return closed.revocation()
                .map(one -> taken("本件的决定已被撤销（办件 " + one.caseNo() + "）", "对撤销有异议的，就该办件申请更正、撤销"))
                .orElseGet(List::of);
    }

    private static List<Fault> taken(String message, String mend) {
        return unless(false, "/link/caseNo", "LINKED_ALREADY", message, mend);
    }
}
