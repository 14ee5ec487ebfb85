// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.shell.internal;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.yichuang.ports.plugins.PluginChange;
import org.yichuang.ports.plugins.PluginManager;

/** {@code plugin:remove}: removes a plug-in; its cases stay and go on. */
@Service
@Command(scope = "plugin", name = "remove", description = "Removes a plug-in (插件); cases of its matters stay and go on")
public final class PluginRemove extends Report<PluginChange> {
    @Reference
    private PluginManager plugins;

    @Reference
    private Session session;

    @Argument(name = "id", description = "The plug-in", required = true)
    @Completion(PluginCompleter.class)
    private String id;

    @Override
    protected PluginChange ask() {
        return plugins.remove(id, Operator.of(session));
    }

    @Override
    protected void print(PluginChange change) {
        System.out.println(
                "已移除 " + change.id() + " " + change.version() + "，用时 " + change.millis() + " 毫秒。其办件仍可查看和继续办理。");
        System.out.println("被刷新的组件：" + (change.refreshed().isEmpty() ? "无" : String.join("、", change.refreshed())));
    }
}
