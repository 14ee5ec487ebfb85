// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.shell.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.yichuang.api.matter.Limit;
import org.yichuang.api.matter.LimitUnit;
import org.yichuang.ports.clock.Deadline;
import org.yichuang.ports.clock.Deadlines;
import org.yichuang.ports.clock.Pause;
import org.yichuang.ports.clock.WorkCalendar;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** {@code calendar:due}: when a limit would be used up, and why. */
@Service
@Command(
        scope = "calendar",
        name = "due",
        description = "Computes when a limit (时限) is used up, and explains every day")
public final class CalendarDue extends Report<Deadline> {
    private static final Pattern SPAN = Pattern.compile("([^/]+)/([^/]+)");

    @Reference
    private Deadlines deadlines;

    @Reference
    private WorkCalendar calendar;

    @Argument(
            index = 0,
            name = "start",
            description = "When the case is accepted, as yyyy-MM-ddTHH:mm",
            required = true)
    private String start;

    @Argument(index = 1, name = "limit", description = "How many", required = true)
    private int limit;

    @Argument(index = 2, name = "unit", description = "WORKING_DAY (default), CALENDAR_DAY or HOUR")
    @Completion(UnitCompleter.class)
    private String unit = LimitUnit.WORKING_DAY.name();

    @Option(
            name = "--pause",
            description = "When the clock does not run, as from/to; may be given again",
            multiValued = true)
    private List<String> pauses = List.of();

    @Override
    protected Deadline ask() {
        return deadlines.compute(
                new Limit(limit, unit()),
                at(start),
                pauses.stream().map(this::pause).toList());
    }

    @Override
    protected void print(Deadline deadline) {
        Tables.days(deadline).print(System.out);
        System.out.println("临期 " + Tables.time(deadline.warning(), calendar.zone()));
        System.out.println("到期 " + Tables.time(deadline.due(), calendar.zone())
                + (deadline.provisional() ? "（暂定：含未公布日历的年份）" : ""));
    }

    private Pause pause(String text) {
        var span = SPAN.matcher(text);
        if (!span.matches()) {
            throw wrong("“" + text + "”不是一段时间：请按 2026-11-17T09:00/2026-11-18T09:00 的格式填写起止");
        }
        return new Pause(at(span.group(1)), at(span.group(2)));
    }

    private LimitUnit unit() {
        try {
            return LimitUnit.valueOf(unit);
        } catch (IllegalArgumentException unknown) {
            throw wrong("“" + unit + "”不是时限单位：请填写 WORKING_DAY、CALENDAR_DAY 或者 HOUR");
        }
    }

    private Instant at(String text) {
        try {
            return LocalDateTime.parse(text).atZone(calendar.zone()).toInstant();
        } catch (DateTimeException unreadable) {
            throw wrong("“" + text + "”不是时刻：请按 2026-11-23T16:00 的格式填写日期和时间");
        }
    }

    private static Refusal wrong(String message) {
        return new Refusal(Reason.INVALID, "TIME_INVALID", message);
    }

    /** Completes units. */
    @Service
    public static final class UnitCompleter extends StringsCompleter {
        /** Makes the completer. */
        public UnitCompleter() {
            super(List.of(LimitUnit.WORKING_DAY.name(), LimitUnit.CALENDAR_DAY.name(), LimitUnit.HOUR.name()));
        }
    }
}
