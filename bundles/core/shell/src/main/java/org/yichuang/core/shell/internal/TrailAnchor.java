// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.shell.internal;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yichuang.ports.trail.TrailKeeper;

/** {@code trail:anchor}: covers now what no anchor covers yet. */
@Service
@Command(scope = "trail", name = "anchor", description = "Signs an anchor (锚) over what none covers yet, now")
public final class TrailAnchor extends Report<TrailKeeper.Anchored> {
    @Reference
    private TrailKeeper trail;

    @Option(
            name = "--new-key",
            description =
                    "Go on with the key in the keystore, or a new one if it is lost, though another one signed before")
    private boolean newKey;

    @Override
    protected TrailKeeper.Anchored ask() {
        return trail.anchor(newKey);
    }

    @Override
    protected void print(TrailKeeper.Anchored done) {
        System.out.println(
                "新签锚 " + done.anchors() + " 个，覆盖办理记录 " + done.actions() + " 条、文书 " + done.documents() + " 份");
    }
}
