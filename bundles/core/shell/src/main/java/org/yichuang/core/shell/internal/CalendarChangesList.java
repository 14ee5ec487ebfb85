// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.shell.internal;

import java.time.ZoneId;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yichuang.ports.clock.CalendarChange;
import org.yichuang.ports.clock.CalendarChanges;
import org.yichuang.ports.clock.Recounted;
import org.yichuang.ports.clock.WorkCalendar;

/** {@code calendar:changes}: when another calendar came into force, and which cases are due at another time since. */
@Service
@Command(
        scope = "calendar",
        name = "changes",
        description = "Lists changes of the calendar, or the cases one of them moved")
public final class CalendarChangesList extends Report<CalendarChangesList.Answer> {
    static final int SHOWN = 1000;

    /**
     * What is answered.
     *
     * @param changes the changes; of one, if a number was given
     * @param outcome the clocks it moved, the first thousand
     */
    record Answer(List<CalendarChange> changes, List<Recounted> outcome) {}

    @Reference
    private CalendarChanges changes;

    @Reference
    private WorkCalendar calendar;

    @Argument(name = "number", description = "Number of a change, to see the cases that are due at another time")
    private Integer number;

    @Override
    protected Answer ask() {
        return number == null
                ? new Answer(changes.list(), List.of())
                : new Answer(
                        changes.list().stream()
                                .filter(change -> change.number() == number)
                                .toList(),
                        changes.outcome(number, null, SHOWN));
    }

    @Override
    protected void print(Answer answer) {
        print(answer.changes(), calendar.zone());
        if (number != null) {
            printMoved(answer.outcome(), calendar.zone());
        }
    }

    /** Prints changes. */
    static void print(List<CalendarChange> changes, ZoneId zone) {
        var table = Tables.of("没有这次变更", "编号", "日历", "生效", "已核", "改期", "完成");
        for (var change : changes) {
            table.addRow()
                    .addContent(
                            change.number(),
                            change.calendar(),
                            Tables.time(change.since(), zone),
                            change.looked(),
                            change.changed(),
                            Tables.time(change.finishedAt(), zone));
        }
        table.print(System.out);
    }

    /** Prints the clocks that a change moved. */
    static void printMoved(List<Recounted> outcome, ZoneId zone) {
        var moved = Tables.of("没有办件改期", "办件", "时限", "原到期", "现到期");
        for (var clock : outcome) {
            moved.addRow()
                    .addContent(
                            clock.caseNo(),
                            clock.clock().title() + (clock.department() == null ? "" : "　" + clock.department()),
                            Tables.time(clock.before(), zone),
                            Tables.time(clock.after(), zone));
        }
        moved.print(System.out);
    }
}
