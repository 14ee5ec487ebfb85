// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.security.internal;

import java.util.Map;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import org.apache.karaf.jaas.boot.ProxyLoginModule;
import org.apache.karaf.jaas.config.JaasRealm;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The realm {@code karaf} (命令行认证域), which SSH and JMX ask: it outranks Karaf's own, so its users file lets nobody in.
 */
@Component
public final class ShellRealm implements JaasRealm {

    private static final int ABOVE_KARAF = 100;

    private final AppConfigurationEntry entry;

    /** Lets the accounts of the platform in. */
    @Activate
    public ShellRealm(BundleContext context, @Reference ShellGate gate) {
        entry = new AppConfigurationEntry(
                ProxyLoginModule.class.getName(),
                LoginModuleControlFlag.REQUIRED,
                Map.of(
                        ProxyLoginModule.PROPERTY_MODULE,
                        ShellLoginModule.class.getName(),
                        ProxyLoginModule.PROPERTY_BUNDLE,
                        Long.toString(context.getBundle().getBundleId()),
                        ShellLoginModule.GATE,
                        gate));
    }

    @Override
    public String getName() {
        return "karaf";
    }

    @Override
    public int getRank() {
        return ABOVE_KARAF;
    }

    @Override
    public AppConfigurationEntry[] getEntries() {
        return new AppConfigurationEntry[] {entry};
    }
}
