// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.shell.internal;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.yichuang.ports.clock.WorkCalendar;
import org.yichuang.ports.trail.Liability;
import org.yichuang.ports.trail.LiabilityService;

/** {@code trail:liability}: who answers for what in a case (R47). */
@Service
@Command(
        scope = "trail",
        name = "liability",
        description = "Shows by which review points (审查要点) a case was checked, and who departed from them")
public final class TrailLiability extends Report<Liability> {
    @Reference
    private LiabilityService liability;

    @Reference
    private WorkCalendar calendar;

    @Reference
    private Session session;

    @Argument(name = "case", description = "Number of the case", required = true)
    @Completion(CaseCompleter.class)
    private String caseNo;

    @Override
    protected Liability ask() {
        return liability.liability(caseNo, Operator.of(session));
    }

    @Override
    protected void print(Liability answer) {
        System.out.println(answer.matter() + "，要点版本 " + answer.version() + "，要点由" + answer.agencyName() + "负责");
        var points = Tables.of("没有审查记录", "材料", "要点", "内容", "结论", "经办", "步骤");
        for (var point : answer.points()) {
            for (var found : point.findings()) {
                points.addRow()
                        .addContent(
                                point.material(),
                                point.number(),
                                point.text(),
                                found.passed() ? "通过" : "不通过",
                                found.step().name(),
                                found.step().sequence());
            }
        }
        points.print(System.out);
        var departures = Tables.of("没有背离要点的情形", "步骤", "动作", "经办", "单位", "时间", "责任方", "情形");
        for (var departure : answer.departures()) {
            departures
                    .addRow()
                    .addContent(
                            departure.step().sequence(),
                            departure.step().action(),
                            departure.step().name(),
                            departure.step().unitName(),
                            Tables.time(departure.step().happenedAt(), calendar.zone()),
                            departure.party().title(),
                            departure.reason());
        }
        departures.print(System.out);
    }
}
