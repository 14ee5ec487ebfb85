// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.shell.internal;

import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yichuang.ports.catalog.Catalog;
import org.yichuang.ports.catalog.CheckedMatters;
import org.yichuang.ports.catalog.MatterCheck;
import org.yichuang.ports.catalog.MatterDifference;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** {@code matter:compare}: what would be different for applicants if a definition were offered instead of the present one. */
@Service
@Command(
        scope = "matter",
        name = "compare",
        description =
                "Says in words how the definition of a matter (事项) in a file differs from the one that is offered")
public final class MatterCompare extends MatterFile<List<MatterDifference>> {
    @Reference
    private Catalog catalog;

    @Override
    protected List<MatterDifference> ask(MatterCheck check, CheckedMatters read) {
        if (read.matters().isEmpty()) {
            throw new Refusal(Reason.INVALID, "MATTER_UNREADABLE", "文件不合事项格式：请先用 matter:lint 检查并改正");
        }
        var now = read.matters().get(0);
        var before = catalog.offered(now.code())
                .orElseThrow(() -> new Refusal(
                        Reason.NOT_FOUND,
                        "MATTER_UNKNOWN",
                        "目录中没有实施编码为 " + now.code() + " 的事项：“" + now.name() + "”将是新增事项，无可比较"));
        return check.differences(before.definition(), now);
    }

    @Override
    protected void print(List<MatterDifference> differences) {
        var table = Tables.of("没有变化", "影响", "变化");
        differences.forEach(
                difference -> table.addRow().addContent(difference.effect().title(), difference.text()));
        table.print(System.out);
    }
}
