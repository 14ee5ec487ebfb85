// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import java.lang.reflect.Proxy;
import org.yichuang.core.casework.internal.trail.TrailConfig;

/** How the trail is set where nobody has set anything. */
final class TrailSettings {
    static final TrailConfig DEFAULTS = defaults();

    private TrailSettings() {}

    private static TrailConfig defaults() {
        return (TrailConfig) Proxy.newProxyInstance(
                TrailConfig.class.getClassLoader(),
                new Class<?>[] {TrailConfig.class},
                (proxy, method, arguments) -> method.getDefaultValue());
    }
}
