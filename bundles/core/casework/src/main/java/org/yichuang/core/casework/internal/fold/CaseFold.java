// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.fold;

import org.yichuang.api.casework.CaseState;
import org.yichuang.ports.casework.FeeData;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.casework.IssueData;
import org.yichuang.ports.casework.OversightData;
import org.yichuang.ports.casework.PaperData;
import org.yichuang.ports.casework.ReviewData;

/**
 * The one function that says what an action does to a case (design §3 step 4). Pure: it asks nobody, not even the time, so
 * the log of a case always folds to its row.
 *
 * <p>It trusts its caller: whether an action may be done is the business of the transition table.
 */
public final class CaseFold {

    private CaseFold() {}

    /**
     * Applies an action.
     *
     * @param before the case, or {@code null} if the action makes it
     * @param action the action
     * @return the case after it
     */
    public static CaseRecord apply(CaseRecord before, RecordedAction action) {
        CaseChange change = new CaseChange(before);
        CaseState turn = change.state;
        if (action.payload().data() instanceof IntakeData said) {
            IntakeFold.apply(change, said, action);
        } else if (action.payload().data() instanceof PaperData said) {
            PaperFold.apply(change, said, action);
        } else if (action.payload().data() instanceof ReviewData said) {
            ReviewFold.apply(change, said, action);
        } else if (action.payload().data() instanceof FeeData said) {
            FeeFold.apply(change, said, action);
        } else if (action.payload().data() instanceof IssueData said) {
            IssueFold.apply(change, said, action);
        } else if (action.payload().data() instanceof OversightData said) {
            OversightFold.apply(change, said, action);
        }
        Ending.settle(change, action);
        ShipmentFold.callOffUnwanted(before, change);
        Urging.settle(change, turn, action);
        change.take(action.payload().facts().clocks());
        return change.done(action.sequence(), action.happenedAt());
    }
}
