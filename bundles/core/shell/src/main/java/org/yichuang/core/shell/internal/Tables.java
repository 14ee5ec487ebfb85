// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.shell.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import org.apache.karaf.shell.support.table.ShellTable;
import org.yichuang.api.matter.PauseReason;
import org.yichuang.ports.catalog.MatterProblem;
import org.yichuang.ports.clock.Deadline;

/** How tables of this shell look. */
final class Tables {
    private Tables() {}

    static ShellTable of(String empty, String... columns) {
        var table = new ShellTable().emptyTableText(empty);
        for (var column : columns) {
            table.column(column);
        }
        return table;
    }

    /** Returns what is wrong with definitions of matters. */
    static ShellTable problems(List<MatterProblem> problems) {
        var table = of("没有问题", "级别", "插件", "文件", "行", "规则", "问题", "改法");
        for (var problem : problems) {
            table.addRow()
                    .addContent(
                            problem.severity() == MatterProblem.Severity.ERROR ? "错误" : "警告",
                            problem.plugin(),
                            problem.file(),
                            problem.line(),
                            problem.rule(),
                            problem.message(),
                            problem.mend());
        }
        return table;
    }

    /** Returns a moment in local time, or a dash. */
    static String time(Instant moment, ZoneId zone) {
        return moment == null
                ? "—"
                : DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").format(moment.atZone(zone));
    }

    /** Returns every day of a deadline with the reason why it counts or not. */
    static ShellTable days(Deadline deadline) {
        var table = of("没有逐日明细", "日期", "计入", "原因");
        deadline.days().forEach(day -> table.addRow().addContent(day.date(), day.counted() ? "是" : "否", day.reason()));
        return table;
    }

    /** Returns the Chinese name of a reason to pause, any other reason as it is, or a dash. */
    static String reason(String reason) {
        return Arrays.stream(PauseReason.values())
                .filter(known -> known.name().equals(reason))
                .map(PauseReason::title)
                .findFirst()
                .orElse(orDash(reason));
    }

    /** Returns a text, or a dash where there is none. */
    static String orDash(Object value) {
        return value == null || value.toString().isEmpty() ? "—" : value.toString();
    }
}
