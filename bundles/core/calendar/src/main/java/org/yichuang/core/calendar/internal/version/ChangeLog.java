// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.calendar.internal.version;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yichuang.ports.clock.CalendarChange;
import org.yichuang.ports.clock.CalendarChanges;
import org.yichuang.ports.clock.Recounted;
import org.yichuang.ports.clock.TimeSource;
import org.yichuang.ports.database.Transactions;

/** Changes of the calendar, and how far open cases are counted anew. */
@Component
public final class ChangeLog implements CalendarChanges {
    private final Transactions transactions;
    private final TimeSource time;

    /** Called by the service component runtime. */
    @Activate
    public ChangeLog(
            @Reference(target = "(dataSourceName=yichuang)") DataSource dataSource, @Reference TimeSource time) {
        transactions = new Transactions(dataSource);
        this.time = time;
    }

    @Override
    public Optional<CalendarChange> open() {
        return latest().filter(change -> change.finishedAt() == null);
    }

    @Override
    public Optional<CalendarChange> latest() {
        return transactions.run(connection -> new ChangeTable(connection).latest());
    }

    @Override
    public void moved(int number, List<Recounted> changed) {
        transactions.run(connection -> {
            new ChangeTable(connection).add(number, changed);
            return null;
        });
    }

    @Override
    public void counted(int number, long lastCase, int looked, List<Recounted> changed) {
        transactions.run(connection -> {
            var table = new ChangeTable(connection);
            if (table.advance(number, lastCase, looked, changed.size())) {
                table.insert(number, changed);
            }
            return null;
        });
    }

    @Override
    public void finished(int number) {
        transactions.run(connection -> {
            new ChangeTable(connection).finish(number, time.instant());
            return null;
        });
    }

    @Override
    public List<CalendarChange> list() {
        return transactions.run(connection -> new ChangeTable(connection).all());
    }

    @Override
    public List<Recounted> outcome(int number, String after, int limit) {
        return transactions.run(connection -> new ChangeTable(connection).outcome(number, after, limit));
    }
}
