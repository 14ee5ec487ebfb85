// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.fold;

import java.util.List;
import org.yichuang.api.casework.ToleranceState;
import org.yichuang.ports.casework.CaseView;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.casework.ReviewData;

/** What a tolerant acceptance (容缺, R42, R52) does to a case. */
final class ToleranceFold {
    private ToleranceFold() {}

    static void promise(CaseChange change, IntakeData.AcceptTolerant data) {
        ReviewChange review = new ReviewChange(change.review);
        review.tolerance = ToleranceState.PENDING_SUPPLEMENT;
        review.missing = List.copyOf(data.missing());
        change.review = review.done();
    }

    static void remind(CaseChange change, RecordedAction action) {
        ReviewChange review = new ReviewChange(change.review);
        review.remindedAt = action.happenedAt();
        change.review = review.done();
    }

    static void supply(CaseChange change, IntakeData.Supply data, RecordedAction action) {
        change.filing = Supplement.filing(change.filing, data);
        change.findings = Supplement.findings(change.findings, data.findings());
        if (action.payload().facts().outstanding().isEmpty()) {
            ReviewChange review = new ReviewChange(change.review);
            review.tolerance = ToleranceState.FULFILLED;
            review.suppliedAt = action.happenedAt();
            change.review = review.done();
        }
    }

    static void simulate(CaseChange change, ReviewData.Simulate data, RecordedAction action) {
        ReviewChange review = new ReviewChange(change.review);
        review.simulated = new CaseView.Opinion(
                action.by().account(), action.by().name(), action.happenedAt(), data.agree(), data.opinion());
        change.review = review.done();
    }

    static void repair(CaseChange change, ReviewData.RepairTolerance data) {
        ReviewChange review = new ReviewChange(change.review);
        review.repaired = data.reason();
        change.review = review.done();
    }
}
