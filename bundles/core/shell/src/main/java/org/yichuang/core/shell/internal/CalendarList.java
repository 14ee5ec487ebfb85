// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.shell.internal;

import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yichuang.ports.clock.CalendarVersion;
import org.yichuang.ports.clock.Calendars;
import org.yichuang.ports.clock.WorkCalendar;

/** {@code calendar:list}: every year that was loaded from a file, and by whom. */
@Service
@Command(scope = "calendar", name = "list", description = "Lists the years that were loaded (日历版本)")
public final class CalendarList extends Report<List<CalendarVersion>> {
    @Reference
    private Calendars calendars;

    @Reference
    private WorkCalendar calendar;

    @Override
    protected List<CalendarVersion> ask() {
        return calendars.list();
    }

    @Override
    protected void print(List<CalendarVersion> versions) {
        var zone = calendar.zone();
        var table = Tables.of("没有载入过日历", "版本", "状态", "通知", "载入", "时间", "确认", "时间");
        for (var version : versions) {
            table.addRow()
                    .addContent(
                            version.version(),
                            version.state().title(),
                            version.content().notice(),
                            version.proposedBy(),
                            Tables.time(version.proposedAt(), zone),
                            Tables.orDash(version.confirmedBy()),
                            Tables.time(version.confirmedAt(), zone));
        }
        table.print(System.out);
        System.out.println("现行日历 " + calendars.current());
    }
}
