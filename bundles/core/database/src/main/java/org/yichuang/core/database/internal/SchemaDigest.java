// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.database.internal;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The digest of the changelogs that the database was last migrated with (表结构摘要), kept in the database itself, so
 * that a backup restored or a database exchanged brings its own.
 */
final class SchemaDigest {

    private static final String TABLE = "schema_digest";

    private SchemaDigest() {}

    /**
     * Reads the digest.
     *
     * @param connection to the database
     * @return the digest, or {@code null} if the database has never been migrated
     * @throws SQLException if the database cannot be read
     */
    static String read(Connection connection) throws SQLException {
        // Asked of the metadata, because on PostgreSQL a query that fails ends the whole transaction.
        if (!Schema.tables(connection).contains(TABLE)) {
            return null;
        }
        try (var query = connection.prepareStatement("select digest from " + TABLE);
                var rows = query.executeQuery()) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    /**
     * Replaces the digest, in the transaction that is open.
     *
     * @param connection to the database
     * @param digest of the changelogs that have just run
     * @throws SQLException if the table cannot be written
     */
    static void write(Connection connection, String digest) throws SQLException {
        try (var delete = connection.prepareStatement("delete from " + TABLE);
                var insert = connection.prepareStatement("insert into " + TABLE + " (digest) values (?)")) {
            delete.executeUpdate();
            insert.setString(1, digest);
            insert.executeUpdate();
        }
    }
}
