// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.shell.internal;

import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.plugins.PluginManager;
import org.yichuang.ports.plugins.PluginReport;

/** {@code plugin:check}: what an installation would refuse, before anything is installed. */
@Service
@Command(
        scope = "plugin",
        name = "check",
        description = "Looks at the KAR file of a plug-in (插件) as an installation would, and changes nothing")
public final class PluginCheck extends KarReport<PluginReport> {

    @Override
    protected PluginReport ask(PluginManager manager, Path kar, Actor operator) {
        return manager.check(kar, operator);
    }

    @Override
    protected void print(PluginReport report) {
        System.out.println(report.id() + " " + report.version() + "，"
                + (report.installed() == null ? "尚未安装" : "已安装 " + report.installed()) + "，事项 " + report.matters()
                + " 个");
        System.out.println("摘要 " + report.digest() + "，签名 " + (report.signer() == null ? "无可信签名" : report.signer()));
        if (!report.faults().isEmpty()) {
            var table = Tables.of("", "规则", "问题", "改法");
            report.faults().forEach(fault -> table.addRow().addContent(fault.code(), fault.message(), fault.mend()));
            table.print(System.out);
        }
        if (!report.problems().isEmpty()) {
            Tables.problems(report.problems()).print(System.out);
        }
        System.out.println(
                report.sound() ? "可以安装" : report.faults().isEmpty() ? "可以安装，但有错误的事项不会提供" : "不能安装：请供应商按列出的问题修改后重新打包");
    }
}
