// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.plugins.internal;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.Result.Status;
import org.apache.karaf.features.BootFinished;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Brings the installed plug-ins back once the platform has started, and says when they are all there. */
@Component(
        immediate = true,
        property = {HealthCheck.NAME + "=plugins", HealthCheck.TAGS + "=ready"})
public final class PluginsRestored implements HealthCheck {
    private final FeaturePluginManager plugins;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(work -> new Thread(work, "yichuang-plugins-restore"));
    private volatile boolean done;
    private volatile boolean stopped;

    @Activate
    public PluginsRestored(@Reference FeaturePluginManager plugins) {
        this.plugins = plugins;
    }

    /**
     * Begins, once Karaf has started all that is not a plug-in; on a thread of its own, because the features service waits
     * for whoever is told.
     */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void bootFinished(BootFinished boot) {
        thread.execute(() -> {
            plugins.restore(() -> stopped);
            done = !stopped;
        });
    }

    void unbootFinished(BootFinished boot) {
        // Karaf says it once and never takes it back.
    }

    @Override
    public Result execute() {
        return done
                ? new Result(Status.OK, "All installed plug-ins are there")
                : new Result(Status.TEMPORARILY_UNAVAILABLE, "Plug-ins are coming back");
    }

    /**
     * Stops bringing them back after the one it is at; the next start goes on. It does not wait: the features service may be
     * the one that stops this, and the one that is at work.
     */
    @Deactivate
    public void stop() {
        stopped = true;
        thread.shutdown();
    }
}
