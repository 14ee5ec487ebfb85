// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Work on the platform's database (事务): one transaction at a time, committed before it returns. */
public final class Transactions {
    private static final int ATTEMPTS = 3;

    private final DataSource dataSource;

    /**
     * What is done in one transaction.
     *
     * @param <T> what it returns
     */
    @FunctionalInterface
    public interface Work<T> {
        /** Does it; nothing is changed if it throws. */
        T on(Connection connection) throws SQLException;
    }

    /** Works on a database. */
    public Transactions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Does some work in one transaction, anew if another transaction came between: the work looks for what is there already
     * by itself.
     *
     * @return what the work returned
     * @throws org.yichuang.ports.problem.Refusal if the platform is in maintenance
     * @throws IllegalStateException if the database fails; nothing has been changed then
     */
    public <T> T run(Work<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work);
            } catch (SQLException failure) {
                if (attempt == ATTEMPTS || !isCollision(failure)) {
                    Maintenance.of(failure).ifPresent(refusal -> {
                        throw refusal;
                    });
                    throw new IllegalStateException("The database failed: " + failure.getMessage(), failure);
                }
            }
        }
    }

    private <T> T once(Work<T> work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (Throwable failure) {
                connection.rollback();
                throw failure;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    /** SQL state classes 23 (a key was taken meanwhile) and 40 (deadlock, serialization). */
    private static boolean isCollision(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && (state.startsWith("23") || state.startsWith("40"));
    }
}
