// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.shell.internal;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.yichuang.ports.clock.WorkCalendar;
import org.yichuang.ports.consultation.Consultation;
import org.yichuang.ports.consultation.ConsultationService;

/** {@code consultation:show}: one consultation with its history; who asked is masked. */
@Service
@Command(scope = "consultation", name = "show", description = "Shows a consultation (咨询) with its history")
public final class ConsultationShow extends Report<Consultation> {
    @Reference
    private ConsultationService consultations;

    @Reference
    private WorkCalendar calendar;

    @Reference
    private Session session;

    @Argument(name = "number", description = "Number of the consultation", required = true)
    private String number;

    @Override
    protected Consultation ask() {
        return consultations.view(number, Operator.of(session));
    }

    /** Returns the name of who answers for it, or what it waits for (R31). */
    static String first(Consultation view) {
        return view.firstResponsible() == null ? "（待认领）" : view.firstResponsibleName();
    }

    @Override
    protected void print(Consultation view) {
        System.out.println(view.number() + "（" + view.state().title() + "，"
                + view.channel().title() + "）");
        System.out.println("首问责任人 " + first(view) + (view.firstResponsibleAbsent() ? "（账号已停用）" : ""));
        System.out.println("登记人     " + view.askedByName());
        System.out.println("转办部门   " + Tables.orDash(view.departmentName()));
        System.out.println("问         " + view.question());
        System.out.println("答         " + Tables.orDash(view.answer()));
        var table = Tables.of("没有记录", "动作", "经办", "单位", "时间", "内容");
        for (var step : view.history()) {
            table.addRow()
                    .addContent(
                            step.title(),
                            step.name(),
                            step.unitName(),
                            Tables.time(step.at(), calendar.zone()),
                            Tables.orDash(step.text()));
        }
        table.print(System.out);
    }
}
