// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.fold;

import java.util.EnumSet;
import java.util.Set;
import org.yichuang.api.casework.CaseState;
import org.yichuang.ports.casework.OversightData;

/** What oversight does to a case. Reading it changes nothing; that it was read stands in the log. */
final class OversightFold {

    private OversightFold() {}

    private static final Set<CaseState> AT_DEPARTMENT = EnumSet.of(CaseState.UNDER_REVIEW, CaseState.DECIDED);

    static void apply(CaseChange change, OversightData data, RecordedAction action) {
        if (data instanceof OversightData.Withdraw) {
            change.state = CaseState.WITHDRAWN;
        } else if (data instanceof OversightData.Lapse) {
            lapse(change);
        } else if (data instanceof OversightData.ChangeFirstResponsible) {
            String account = action.payload().facts().assignee().account();
            IntakeFold.edit(change, intake -> intake.firstResponsible = account);
        } else if (data instanceof OversightData.HandOver) {
            handOver(change, action.payload().facts().assignee().account());
        }
    }

    private static void lapse(CaseChange change) {
        String why = change.state == CaseState.AWAITING_CORRECTION ? "补正期限届满没有补正" : "容缺补齐期限届满没有补齐";
        IntakeFold.edit(change, intake -> intake.lapse = why);
        change.state = CaseState.LAPSED;
    }

    private static void handOver(CaseChange change, String account) {
        if (AT_DEPARTMENT.contains(change.state)) {
            change.assignee = account;
        } else {
            IntakeFold.edit(change, intake -> intake.clerk = account);
        }
    }
}
