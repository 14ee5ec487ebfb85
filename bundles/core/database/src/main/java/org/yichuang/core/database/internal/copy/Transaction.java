// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.database.internal.copy;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Work in one transaction (事务). */
public final class Transaction {

    /** What is done. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does it; nothing is changed if it throws. */
        T on(Connection connection) throws SQLException;
    }

    private Transaction() {}

    /** Does work and commits it. */
    public static <T> T write(DataSource database, Work<T> work) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException failure) {
                connection.rollback();
                throw failure;
            }
        }
    }

    /** Does work that only reads; long results come bit by bit. */
    public static <T> T read(DataSource database, Work<T> work) throws SQLException {
        return write(database, work);
    }
}
