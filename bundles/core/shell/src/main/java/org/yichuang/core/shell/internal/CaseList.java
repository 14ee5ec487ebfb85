// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.shell.internal;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.yichuang.ports.casework.CasePage;
import org.yichuang.ports.casework.CaseQuery;
import org.yichuang.ports.casework.CaseService;
import org.yichuang.ports.casework.Queue;
import org.yichuang.ports.clock.WorkCalendar;

/** {@code case:list}: cases, earliest due first; personal data masked. */
@Service
@Command(scope = "case", name = "list", description = "Lists cases (办件), earliest due first")
public final class CaseList extends Report<CasePage> {
    @Reference
    private CaseService cases;

    @Reference
    private WorkCalendar calendar;

    @Reference
    private Session session;

    @Argument(
            name = "text",
            description =
                    "Case number, its last six, short number, last four digits of the applicant's telephone, or the beginning"
                            + " of the applicant's name, its pinyin or the initials of that")
    private String text;

    @Option(name = "--after", description = "Cursor that the page before printed")
    private String after;

    @Option(name = "--limit", description = "How many to list, 1 to 100")
    private int limit = 20;

    @Override
    protected CasePage ask() {
        return cases.list(new CaseQuery(Queue.ALL, text, after, limit), Operator.of(session));
    }

    @Override
    protected void print(CasePage page) {
        var table = Tables.of("没有办件", "办件编号", "流水号", "事项", "申请人", "部门", "状态", "到期", "时限");
        for (var item : page.items()) {
            table.addRow()
                    .addContent(
                            item.caseNo(),
                            item.shortNo(),
                            item.matterName(),
                            Tables.orDash(item.applicant()),
                            item.agencyName(),
                            item.state().title(),
                            Tables.time(item.due(), calendar.zone()),
                            item.light().title());
        }
        table.print(System.out);
        if (page.next() != null) {
            System.out.println("下一页：case:list --after " + page.next());
        }
    }
}
