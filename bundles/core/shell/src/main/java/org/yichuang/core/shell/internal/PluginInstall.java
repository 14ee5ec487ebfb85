// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.shell.internal;

import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.plugins.PluginChange;
import org.yichuang.ports.plugins.PluginManager;

/** {@code plugin:install}: installs or upgrades a plug-in; nothing else restarts. */
@Service
@Command(scope = "plugin", name = "install", description = "Installs or upgrades a plug-in (插件) from its KAR file")
public final class PluginInstall extends KarReport<PluginChange> {

    @Override
    protected PluginChange ask(PluginManager manager, Path kar, Actor operator) {
        return manager.install(kar, operator);
    }

    @Override
    protected void print(PluginChange change) {
        System.out.println((change.version().equals(change.replaced()) ? "已是此版本，没有变化：" : "已安装 ")
                + change.id() + " " + change.version()
                + (change.replaced() == null || change.version().equals(change.replaced())
                        ? ""
                        : "（原为 " + change.replaced() + "）")
                + "，用时 " + change.millis() + " 毫秒");
        System.out.println("被刷新的组件：" + (change.refreshed().isEmpty() ? "无" : String.join("、", change.refreshed())));
    }
}
