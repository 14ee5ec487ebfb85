// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.fold;

import java.time.Instant;
import java.util.List;
import org.yichuang.api.casework.ToleranceState;
import org.yichuang.ports.casework.CaseView;
import org.yichuang.ports.casework.ReviewFacet;

/** A review facet while one action is applied to it: lives inside one call of {@link CaseFold}. */
final class ReviewChange {
    ToleranceState tolerance;
    List<String> missing;
    Instant remindedAt;
    Instant suppliedAt;
    CaseView.Opinion simulated;
    String repaired;
    List<ReviewFacet.PauseInterval> pauses;
    ReviewFacet.Extension extension;
    ReviewFacet.Payment payment;
    List<ReviewFacet.JointTask> joint;

    ReviewChange(ReviewFacet before) {
        tolerance = before.tolerance();
        missing = before.missing();
        remindedAt = before.remindedAt();
        suppliedAt = before.suppliedAt();
        simulated = before.simulated();
        repaired = before.repaired();
        pauses = before.pauses();
        extension = before.extension();
        payment = before.payment();
        joint = before.joint();
    }

    ReviewFacet done() {
        return new ReviewFacet(
                tolerance, missing, remindedAt, suppliedAt, simulated, repaired, pauses, extension, payment, joint);
    }
}
