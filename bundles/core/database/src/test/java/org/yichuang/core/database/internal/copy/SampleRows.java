// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.database.internal.copy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Random;
import javax.sql.DataSource;
import org.yichuang.core.database.internal.TestDatabase;

/**
 * Rows for every table of the platform, whatever columns it has: long texts, every byte, nothing where nothing may be,
 * and keys that point to each other.
 */
public final class SampleRows {

    private static final int LONG_TEXT = 20_000;

    private SampleRows() {}

    /** Fills every table with some rows; a later call with another number adds others. */
    public static void fill(DataSource database, int from, int to) throws SQLException {
        Transaction.write(database, connection -> {
            for (Table table : Table.all(connection)) {
                if (!table.name().equals("platform_identity")) {
                    fill(connection, table, from, to);
                }
            }
            return null;
        });
    }

    /** Links the trail of the cases, as the platform does. */
    public static void link(DataSource database) throws SQLException {
        TestDatabase.execute(database, "update case_action set seq = 1, hash = 'h', previous_hash = ''");
        TestDatabase.execute(database, "update cases set last_seq = 1, last_hash = 'h'");
    }

    private static void fill(Connection connection, Table table, int from, int to) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(table.insert());
                var sizes = connection.prepareStatement(table.select())) {
            for (int row = from; row < to; row++) {
                for (int index = 1; index <= table.columns().size(); index++) {
                    set(
                            insert,
                            index,
                            table.columns().get(index - 1),
                            row,
                            sizes.getMetaData().getPrecision(index),
                            sizes.getMetaData().isNullable(index) == java.sql.ResultSetMetaData.columnNullable);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Equal numbers in every table, so that foreign keys, which are all single columns, find their row. */
    private static void set(PreparedStatement insert, int index, Column column, int row, int size, boolean nullable)
            throws SQLException {
        if (nullable && row % 3 == 0) {
            insert.setNull(index, column.kind() == Column.Kind.BYTES ? Types.BLOB : Types.VARCHAR);
            return;
        }
        switch (column.kind()) {
            case NUMBER -> insert.setObject(index, row, Types.BIGINT);
            case FLAG -> insert.setBoolean(index, row % 2 == 0);
            case BYTES -> insert.setBytes(index, bytes(row));
            case TEXT ->
                insert.setString(
                        index, size > LONG_TEXT ? "{\"文\":\"" + "政务𠮷".repeat(LONG_TEXT / 4) + row + "\"}" : "" + row);
        }
    }

    private static byte[] bytes(int row) {
        byte[] bytes = new byte[LONG_TEXT];
        new Random(row).nextBytes(bytes);
        return bytes;
    }
}
