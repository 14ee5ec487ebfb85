// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.health.internal;

import java.util.List;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.yichuang.ports.gateway.GatewayService;
import org.yichuang.ports.gateway.GatewayView;

/** Outside services that are down, or messages that a person has to look at: a warning, for cases go on without them. */
@Component(property = {"hc.name=gateways", "hc.tags=gateway"})
public final class GatewaysHealth implements HealthCheck {
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    volatile GatewayService gateways;

    @Override
    public Result execute() {
        GatewayService service = gateways;
        if (service == null) {
            return new Result(Result.Status.WARN, "the gateways are not up");
        }
        List<GatewayView> degraded =
                service.list().stream().filter(GatewayView::isDegraded).toList();
        FormattingResultLog log = new FormattingResultLog();
        degraded.forEach(view -> log.warn(
                "{}: {} waiting, {} failing, {} for a person; see gateway:waiting",
                view.kind(),
                view.waiting(),
                view.failing(),
                view.parked()));
        if (degraded.isEmpty()) {
            log.info("nothing waits for an outside service longer than it should");
        }
        return new Result(log);
    }
}
