// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.shell.internal;

import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yichuang.ports.catalog.WindowDirectory;
import org.yichuang.ports.catalog.WindowView;

/** {@code window:list}: the windows, and whether they are open. */
@Service
@Command(scope = "window", name = "list", description = "Lists the windows (窗口) and whether they are open")
public final class WindowList extends Report<List<WindowView>> {
    @Reference
    private WindowDirectory windows;

    @Override
    protected List<WindowView> ask() {
        return windows.list();
    }

    @Override
    protected void print(List<WindowView> views) {
        var table = Tables.of("没有窗口。在 etc/ 中配置 org.yichuang.window-<编号>.cfg", "编号", "名称", "类型", "地区", "分领域", "状态");
        for (var view : views) {
            table.addRow()
                    .addContent(
                            view.window().number(),
                            view.window().name(),
                            view.kindTitle() == null ? view.window().kind() : view.kindTitle(),
                            view.window().region(),
                            view.window().domains().isEmpty()
                                    ? "全部"
                                    : String.join("、", view.window().domains()),
                            view.open() ? "开放" : "关闭：没有安装窗口类型 " + view.window().kind());
        }
        table.print(System.out);
    }
}
