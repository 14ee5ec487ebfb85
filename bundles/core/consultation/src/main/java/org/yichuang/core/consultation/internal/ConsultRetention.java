// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.consultation.internal;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yichuang.core.consultation.internal.ConsultTable.Closed;
import org.yichuang.core.consultation.internal.ConsultTable.Event;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.casework.Retained;
import org.yichuang.ports.casework.RetainedPages;
import org.yichuang.ports.clock.TimeSource;
import org.yichuang.ports.documents.DocumentService;
import org.yichuang.ports.outbox.ShortMessages;

/** Erases who asked and what was said, when the retention that began with the closing is over (个人信息到期删除). */
@Component
public final class ConsultRetention implements Retained {
    private final ConsultTable table;
    private final DocumentService documents;
    private final ShortMessages messages;
    private final TimeSource time;

    /** Called by the service component runtime. */
    @Activate
    public ConsultRetention(
            @Reference ConsultTable table,
            @Reference DocumentService documents,
            @Reference ShortMessages messages,
            @Reference TimeSource time) {
        this.table = table;
        this.documents = documents;
        this.messages = messages;
        this.time = time;
    }

    @Override
    public String title() {
        return "咨询件";
    }

    @Override
    public int erase(Terms terms, Actor by) {
        return Database.run(new Pages(terms, by)::eraseAll);
    }

    /** Closed consultations, by their closing. */
    private final class Pages implements RetainedPages<Closed, SQLException> {
        private final Terms terms;
        private final Actor by;

        private Pages(Terms terms, Actor by) {
            this.terms = terms;
            this.by = by;
        }

        @Override
        public List<Closed> read(Place after) throws SQLException {
            return table.closed(after.since(), after.number(), terms.latest().toEpochMilli(), SIZE);
        }

        @Override
        public Place place(Closed one) {
            return new Place(one.at(), one.number());
        }

        @Override
        public boolean erase(Closed one) throws SQLException {
            if (!terms.isOver(one.matter(), Instant.ofEpochMilli(one.at()))) {
                return false;
            }
            // The slip goes first: as long as the row says that there is something to erase, it is tried again.
            documents.erase(one.number());
            Instant now = time.instant();
            table.erase(one.number(), new Event(EventKind.ERASED, by, now, null), connection -> {
                if (one.message() != null) {
                    messages.erase(connection, one.message(), now);
                }
            });
            return true;
        }
    }
}
