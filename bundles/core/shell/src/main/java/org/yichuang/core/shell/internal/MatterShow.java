// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.shell.internal;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yichuang.ports.catalog.Catalog;
import org.yichuang.ports.catalog.MatterVersion;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** {@code matter:show}: one matter with its materials. */
@Service
@Command(scope = "matter", name = "show", description = "Shows a matter (事项) with its materials")
public final class MatterShow extends Report<MatterVersion> {
    @Reference
    private Catalog catalog;

    @Argument(name = "code", description = "Code of the matter", required = true)
    @Completion(MatterCompleter.class)
    private String code;

    @Override
    protected MatterVersion ask() {
        return catalog.offered(code)
                .orElseThrow(() -> new Refusal(
                        Reason.NOT_FOUND, "UNKNOWN_MATTER", "没有提供编码为 " + code + " 的事项。用 matter:list 查看事项。"));
    }

    @Override
    protected void print(MatterVersion matter) {
        var definition = matter.definition();
        System.out.println(definition.name() + "（" + definition.type().title() + "，"
                + definition.handling().title() + "）");
        System.out.println("编码     " + definition.code());
        System.out.println("部门     " + definition.agency().name());
        System.out.println("法定时限 " + definition.statutoryLimit().title());
        System.out.println("承诺时限 " + definition.promisedLimit().title());
        System.out.println("结果     " + definition.result().name());
        System.out.println("插件     " + matter.plugin());
        System.out.println("版本     " + matter.digest());
        var table = Tables.of("没有材料", "材料", "必要", "可容缺", "原件", "复印件", "形式", "条件");
        for (var material : definition.materials()) {
            table.addRow()
                    .addContent(
                            material.name(),
                            material.required() ? "是" : "否",
                            material.deferrable() ? "是" : "否",
                            material.originals(),
                            material.copies(),
                            material.medium().title(),
                            Tables.orDash(material.when()));
        }
        table.print(System.out);
    }
}
