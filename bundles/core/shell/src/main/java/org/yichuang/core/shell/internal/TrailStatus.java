// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.shell.internal;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yichuang.ports.trail.TrailKeeper;

/** {@code trail:status}: how far anchors are. */
@Service
@Command(
        scope = "trail",
        name = "status",
        description = "Tells how far anchors (锚) are, and what is wrong with their keys")
public final class TrailStatus extends Report<TrailKeeper.Status> {
    @Reference
    private TrailKeeper trail;

    @Override
    protected TrailKeeper.Status ask() {
        return trail.status();
    }

    @Override
    protected void print(TrailKeeper.Status status) {
        System.out.println("最近的锚：" + status.lastAnchor() + "；未锚定 " + status.uncovered() + " 条"
                + (status.late() ? "，最早记录于 " + status.oldest() + "，已超时" : ""));
        if (status.fault() != null) {
            System.out.println(status.fault());
        }
    }
}
