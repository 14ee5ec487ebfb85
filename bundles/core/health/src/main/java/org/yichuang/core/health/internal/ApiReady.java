// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.health.internal;

import javax.servlet.Servlet;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Ready: the servlet of the HTTP API is there. */
@Component(property = {"hc.name=api", "hc.tags=ready"})
public final class ApiReady implements HealthCheck {
    @Reference(
            target = "(osgi.http.whiteboard.servlet.name=yichuang.api)",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC)
    volatile Servlet api;

    @Override
    public Result execute() {
        return api == null
                ? new Result(Result.Status.TEMPORARILY_UNAVAILABLE, "the HTTP API is not up")
                : new Result(Result.Status.OK, "up");
    }
}
