// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.shell.internal;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yichuang.ports.catalog.Catalog;
import org.yichuang.ports.catalog.MatterQuery;
import org.yichuang.ports.catalog.MatterVersion;

/** {@code matter:list}: what can be applied for. */
@Service
@Command(scope = "matter", name = "list", description = "Lists the matters (事项) that are offered")
public final class MatterList extends Report<List<MatterVersion>> {
    @Reference
    private Catalog catalog;

    @Argument(name = "text", description = "Part of a name, alias or code, or pinyin initials")
    private String text;

    @Option(name = "--window", description = "Only matters that this window serves")
    private String window;

    @Option(name = "--department", description = "Only matters of the department with this credit code")
    private String department;

    @Option(name = "--limit", description = "How many to list, 1 to 100")
    private int limit = 100;

    @Override
    protected List<MatterVersion> ask() {
        return catalog.search(new MatterQuery(text, department, window, 0, limit));
    }

    @Override
    protected void print(List<MatterVersion> matters) {
        var table = Tables.of("没有事项。安装部门插件：plugin:install FILE", "编码", "事项", "部门", "办件类型", "承诺时限", "版本");
        for (var matter : matters) {
            var definition = matter.definition();
            table.addRow()
                    .addContent(
                            definition.code(),
                            definition.name(),
                            definition.agency().name(),
                            definition.handling().title(),
                            definition.promisedLimit().title(),
                            matter.digest().substring(0, 8));
        }
        table.print(System.out);
    }
}
