// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.shell.internal;

import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yichuang.ports.gateway.GatewayService;
import org.yichuang.ports.gateway.GatewayView;

/** {@code gateway:list}: the gateways, and what waits for them. */
@Service
@Command(scope = "gateway", name = "list", description = "Lists the gateways (网关) and how many messages wait for each")
public final class GatewayList extends Report<List<GatewayView>> {
    @Reference
    private GatewayService gateways;

    @Override
    protected List<GatewayView> ask() {
        return gateways.list();
    }

    @Override
    protected void print(List<GatewayView> views) {
        var table = Tables.of("", "网关", "状态", "待发送", "其中失败", "等待结果", "需人工处理");
        for (var view : views) {
            table.addRow()
                    .addContent(
                            view.kind().title(),
                            state(view),
                            view.waiting(),
                            view.failing(),
                            view.sent(),
                            view.parked());
        }
        table.print(System.out);
    }

    private static String state(GatewayView view) {
        if (!view.installed()) {
            return "未安装或未配置";
        }
        return view.resting() ? "多次失败，暂停调用" : "可用";
    }
}
