// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.database.internal.copy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.yichuang.ports.database.Dialect;

/** Sequences (序列): where each goes on, so that the copy gives no number twice. */
final class Sequences {

    private static final String OF_DERBY = "select lower(s.sequencename), syscs_util.syscs_peek_at_sequence("
            + "c.schemaname, s.sequencename) from sys.syssequences s join sys.sysschemas c on c.schemaid = s.schemaid"
            + " where c.schemaname = ?";
    private static final String OF_POSTGRESQL = "select sequencename,"
            + " coalesce(last_value + increment_by, start_value) from pg_sequences where schemaname = ?";

    private Sequences() {}

    /** Returns the next value of every sequence, by its name. */
    static Map<String, Long> next(Connection connection) throws SQLException {
        Map<String, Long> next = new TreeMap<>();
        String sql = Dialect.of(connection) == Dialect.DERBY ? OF_DERBY : OF_POSTGRESQL;
        try (var query = connection.prepareStatement(sql)) {
            query.setString(1, connection.getSchema());
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    next.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        return next;
    }

    /** Lets the sequences of PostgreSQL go on from there, and those that count columns after their largest value. */
    static void goOn(Connection postgresql, Map<String, Long> next, Iterable<Table> tables) throws SQLException {
        try (var statement = postgresql.createStatement()) {
            for (var sequence : next.entrySet()) {
                statement.execute(
                        "alter sequence if exists " + sequence.getKey() + " restart with " + sequence.getValue());
            }
            for (Table table : tables) {
                for (Column column : table.columns()) {
                    if (column.counted()) {
                        statement.execute(
                                "select setval(pg_get_serial_sequence('" + table.name() + "', '" + column.name()
                                        + "'), (select coalesce(max(" + column.name() + "), 0) + 1 from " + table.name()
                                        + "), false)");
                    }
                }
            }
        }
    }
}
