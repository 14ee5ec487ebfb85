// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.health.internal;

import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Ready: every bundle had its turn to start. The services of the core are there before the last plug-ins are, and whoever
 * asked in between would be told that there is no such matter. A plug-in that fails to start holds nothing up.
 */
@Component(property = {"hc.name=start", "hc.tags=ready"})
public final class StartFinished implements HealthCheck {
    private final FrameworkStartLevel framework;
    private final int last;

    /** Watches the framework; Karaf tells the last level as a property of the system. */
    @Activate
    public StartFinished(BundleContext context) {
        this(
                context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkStartLevel.class),
                Integer.getInteger(Constants.FRAMEWORK_BEGINNING_STARTLEVEL, 1));
    }

    StartFinished(FrameworkStartLevel framework, int last) {
        this.framework = framework;
        this.last = last;
    }

    @Override
    public Result execute() {
        int level = framework.getStartLevel();
        return level < last
                ? new Result(
                        Result.Status.TEMPORARILY_UNAVAILABLE,
                        "bundles are being started, level " + level + " of " + last)
                : new Result(Result.Status.OK, "all bundles were started");
    }
}
