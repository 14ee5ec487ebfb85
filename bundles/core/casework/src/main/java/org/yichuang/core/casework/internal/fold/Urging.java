// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.fold;

import org.yichuang.api.casework.CaseState;
import org.yichuang.api.casework.CustodyState;
import org.yichuang.ports.casework.OversightData;

/**
 * Until when an urging (催办, T36) stands: until those whose turn it is do something to the case, or it ends. What others do
 * meanwhile, and that somebody reads the case, is nothing they were urged to.
 */
final class Urging {
    private Urging() {}

    /**
     * Takes note of what was done.
     *
     * @param turn state of the case before it, which says whose turn it was
     */
    static void settle(CaseChange change, CaseState turn, RecordedAction action) {
        if (change.issue.urgedAt() != null && (change.state.isTerminal() || isWork(turn, action))) {
            change.issue = change.issue.urged(null);
        }
    }

    private static boolean isWork(CaseState turn, RecordedAction action) {
        CustodyState desk = Desks.of(action.by().role());
        return !(action.payload().data() instanceof OversightData)
                && desk != CustodyState.WITH_APPLICANT
                && (desk == CustodyState.AT_BACK_OFFICE) == Desks.isAtDepartment(turn);
    }
}
