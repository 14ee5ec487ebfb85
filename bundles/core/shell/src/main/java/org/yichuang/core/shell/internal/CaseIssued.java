// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.shell.internal;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.yichuang.ports.casework.CaseService;
import org.yichuang.ports.casework.IssuePage;
import org.yichuang.ports.casework.IssueQuery;
import org.yichuang.ports.clock.WorkCalendar;

/** {@code case:issued}: the register of what was issued; personal data masked. */
@Service
@Command(scope = "case", name = "issued", description = "Lists the issue register (出件登记), oldest first")
public final class CaseIssued extends Report<IssuePage> {
    @Reference
    private CaseService cases;

    @Reference
    private WorkCalendar calendar;

    @Reference
    private Session session;

    @Option(name = "--day", description = "Day on which it was issued, such as 2026-11-23")
    private String day;

    @Option(name = "--window", description = "Number of the window that the case came in at")
    private String window;

    @Option(name = "--number", description = "Number of a case: all of it, its last six, or the short one")
    private String number;

    @Option(name = "--after", description = "Cursor that the page before printed")
    private String after;

    @Option(name = "--limit", description = "How many to list, 1 to 100")
    private int limit = 20;

    @Override
    protected IssuePage ask() {
        return cases.issued(new IssueQuery(Days.of(day), window, number, after, limit), Operator.of(session));
    }

    @Override
    protected void print(IssuePage page) {
        var table = Tables.of("没有出件", "办件编号", "事项", "部门", "结果", "编号", "送达方式", "领取人", "时间", "经办人");
        for (var item : page.items()) {
            table.addRow()
                    .addContent(
                            item.caseNo(),
                            item.matterName(),
                            item.agencyName(),
                            item.result(),
                            item.resultNumber(),
                            item.way().title(),
                            item.receiver(),
                            Tables.time(item.issuedAt(), calendar.zone()),
                            item.issuedBy());
        }
        table.print(System.out);
        if (page.next() != null) {
            System.out.println("下一页：case:issued --after " + page.next() + (day == null ? "" : " --day " + day));
        }
    }
}
