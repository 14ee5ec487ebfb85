// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.shell.internal;

import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yichuang.ports.clock.WorkCalendar;
import org.yichuang.ports.plugins.Plugin;
import org.yichuang.ports.plugins.PluginManager;

/** {@code plugin:list}: the installed plug-ins. */
@Service
@Command(scope = "plugin", name = "list", description = "Lists the installed plug-ins (插件)")
public final class PluginList extends Report<List<Plugin>> {
    @Reference
    private PluginManager plugins;

    @Reference
    private WorkCalendar calendar;

    @Override
    protected List<Plugin> ask() {
        return plugins.list();
    }

    @Override
    protected void print(List<Plugin> installed) {
        var table = Tables.of("没有插件。安装：plugin:install FILE", "插件", "版本", "组件", "状态", "安装时间", "签名", "摘要");
        for (var plugin : installed) {
            table.addRow()
                    .addContent(
                            plugin.id(),
                            plugin.version(),
                            plugin.bundleId(),
                            plugin.state(),
                            Tables.time(plugin.installedAt(), calendar.zone()),
                            Tables.orDash(plugin.signer()),
                            plugin.digest().substring(0, 8));
        }
        table.print(System.out);
    }
}
