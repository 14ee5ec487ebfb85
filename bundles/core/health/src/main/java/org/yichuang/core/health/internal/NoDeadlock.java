// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.health.internal;

import java.lang.management.ManagementFactory;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Component;

/** Live: no threads wait for each other; only a restart helps where they do. */
@Component(property = {"hc.name=deadlock", "hc.tags=live"})
public final class NoDeadlock implements HealthCheck {
    @Override
    public Result execute() {
        long[] locked = ManagementFactory.getThreadMXBean().findDeadlockedThreads();
        return locked == null
                ? new Result(Result.Status.OK, "none")
                : new Result(Result.Status.CRITICAL, locked.length + " threads wait for each other");
    }
}
