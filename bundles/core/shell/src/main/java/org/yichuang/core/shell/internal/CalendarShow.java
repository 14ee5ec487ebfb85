// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.shell.internal;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yichuang.ports.clock.CalendarYear;
import org.yichuang.ports.clock.Calendars;

/** {@code calendar:show}: the holidays and make-up days of a year, as they are in force. */
@Service
@Command(scope = "calendar", name = "show", description = "Shows the holidays and make-up days (调休) of a year")
public final class CalendarShow extends Report<CalendarYear> {
    @Reference
    private Calendars calendars;

    @Argument(name = "year", description = "The year", required = true)
    private int year;

    @Override
    protected CalendarYear ask() {
        return calendars.year(year);
    }

    @Override
    protected void print(CalendarYear shown) {
        print(shown, System.out);
    }

    /** Prints a year. */
    static void print(CalendarYear shown, PrintStream out) {
        out.println(shown.year() + "年，" + shown.notice());
        var table = Tables.of("没有", "日期", "安排");
        shown.holidays().forEach((day, name) -> table.addRow()
                .addContent(day, shown.day(day).title()));
        shown.makeUpDays().forEach((day, name) -> table.addRow()
                .addContent(day, shown.day(day).title()));
        table.print(out);
    }
}
