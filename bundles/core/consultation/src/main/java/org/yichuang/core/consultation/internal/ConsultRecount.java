// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.consultation.internal;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.yichuang.api.matter.Limit;
import org.yichuang.api.matter.LimitUnit;
import org.yichuang.core.consultation.internal.ConsultTable.Event;
import org.yichuang.core.database.rounds.Rounds;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.clock.CalendarChange;
import org.yichuang.ports.clock.CalendarChanges;
import org.yichuang.ports.clock.ClockKind;
import org.yichuang.ports.clock.Deadline;
import org.yichuang.ports.clock.Deadlines;
import org.yichuang.ports.clock.Recounted;
import org.yichuang.ports.clock.TimeSource;
import org.yichuang.ports.clock.WorkCalendar;

/**
 * Counts consultations that wait for an answer anew when another calendar came into force (时限重算). Each row says for which
 * change it was looked at last: so it goes on after a crash, on whichever node, and an answer that comes meanwhile wins.
 */
@Component(service = ConsultRecount.class, immediate = true)
public final class ConsultRecount {
    private static final int BATCH = 100;
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final ConsultTable table;
    private final CalendarChanges changes;
    private final Deadlines deadlines;
    private final WorkCalendar calendar;
    private final TimeSource time;
    private final Rounds rounds;
    private volatile boolean ended;

    /** Called by the service component runtime. */
    @Activate
    public ConsultRecount(
            @Reference ConsultTable table,
            @Reference CalendarChanges changes,
            @Reference Deadlines deadlines,
            @Reference WorkCalendar calendar,
            @Reference TimeSource time) {
        this.table = table;
        this.changes = changes;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.time = time;
        rounds = new Rounds("consultation-recount", EVERY, this::work);
    }

    /** Lets the running batch end. */
    @Deactivate
    public void stop() {
        ended = true;
        rounds.close();
    }

    /** Works off what the latest change left to do. */
    void work() {
        changes.latest()
                // A node that has not noticed yet would count with the calendar before.
                .filter(change -> change.calendar().equals(calendar.version()))
                .ifPresent(change -> Database.run(() -> {
                    work(change);
                    return null;
                }));
    }

    private void work(CalendarChange change) throws SQLException {
        List<ConsultRow> rows = table.uncounted(change.number(), BATCH);
        while (!ended && !rows.isEmpty()) {
            for (ConsultRow row : rows) {
                recount(row, change);
            }
            rows = table.uncounted(change.number(), BATCH);
        }
    }

    /** A row that somebody has just changed is found again, or waits for nobody any more. */
    private void recount(ConsultRow row, CalendarChange change) throws SQLException {
        ConsultRow.Term before = row.term();
        Deadline now = deadlines.compute(
                new Limit(before.days(), LimitUnit.WORKING_DAY), Instant.ofEpochMilli(before.since()), List.of());
        long due = now.due().toEpochMilli();
        Long warning = now.warning() == null ? null : now.warning().toEpochMilli();
        if (due == row.due()) {
            table.counted(row, change.number());
            return;
        }
        // Told before it is done: what a crash leaves undone is done again, and told once.
        changes.moved(
                change.number(),
                List.of(new Recounted(
                        row.number(),
                        ClockKind.CONSULTATION,
                        row.departmentName(),
                        Instant.ofEpochMilli(row.due()),
                        now.due())));
        ConsultRow after = row.recounted(before.recounted(due, warning, change.number()));
        Actor platform = Actor.platform(row.region());
        table.update(
                after,
                List.of(new Event(EventKind.RECOUNTED, platform, time.instant(), "工作日历 " + change.calendar())),
                connection -> {});
    }
}
