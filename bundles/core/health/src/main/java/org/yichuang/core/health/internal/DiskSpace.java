// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.health.internal;

import java.io.File;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Ready: there is room for the trail, files and documents. */
@Component(property = {"hc.name=disk space", "hc.tags=ready"})
public final class DiskSpace implements HealthCheck {
    private static final long MEGABYTE = 1 << 20;
    private static final long ENOUGH = 256 * MEGABYTE;

    private final File data;
    private final long enough;

    /** Watches the volume that the framework keeps its data on. */
    @Activate
    public DiskSpace(BundleContext context) {
        this(context.getDataFile(""), ENOUGH);
    }

    DiskSpace(File data, long enough) {
        this.data = data;
        this.enough = enough;
    }

    @Override
    public Result execute() {
        long free = data.getUsableSpace();
        return free < enough
                ? new Result(
                        Result.Status.CRITICAL,
                        "only " + free / MEGABYTE + " MB are free, " + enough / MEGABYTE + " MB are needed")
                : new Result(Result.Status.OK, free / MEGABYTE + " MB are free");
    }
}
