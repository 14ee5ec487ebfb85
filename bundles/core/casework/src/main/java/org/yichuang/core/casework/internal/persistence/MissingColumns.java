// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.PersistenceException;

/**
 * Fills in what lists need of cases from before the column {@code alarm_at}, of which nobody may ever do anything again: an
 * overdue case that lies still is just what has to be in the list of alarms. A case that somebody writes meanwhile has them.
 */
public final class MissingColumns {
    private static final String UPDATE = "update cases set alarm_at = ?, timer_at = ?, paper_desk = ?, order_desk = ?"
            + " where id = ? and row_version = ?";

    private final Transactions transactions;

    /** Fills them in in this database. */
    public MissingColumns(EntityManagerFactory database) {
        transactions = new Transactions(database);
    }

    /**
     * Does so with a batch of cases.
     *
     * @param batch how many at most
     * @return how many there were
     */
    public int fill(int batch) {
        return transactions.run(em -> {
            List<CaseEntity> rows = em.createQuery("select c from CaseEntity c where c.alarm is null", CaseEntity.class)
                    .setMaxResults(batch)
                    .getResultList();
            rows.forEach(row -> fill(em, row));
            return rows.size();
        });
    }

    private static void fill(EntityManager em, CaseEntity row) {
        CaseColumns columns = CaseColumns.of(row.toRecord());
        Object[] values = {
            columns.alarm(),
            columns.timer(),
            columns.paperDesk(),
            columns.orderDesk(),
            row.getId(),
            row.head().rowVersion()
        };
        try (PreparedStatement statement = em.unwrap(Connection.class).prepareStatement(UPDATE)) {
            CaseWriter.fill(statement, values);
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new PersistenceException(failure);
        }
    }
}
