// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.framework;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;

/** Notes every bundle that is stopped, unresolved, updated or removed while it listens. */
final class ChangeLog implements SynchronousBundleListener, AutoCloseable {
    private static final int DISTURBED = BundleEvent.STOPPING
            | BundleEvent.STOPPED
            | BundleEvent.UNRESOLVED
            | BundleEvent.UPDATED
            | BundleEvent.UNINSTALLED;

    private final List<String> disturbed = new CopyOnWriteArrayList<>();
    private final List<String> started = new CopyOnWriteArrayList<>();
    private final BundleContext context;

    ChangeLog(BundleContext context) {
        this.context = context;
        context.addBundleListener(this);
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        var name = event.getBundle().getSymbolicName();
        if ((event.getType() & DISTURBED) != 0) {
            disturbed.add(name);
        } else if (event.getType() == BundleEvent.STARTED) {
            started.add(name);
        }
    }

    List<String> disturbed() {
        return disturbed;
    }

    List<String> started() {
        return started;
    }

    @Override
    public void close() {
        context.removeBundleListener(this);
    }
}
