// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.plugins.internal;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;

/** Notes every bundle that is stopped or loses its wiring while a plug-in is changed: nobody but the plug-in should. */
final class RefreshWatch implements SynchronousBundleListener, AutoCloseable {
    private final BundleContext context;
    private final Set<String> touched = new ConcurrentSkipListSet<>();

    RefreshWatch(BundleContext context) {
        this.context = context;
        context.addBundleListener(this);
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        if (event.getType() == BundleEvent.STOPPED || event.getType() == BundleEvent.UNRESOLVED) {
            touched.add(event.getBundle().getSymbolicName());
        }
    }

    List<String> touched() {
        return List.copyOf(touched);
    }

    @Override
    public void close() {
        context.removeBundleListener(this);
    }
}
