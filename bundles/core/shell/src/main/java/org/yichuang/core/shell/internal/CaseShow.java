// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.shell.internal;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.yichuang.ports.casework.CaseService;
import org.yichuang.ports.casework.CaseView;
import org.yichuang.ports.clock.WorkCalendar;

/** {@code case:show}: one case with its history; personal data masked. */
@Service
@Command(scope = "case", name = "show", description = "Shows a case (办件) with its history")
public final class CaseShow extends Report<CaseView> {
    @Reference
    private CaseService cases;

    @Reference
    private WorkCalendar calendar;

    @Reference
    private Session session;

    @Argument(name = "case", description = "Number of the case", required = true)
    @Completion(CaseCompleter.class)
    private String caseNo;

    @Override
    protected CaseView ask() {
        return cases.view(caseNo, Operator.of(session));
    }

    @Override
    protected void print(CaseView view) {
        var zone = calendar.zone();
        System.out.println(view.matterName() + "（" + view.state().title() + "）");
        System.out.println("办件编号 " + view.caseNo());
        System.out.println("流水号   " + view.shortNo());
        System.out.println("部门     " + view.agencyName());
        System.out.println("窗口     " + view.window());
        System.out.println("材料     " + view.custody().title());
        System.out.println("跨域     " + view.interop().title());
        System.out.println("插件     " + view.handler().title()
                + (view.issue().handlerGoneAt() == null
                        ? ""
                        : "，自 " + Tables.time(view.issue().handlerGoneAt(), zone) + " 起"));
        System.out.println("时限     " + view.clock().state().title() + "，到期 "
                + Tables.time(view.clock().due(), zone) + "，"
                + view.clock().light().title());
        var table = Tables.of("没有办理动作", "序号", "动作", "经办", "单位", "时间", "内容");
        for (var entry : view.history()) {
            table.addRow()
                    .addContent(
                            entry.sequence(),
                            entry.action().title(),
                            entry.name(),
                            entry.unitName(),
                            Tables.time(entry.happenedAt(), zone),
                            Tables.orDash(entry.summary()));
        }
        table.print(System.out);
    }
}
