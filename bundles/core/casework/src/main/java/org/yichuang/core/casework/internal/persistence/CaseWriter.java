// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.OptimisticLockException;
import javax.persistence.PersistenceException;
import org.eclipse.persistence.sessions.UnitOfWork;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.core.casework.internal.json.JsonParts;
import org.yichuang.core.casework.internal.persistence.CaseStatements.Statement;
import org.yichuang.core.casework.internal.persistence.RecentCases.Standing;

/**
 * Writes what a request did to a case, on the connection of its transaction: the row of the case, and the rows it adds to the
 * log, table by table in one batch each. Nobody looks at them again before the commit; an entity manager would copy, compare
 * and sort them first, and that takes longer than writing them.
 */
public final class CaseWriter {
    private final UnitOfWork keys;
    private final Connection connection;
    private final Standing before;
    private final CaseEntity row;
    private final List<Object[]> actions = new ArrayList<>();
    private final List<Object[]> payloads = new ArrayList<>();
    private final List<Object[]> documents = new ArrayList<>();
    private final List<Object[]> messages = new ArrayList<>();

    /**
     * Writes in a transaction that is active.
     *
     * @param before the case as it was read, or {@code null} for a new case
     */
    public CaseWriter(EntityManager transaction, Standing before, String caseNo) {
        // Of the transaction: the session would take its keys by a second connection, and wait for it where all are
        // taken.
        keys = transaction.unwrap(UnitOfWork.class);
        connection = transaction.unwrap(Connection.class);
        this.before = before;
        row = new CaseEntity(
                before == null ? nextKey(CaseEntity.class) : before.head().id(), caseNo);
    }

    /** Returns the row of the case, which a new case has its key of already. */
    public CaseEntity row() {
        return row;
    }

    /** Adds an action and what it says. */
    public void add(ActionEntity action, String payload) {
        long key = nextKey(ActionEntity.class);
        actions.add(action.row(key));
        payloads.add(new Object[] {key, payload});
    }

    /** Adds a document that was ordered. */
    public void add(DocumentEntity document) {
        documents.add(document.row());
    }

    /** Adds a message to the outside. */
    public void add(OutboxEntity message) {
        messages.add(message.row());
    }

    /**
     * Writes all of it; the row of the case first, so that nothing else is written where somebody else was faster.
     *
     * @param hash hash of the last action
     * @return the case as it stands then
     * @throws OptimisticLockException if somebody else has written the case since it was read
     * @throws PersistenceException if the database refuses a row, such as an identifier that was used before
     */
    public Standing write(CaseRecord after, String hash) {
        long version = before == null ? 1 : before.head().rowVersion() + 1;
        CaseHead head = new CaseHead(row.getId(), version, after.sequence(), hash);
        CaseColumns columns = CaseColumns.of(after);
        JsonParts body = (before == null ? JsonParts.NONE : before.body()).next(after);
        try {
            writeCase(head, columns, body.text());
            write(ActionEntity.INSERT, actions);
            write(PayloadEntity.INSERT, payloads);
            write(DocumentEntity.INSERT, documents);
            write(OutboxEntity.INSERT, messages);
            return new Standing(head, after, columns, body);
        } catch (SQLException failure) {
            throw new PersistenceException(failure);
        }
    }

    private void writeCase(CaseHead head, CaseColumns columns, String body) throws SQLException {
        Statement written = before == null
                ? CaseStatements.insert(head, columns, body)
                : CaseStatements.update(before.head(), before.columns(), head, columns, body);
        try (PreparedStatement statement = connection.prepareStatement(written.sql())) {
            fill(statement, written.values().toArray());
            if (statement.executeUpdate() == 0) {
                throw new OptimisticLockException(row.getCaseNo());
            }
        }
    }

    private void write(String insert, List<Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            for (Object[] values : rows) {
                fill(statement, values);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    static void fill(PreparedStatement statement, Object[] values) throws SQLException {
        for (int index = 0; index < values.length; index++) {
            statement.setObject(index + 1, values[index]);
        }
    }

    private long nextKey(Class<?> entity) {
        return keys.getNextSequenceNumberValue(entity).longValue();
    }
}
