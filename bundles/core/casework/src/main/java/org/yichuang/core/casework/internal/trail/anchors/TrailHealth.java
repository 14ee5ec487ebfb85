// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.trail.anchors;

import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A warning, never a reason not to be ready: anchors fall behind, or the keys are lost. */
@Component(property = {"hc.name=trail", "hc.tags=ready"})
public final class TrailHealth implements HealthCheck {
    private final AnchorJob anchors;

    /** Watches this job. */
    @Activate
    public TrailHealth(@Reference AnchorJob anchors) {
        this.anchors = anchors;
    }

    @Override
    public Result execute() {
        String alarm = anchors.alarm();
        return alarm == null ? new Result(Result.Status.OK, "anchors keep up") : new Result(Result.Status.WARN, alarm);
    }
}
