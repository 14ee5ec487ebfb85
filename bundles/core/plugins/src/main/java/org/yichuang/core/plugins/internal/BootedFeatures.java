// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.plugins.internal;

import java.time.Duration;
import org.apache.karaf.features.FeaturesService;

/**
 * Waits until the features service knows the features of the platform.
 *
 * <p>Karaf makes a new features service whenever its settings, or a service that it needs, come anew. On a slow start that
 * happens while the one before is still at its boot features: the new one begins with nothing, and would take what the
 * platform exports for missing until it has caught up. That boot was finished once says nothing of it.
 */
final class BootedFeatures {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private BootedFeatures() {}

    /**
     * Waits.
     *
     * @throws IllegalStateException if it knows nothing after a minute
     */
    static void await(FeaturesService features) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (features.listInstalledFeatures().length == 0) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "Karaf has not installed the features of the platform; restart the platform");
            }
            Thread.sleep(PAUSE.toMillis());
        }
    }
}
