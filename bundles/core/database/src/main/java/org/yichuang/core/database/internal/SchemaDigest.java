// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.database.internal;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Locale;

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
        if (!exists(connection)) {
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

    /** Asked of the metadata, because on PostgreSQL a query that fails ends the whole transaction. */
    private static boolean exists(Connection connection) throws SQLException {
        DatabaseMetaData metadata = connection.getMetaData();
        String name = metadata.storesUpperCaseIdentifiers() ? TABLE.toUpperCase(Locale.ROOT) : TABLE;
        try (var tables = metadata.getTables(null, connection.getSchema(), name, new String[] {"TABLE"})) {
            return tables.next();
        }
    }
}
