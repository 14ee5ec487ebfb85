// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.trail;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yichuang.ports.trail.TrailReport;
import org.yichuang.ports.trail.TrailService;

/** Verifies the trail while somebody waits for it. */
@Component
public final class TrailComponent implements TrailService {
    private final TrailVerifier verifier;

    /** Verifies with this. */
    @Activate
    public TrailComponent(@Reference TrailVerifier verifier) {
        this.verifier = verifier;
    }

    @Override
    public TrailReport verifyCase(String caseNo) {
        TrailSum sum = new TrailSum(1, Listener.NONE);
        verifier.verify(List.of(verifier.find(caseNo)), sum);
        verifier.anchors(sum, anchors -> anchors.of(caseNo));
        return sum.report();
    }

    @Override
    public TrailReport verifyDay(LocalDate day, Listener listener) {
        return verify(day, listener);
    }

    @Override
    public TrailReport verifyAll(Listener listener) {
        return verify(null, listener);
    }

    private TrailReport verify(LocalDate day, Listener listener) {
        TrailSum sum = new TrailSum(verifier.count(day), listener);
        OptionalLong last = OptionalLong.of(0);
        while (last.isPresent()) {
            last = verifier.next(day, last.getAsLong(), TrailVerifier.BATCH, sum);
        }
        return sum.report();
    }
}
