// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.simulators;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;
import javax.sql.DataSource;
import org.yichuang.core.casework.internal.outbox.CaseOutbox;
import org.yichuang.core.database.internal.TestDatabase;
import org.yichuang.gateways.wire.SignedHttp;
import org.yichuang.ports.clock.TimeSource;
import org.yichuang.ports.outbox.Topic;

/** The real outbox on a Derby in memory, with messages but without the cases they belong to. */
public final class CaseMessages implements AutoCloseable {
    public static final String CASE_NO = "11150626MB0N0001XL300011800100120261123000001";

    public final CaseOutbox outbox;
    private volatile long ahead;
    public final TimeSource time = () -> Instant.now().plusMillis(ahead);
    private final DataSource database = TestDatabase.migrated();
    private final EntityManagerFactory entities;

    public CaseMessages() throws SQLException {
        execute("alter table case_outbox drop constraint fk_case_outbox_case");
        entities = Persistence.createEntityManagerFactory(
                "org.yichuang.core.casework", Map.of("javax.persistence.nonJtaDataSource", database));
        outbox = new CaseOutbox(entities, time);
    }

    /** Writes a message as an action would. */
    public void write(Topic topic, String id, Record content) throws Exception {
        write(CASE_NO, topic, id, content);
    }

    /** Writes a message as an action on that case would. */
    public void write(String caseNo, Topic topic, String id, Record content) throws Exception {
        String sql = "insert into case_outbox (id, case_id, case_no, region, seq, topic, content, state, written_at,"
                + " ready_at, attempts) values (?, 1, ?, '150626', 2, ?, ?, 'WAITING', 1, 1, 0)";
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, id);
            statement.setString(2, caseNo);
            statement.setString(3, topic.name());
            statement.setString(4, SignedHttp.JSON.writeValueAsString(content));
            statement.executeUpdate();
        }
        outbox.written();
    }

    /** Lets time pass. */
    public void pass(long millis) {
        ahead += millis;
    }

    @Override
    public void close() {
        outbox.close();
        entities.close();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
