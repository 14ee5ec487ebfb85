// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.transitions;

import static org.yichuang.core.casework.internal.transitions.Guard.onCase;
import static org.yichuang.core.casework.internal.transitions.Guard.unless;

import org.yichuang.api.casework.CustodyState;
import org.yichuang.api.matter.HandlingClass;
import org.yichuang.api.matter.MatterDefinition;
import org.yichuang.core.casework.internal.fold.Papers;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.problem.Reason;

/** What must hold to decide while the applicant waits (即办, R23, R49, T16). */
final class InstantGuards {

    private InstantGuards() {}

    static final Guard INSTANT = onCase(
            "NOT_INSTANT",
            "事项是即办件",
            Reason.CONFLICT,
            attempt -> unless(
                    attempt.rules().matter().handling() == HandlingClass.INSTANT,
                    "",
                    "NOT_INSTANT",
                    "承诺件不能当场决定",
                    "请先分派承办人审查"));

    static final Guard WINDOW_AUTHORIZED =
            onCase("NOT_AUTHORIZED", "窗口人员办理的，事项是授权窗口的即办件", Reason.FORBIDDEN, attempt -> {
                MatterDefinition matter = attempt.rules().matter();
                return unless(
                        attempt.role() != Role.WINDOW_CLERK
                                || matter.handling() == HandlingClass.INSTANT && matter.windowAuthorized(),
                        "",
                        "NOT_AUTHORIZED",
                        "该事项没有授权窗口办理",
                        "请由审批部门办理");
            });

    /** Only the authorization of the window unites in one hand what the law keeps apart (design, separation of duties). */
    static final Guard SEPARATION_OR_AUTHORIZATION = onCase(
            DecisionGuards.SEPARATION_OF_DUTIES.code(),
            "受理人与决定人不是同一人，窗口授权的除外",
            Reason.FORBIDDEN,
            attempt -> attempt.role() == Role.WINDOW_CLERK
                    ? java.util.List.of()
                    : DecisionGuards.SEPARATION_OF_DUTIES.check().apply(attempt));

    static final Guard PAPERS_AT_HAND = onCase("PAPERS_NOT_SIGNED", "纸质材料在决定人手中", Reason.CONFLICT, attempt -> {
        boolean atWindow =
                attempt.role() == Role.WINDOW_CLERK || attempt.actor().window() != null;
        CustodyState custody = attempt.before().custody();
        return unless(
                !Papers.received(attempt.before().filing()).any()
                        || custody == CustodyState.AT_BACK_OFFICE
                        || atWindow && custody == CustodyState.AT_WINDOW,
                "",
                "PAPERS_NOT_SIGNED",
                "纸质材料不在决定人手中（现在：" + custody.title() + "）",
                "请先移交、签收材料");
    });
}
