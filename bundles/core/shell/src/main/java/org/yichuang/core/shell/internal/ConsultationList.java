// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.shell.internal;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.yichuang.ports.clock.WorkCalendar;
import org.yichuang.ports.consultation.ConsultPage;
import org.yichuang.ports.consultation.ConsultQuery;
import org.yichuang.ports.consultation.ConsultQueue;
import org.yichuang.ports.consultation.ConsultationService;

/** {@code consultation:list}: consultations, the most urgent first; who asked is masked. */
@Service
@Command(scope = "consultation", name = "list", description = "Lists consultations (咨询), the most urgent first")
public final class ConsultationList extends Report<ConsultPage> {
    @Reference
    private ConsultationService consultations;

    @Reference
    private WorkCalendar calendar;

    @Reference
    private Session session;

    @Argument(name = "text", description = "Number, or part of the question")
    private String text;

    @Option(name = "--after", description = "Cursor that the page before printed")
    private String after;

    @Option(name = "--limit", description = "How many to list, 1 to 100")
    private int limit = 20;

    @Override
    protected ConsultPage ask() {
        return consultations.list(new ConsultQuery(ConsultQueue.ALL, text, after, limit), Operator.of(session));
    }

    @Override
    protected void print(ConsultPage page) {
        var table = Tables.of("没有咨询", "咨询编号", "状态", "渠道", "事项", "首问责任人", "转办部门", "到期", "时限");
        for (var item : page.items()) {
            table.addRow()
                    .addContent(
                            item.number(),
                            item.state().title(),
                            item.channel().title(),
                            Tables.orDash(item.matterName()),
                            ConsultationShow.first(item),
                            Tables.orDash(item.departmentName()),
                            Tables.time(item.due(), calendar.zone()),
                            item.light().title());
        }
        table.print(System.out);
        if (page.next() != null) {
            System.out.println("下一页：consultation:list --after " + page.next());
        }
    }
}
