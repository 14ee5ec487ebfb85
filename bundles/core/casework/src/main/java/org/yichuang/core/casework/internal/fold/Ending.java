// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.fold;

import java.util.EnumSet;
import java.util.Set;
import org.yichuang.api.casework.CaseState;
import org.yichuang.api.casework.PaymentState;
import org.yichuang.api.casework.ToleranceState;

/**
 * What is left of promises, pauses and fees when a review ends, however it ends: nobody waits for anything any more. A
 * promise is broken only by a lapse; after a withdrawal or a rejection it is void, and so is a fee that was not paid yet.
 */
final class Ending {
    private static final Set<CaseState> REVIEWED = EnumSet.of(CaseState.ACCEPTED, CaseState.UNDER_REVIEW);

    private Ending() {}

    static void settle(CaseChange change, RecordedAction action) {
        if (REVIEWED.contains(change.state)) {
            return;
        }
        ReviewChange review = new ReviewChange(change.review);
        if (review.tolerance == ToleranceState.PENDING_SUPPLEMENT) {
            review.tolerance = change.state == CaseState.LAPSED ? ToleranceState.BREACHED : ToleranceState.NONE;
        }
        if (review.payment.state() == PaymentState.PUSHED) {
            review.payment = FeeFold.in(review.payment, PaymentState.NOT_REQUIRED, null);
        }
        review.pauses = ProcedureFold.replace(
                review.pauses, pause -> pause.to() == null ? ProcedureFold.ended(pause, null, null, action) : pause);
        change.review = review.done();
        if (change.state.isTerminal() && change.issue.endedAt() == null) {
            change.issue = change.issue.ended(action.happenedAt());
        }
    }
}
