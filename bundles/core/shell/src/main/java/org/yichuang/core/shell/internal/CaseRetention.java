// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.shell.internal;

import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.yichuang.ports.casework.RetentionService;
import org.yichuang.ports.casework.RetentionService.Due;
import org.yichuang.ports.clock.WorkCalendar;

/** {@code case:retention}: the cases whose retention is over; nothing is erased by asking. */
@Service
@Command(
        scope = "case",
        name = "retention",
        description = "Lists cases whose retention (保管期限) is over, so that case:erase may erase their personal data")
public final class CaseRetention extends Report<List<Due>> {
    @Reference
    private RetentionService retention;

    @Reference
    private WorkCalendar calendar;

    @Reference
    private Session session;

    @Option(name = "--limit", description = "How many to list")
    private int limit = 100;

    @Override
    protected List<Due> ask() {
        return retention.due(limit, Operator.of(session));
    }

    @Override
    protected void print(List<Due> due) {
        var table = Tables.of("没有保管期限已满的办件", "办件编号", "事项", "部门", "结束时间", "保管期限至");
        for (var one : due) {
            table.addRow()
                    .addContent(
                            one.caseNo(),
                            one.matterName(),
                            one.agencyName(),
                            Tables.time(one.endedAt(), calendar.zone()),
                            one.retainedUntil());
        }
        table.print(System.out);
    }
}
