// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.demo.internal;

import java.nio.file.Path;
import org.apache.karaf.features.BootFinished;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuang.ports.accounts.AccountService;
import org.yichuang.ports.plugins.PluginManager;

/** Sets the demo up (演示环境), and tells the health check when it is complete. */
@Component(
        immediate = true,
        service = {},
        configurationPid = "org.yichuang.core.demo")
@Designate(ocd = Demo.Config.class)
public final class Demo {

    /** What may be set in {@code etc/org.yichuang.core.demo.cfg}. */
    @ObjectClassDefinition(
            name = "Yichuang demo",
            description = "Accounts, windows and plug-ins to try the platform with.")
    public @interface Config {

        /** The password of all demo accounts; its key is {@code .password}, so that it is no property of the service. */
        @AttributeDefinition(description = "Password of new demo accounts; empty for a random one.")
        String _password() default "";
    }

    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);

    private final DemoReady ready;
    private final DemoAccounts accounts;
    private final DemoWindows windows;
    private final DemoPlugins plugins;
    private volatile boolean stopped;

    /** Gets ready to set up. */
    @Activate
    public Demo(
            BundleContext context,
            Config config,
            @Reference DemoReady ready,
            @Reference AccountService accounts,
            @Reference ConfigurationAdmin configurations,
            @Reference PluginManager plugins) {
        Path data = Path.of(context.getProperty("karaf.data"));
        this.ready = ready;
        this.accounts = new DemoAccounts(accounts, data.resolve("security/demo-accounts"), config._password());
        this.windows = new DemoWindows(configurations);
        this.plugins = new DemoPlugins(
                plugins, Path.of(context.getProperty("karaf.home"), "demo"), data.resolve("demo/installed"));
    }

    /**
     * Begins to set up, on a thread of its own, once all bundles of the platform are started: before, no plug-in can be
     * installed, and what the demo is set up with may come anew.
     */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void bootFinished(BootFinished boot) {
        new Thread(this::setUp, "yichuang-demo").start();
    }

    void unbootFinished(BootFinished boot) {
        // Karaf says it once and never takes it back.
    }

    /**
     * Stops setting up after the plug-in it is at; the next start goes on where this one stopped. It does not wait: the
     * features service may be the one that stops this, and the one that is at work.
     */
    @Deactivate
    public void stop() {
        stopped = true;
        ready.begin();
    }

    private void setUp() {
        // One that was stopped may still be at its last plug-in.
        synchronized (ready) {
            try {
                if (!stopped) {
                    accounts.create();
                    windows.open();
                }
                plugins.install(() -> stopped);
                if (!stopped) {
                    ready.done();
                }
            } catch (Exception failure) {
                if (!stopped) {
                    LOG.error("The demo could not be set up completely; a restart tries again", failure);
                    ready.failed(failure);
                }
            }
        }
    }
}
