// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.shell.internal;

import java.time.ZoneId;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.yichuang.ports.casework.CaseService;
import org.yichuang.ports.clock.ClockExplanation;
import org.yichuang.ports.clock.WorkCalendar;

/** {@code case:clock}: the clocks of a case, their ledgers, and every day with the reason why it counts or not. */
@Service
@Command(scope = "case", name = "clock", description = "Explains every day of every clock (时限) of a case")
public final class CaseClock extends Report<List<ClockExplanation>> {
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
    protected List<ClockExplanation> ask() {
        return cases.clocks(caseNo, Operator.of(session));
    }

    @Override
    protected void print(List<ClockExplanation> clocks) {
        if (clocks.isEmpty()) {
            System.out.println("还没有开始计时");
        }
        clocks.forEach(clock -> print(clock, isRepeated(clock, clocks), calendar.zone()));
    }

    /** Only the run of a clock that ran more than once is numbered. */
    private static boolean isRepeated(ClockExplanation clock, List<ClockExplanation> clocks) {
        return clocks.stream().anyMatch(other -> other.clock() == clock.clock() && other.run() > 1);
    }

    private static void print(ClockExplanation clock, boolean repeated, ZoneId zone) {
        var reading = clock.reading();
        var deadline = reading.deadline();
        System.out.println(clock.clock().title()
                + (clock.department() == null ? "" : "　" + clock.department())
                + (repeated ? "　第 " + clock.run() + " 次" : "") + "（"
                + reading.state().title() + "）"
                + reading.limit().title() + "，已用 " + reading.used() + "，剩余 " + reading.remaining());
        System.out.println("到期 " + Tables.time(deadline.due(), zone) + (deadline.provisional() ? "（暂定：含未公布日历的年份）" : "")
                + "，日历 " + deadline.calendar());
        var ledger = Tables.of("没有台账", "台账", "原因", "延长", "生效", "记录");
        for (var entry : clock.ledger()) {
            ledger.addRow()
                    .addContent(
                            entry.kind().title(),
                            Tables.reason(entry.reason()),
                            entry.amount() == 0 ? "—" : entry.amount(),
                            Tables.time(entry.effectiveAt(), zone),
                            Tables.time(entry.recordedAt(), zone));
        }
        ledger.print(System.out);
        Tables.days(deadline).print(System.out);
        System.out.println();
    }
}
