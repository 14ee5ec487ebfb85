// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.database.internal.identity;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.yichuang.core.database.internal.Schema;

/**
 * Whose database it is (安装标识).
 *
 * @param id of the installation, the same in every copy of its database
 * @param incarnation counted up whenever a database goes on after it was copied; its copies stay behind then
 */
public record Identity(String id, int incarnation) {

    private static final String TABLE = "platform_identity";

    /**
     * Reads the identity.
     *
     * @return {@code null} if the database has none: it is empty, or not ours
     * @throws SQLException if the database can't be read
     */
    public static Identity read(Connection connection) throws SQLException {
        if (!Schema.tables(connection).contains(TABLE)) {
            return null;
        }
        try (var query = connection.prepareStatement("select id, incarnation from " + TABLE);
                var rows = query.executeQuery()) {
            return rows.next() ? new Identity(rows.getString(1), rows.getInt(2)) : null;
        }
    }

    /**
     * Begins to use a database: gives one that is new its identity, and one that was copied its next incarnation.
     *
     * @throws SQLException if the database can't be written
     */
    public static Identity begin(Connection connection) throws SQLException {
        if (read(connection) == null) {
            try (var insert = connection.prepareStatement(
                    "insert into " + TABLE + " (id, incarnation, copied) values (?, 1, false)")) {
                insert.setString(1, UUID.randomUUID().toString());
                insert.executeUpdate();
            }
        } else {
            goOn(connection);
        }
        return read(connection);
    }

    /** Notes that a copy was made, which holds as long as nothing more is written. */
    public static void copied(Connection connection) throws SQLException {
        update(connection, "update " + TABLE + " set copied = true");
    }

    private static void goOn(Connection connection) throws SQLException {
        update(
                connection,
                "update " + TABLE + " set copied = false, incarnation = incarnation + 1 where copied = true");
    }

    private static void update(Connection connection, String sql) throws SQLException {
        try (var update = connection.prepareStatement(sql)) {
            update.executeUpdate();
        }
    }
}
