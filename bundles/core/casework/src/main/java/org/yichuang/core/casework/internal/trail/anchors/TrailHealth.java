// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.trail.anchors;

import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yichuang.ports.trail.TrailKeeper.Status;

/** An alarm, never a reason not to be ready: anchors fall behind, or the keys are lost. */
@Component(property = {"hc.name=trail", "hc.tags=trail"})
public final class TrailHealth implements HealthCheck {
    private final AnchorJob anchors;

    /** Watches this job. */
    @Activate
    public TrailHealth(@Reference AnchorJob anchors) {
        this.anchors = anchors;
    }

    @Override
    public Result execute() {
        Status status = anchors.status();
        if (status.fault() != null) {
            return new Result(Result.Status.CRITICAL, status.fault());
        }
        return status.late()
                ? new Result(
                        Result.Status.CRITICAL,
                        status.uncovered() + " actions wait for an anchor since " + status.oldest())
                : new Result(Result.Status.OK, "the last anchor is " + status.lastAnchor());
    }
}
