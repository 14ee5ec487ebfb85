// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * What PostgreSQL can do and Derby can't (数据库方言); the only place where statements may differ.
 *
 * <p>Tables and indexes differ by {@code dbms:} in the changelogs instead.
 */
public enum Dialect {
    /** Derby, embedded: one process, one platform. */
    DERBY(""),
    /** PostgreSQL, and every engine that speaks its protocol: any number of platforms. */
    POSTGRESQL(" for update skip locked");

    private final String skipLocked;

    Dialect(String skipLocked) {
        this.skipLocked = skipLocked;
    }

    /**
     * Tells the dialect of a database.
     *
     * @throws SQLException if the database gives no connection
     */
    public static Dialect of(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return of(connection);
        }
    }

    /**
     * Tells the dialect of a connection.
     *
     * @throws SQLException if the connection is broken
     */
    public static Dialect of(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().contains("Derby") ? DERBY : POSTGRESQL;
    }

    /**
     * Returns what a query that claims rows ends with, after {@code fetch first … rows only}: rows that another
     * transaction has locked are passed over. Empty where the database can't; the claim must therefore be an update
     * that names the state it expects, which is right on both and here only keeps workers out of each other's way.
     */
    public String skipLocked() {
        return skipLocked;
    }

    /**
     * Returns what an update ends with to answer like a query with what a column of its rows now holds, or {@code null}
     * where the database can't and has to be asked again.
     */
    public String returning(String column) {
        return this == POSTGRESQL ? " returning " + column : null;
    }

    /**
     * Returns the statement that takes a lock until the end of the transaction, with the lock's number (long) as its
     * one parameter, so that of several platforms one works and the others wait; or {@code null} where one process has
     * the database for itself and needs none.
     */
    public String transactionLock() {
        return this == POSTGRESQL ? "select pg_advisory_xact_lock(?)" : null;
    }
}
