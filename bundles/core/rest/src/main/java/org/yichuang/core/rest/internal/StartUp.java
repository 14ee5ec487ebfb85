// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal;

import java.util.Optional;
import java.util.function.IntSupplier;
import javax.ws.rs.core.Response;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.yichuang.core.rest.internal.problem.Problem;

/**
 * The time until every bundle had its turn to start. A plug-in that had none yet is not missing, and nothing may be refused
 * for good because of it: whoever comes so early is told to come again.
 */
final class StartUp {
    private final IntSupplier level;
    private final int last;

    /** Watches the framework; Karaf tells the last level as a property of the system. */
    StartUp(BundleContext context) {
        this(
                context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkStartLevel.class)::getStartLevel,
                Integer.getInteger(Constants.FRAMEWORK_BEGINNING_STARTLEVEL, 1));
    }

    StartUp(IntSupplier level, int last) {
        this.level = level;
        this.last = last;
    }

    /** Returns what is answered while it lasts. */
    Optional<Response> fault() {
        return level.getAsInt() < last
                ? Optional.of(Problem.of(503, "STARTING", "系统正在启动，请稍后重试。")
                        .header("Retry-After", 5)
                        .build())
                : Optional.empty();
    }
}
