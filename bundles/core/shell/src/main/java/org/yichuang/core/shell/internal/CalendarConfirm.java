// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.shell.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.yichuang.ports.clock.CalendarChange;
import org.yichuang.ports.clock.CalendarChanges;
import org.yichuang.ports.clock.CalendarVersion;
import org.yichuang.ports.clock.Calendars;
import org.yichuang.ports.clock.Recounted;
import org.yichuang.ports.clock.WorkCalendar;

/** {@code calendar:confirm}: brings a loaded year into force, and waits a while for open cases to be counted anew. */
@Service
@Command(scope = "calendar", name = "confirm", description = "Confirms a year that another administrator loaded")
public final class CalendarConfirm extends Report<CalendarConfirm.Answer> {
    private static final Duration POLL = Duration.ofMillis(500);

    /**
     * What came of it.
     *
     * @param confirmed the year
     * @param current version of the whole calendar that is in force
     * @param change how far open cases are counted anew
     * @param outcome the clocks that are due at another time, the first thousand
     */
    record Answer(CalendarVersion confirmed, String current, CalendarChange change, List<Recounted> outcome) {}

    @Reference
    private Calendars calendars;

    @Reference
    private CalendarChanges changes;

    @Reference
    private WorkCalendar calendar;

    @Reference
    private Session session;

    @Argument(name = "version", description = "Version, such as 2027-1", required = true)
    private String version;

    @Option(name = "--wait", description = "How many seconds to wait at most for open cases to be counted anew")
    private int seconds = 30;

    @Override
    protected Answer ask() throws InterruptedException {
        var confirmed = calendars.confirm(version, Operator.of(session));
        var current = calendars.current();
        var change = await(current);
        return new Answer(
                confirmed,
                current,
                change,
                change == null ? List.of() : changes.outcome(change.number(), null, CalendarChangesList.SHOWN));
    }

    @Override
    protected void print(Answer answer) {
        System.out.println("日历 " + answer.confirmed().version() + " 已生效，现行日历 " + answer.current());
        var change = answer.change();
        if (change != null) {
            CalendarChangesList.print(List.of(change), calendar.zone());
            CalendarChangesList.printMoved(answer.outcome(), calendar.zone());
            if (change.finishedAt() == null) {
                System.out.println("在办件仍在重算，结果见 calendar:changes " + change.number());
            }
        }
    }

    /** Waits until the change is done or the time is over; returns it as it is then. */
    private CalendarChange await(String current) throws InterruptedException {
        var end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        var change = latest(current);
        while (change.isPresent() && change.get().finishedAt() == null && System.nanoTime() < end) {
            Thread.sleep(POLL.toMillis());
            change = latest(current);
        }
        return change.orElse(null);
    }

    private Optional<CalendarChange> latest(String current) {
        return changes.list().stream()
                .filter(change -> change.calendar().equals(current))
                .findFirst();
    }
}
