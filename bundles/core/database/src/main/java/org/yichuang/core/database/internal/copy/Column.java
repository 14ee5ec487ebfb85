// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.database.internal.copy;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;

/**
 * A column (列), and how its values are carried over.
 *
 * @param name in lower case
 * @param kind what it holds
 * @param counted whether the database gives its values by counting
 */
record Column(String name, Kind kind, boolean counted) {

    /** What a column holds; the types that changelogs may use and no others. */
    enum Kind {
        TEXT,
        NUMBER,
        FLAG,
        BYTES
    }

    /** Tells the kind of a type of {@link Types}; {@code null} if changelogs may not use it. */
    static Kind kind(int type) {
        return switch (type) {
            case Types.VARCHAR, Types.CLOB, Types.LONGVARCHAR -> Kind.TEXT;
            case Types.BIGINT, Types.INTEGER, Types.SMALLINT -> Kind.NUMBER;
            case Types.BOOLEAN, Types.BIT -> Kind.FLAG;
            case Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> Kind.BYTES;
            default -> null;
        };
    }

    /**
     * Reads a value, adds it to a digest and, if there is a statement, gives it to that.
     *
     * @param index place of the column in the row, and in the statement
     * @param insert {@code null} to read only
     * @return about how many bytes the value takes
     */
    int carry(ResultSet row, int index, RowDigest digest, PreparedStatement insert) throws SQLException {
        return switch (kind) {
            case TEXT -> text(row.getString(index), index, digest, insert);
            case BYTES -> bytes(row.getBytes(index), index, digest, insert);
            case NUMBER, FLAG -> number(row, index, digest, insert);
        };
    }

    private static int text(String value, int index, RowDigest digest, PreparedStatement insert) throws SQLException {
        digest.text(value);
        if (insert != null) {
            insert.setString(index, value);
        }
        return value == null ? 1 : value.length();
    }

    private static int bytes(byte[] value, int index, RowDigest digest, PreparedStatement insert) throws SQLException {
        digest.bytes(value);
        if (insert != null) {
            insert.setBytes(index, value);
        }
        return value == null ? 1 : value.length;
    }

    private int number(ResultSet row, int index, RowDigest digest, PreparedStatement insert) throws SQLException {
        Object value = kind == Kind.FLAG ? (Object) row.getBoolean(index) : (Object) row.getLong(index);
        boolean nothing = row.wasNull();
        digest.number(nothing ? null : kind == Kind.FLAG ? (Boolean) value ? 1L : 0L : (Long) value);
        if (insert != null) {
            insert.setObject(index, nothing ? null : value, kind == Kind.FLAG ? Types.BOOLEAN : Types.BIGINT);
        }
        return Long.BYTES;
    }
}
