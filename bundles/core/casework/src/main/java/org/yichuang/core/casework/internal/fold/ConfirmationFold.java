// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.fold;

import java.util.List;
import org.yichuang.api.casework.CaseState;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.casework.IntakeFacet.Confirmation;

/** What the confirmation by the department does to a case (T9, T10). */
final class ConfirmationFold {

    private ConfirmationFold() {}

    static void apply(CaseChange change, IntakeData data, RecordedAction action) {
        if (data instanceof IntakeData.RequestConfirmation said) {
            Confirmation asked =
                    new Confirmation(said.question(), action.by().name(), action.happenedAt(), null, null, null, null);
            IntakeFold.edit(change, intake -> intake.confirmations = CaseChange.append(intake.confirmations, asked));
            change.state = CaseState.AWAITING_CONFIRMATION;
        } else if (data instanceof IntakeData.Confirm said) {
            confirm(change, said, action);
        }
    }

    /** Staff of the department at the window confirm without being asked in writing (R129). */
    private static void confirm(CaseChange change, IntakeData.Confirm data, RecordedAction action) {
        String name = action.by().name();
        boolean asked = change.state == CaseState.AWAITING_CONFIRMATION;
        IntakeFold.edit(change, intake -> {
            List<Confirmation> all = intake.confirmations;
            Confirmation open = asked
                    ? all.get(all.size() - 1)
                    : new Confirmation(null, name, action.happenedAt(), null, null, null, null);
            Confirmation answered = new Confirmation(
                    open.question(),
                    open.requestedBy(),
                    open.requestedAt(),
                    data.agree(),
                    data.opinion(),
                    name,
                    action.happenedAt());
            intake.confirmations = asked ? CaseChange.replaceLast(all, answered) : CaseChange.append(all, answered);
        });
        change.state = CaseState.RECEIVED;
    }
}
