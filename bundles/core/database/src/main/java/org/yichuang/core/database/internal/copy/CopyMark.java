// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.database.internal.copy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.yichuang.core.database.internal.Schema;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/**
 * The mark of a database that a copy is made in (迁移标记): a table that no changelog knows. Whatever carries it came
 * from a copy and may be removed; it goes away when a platform begins to work with the database.
 */
public final class CopyMark {

    /** The table. */
    static final String TABLE = "platform_copy";

    private CopyMark() {}

    /** Refuses a database in which a copy was begun and not brought to its end. */
    public static void refuseHalf(Connection connection) throws SQLException {
        if (Schema.tables(connection).contains(TABLE) && !finished(connection)) {
            throw new Refusal(
                    Reason.CONFLICT, "COPY_UNFINISHED", "该数据库中的迁移没有完成，不能使用：请在原平台用 database:copy --restart 重新迁移");
        }
    }

    /** Removes the mark, if there is one. */
    public static void remove(Connection connection) throws SQLException {
        if (Schema.tables(connection).contains(TABLE)) {
            execute(connection, "drop table " + TABLE);
        }
    }

    /**
     * Marks a target, after removing what an earlier copy has left there.
     *
     * @param restart whether that may be removed
     * @throws Refusal if the target is not empty
     */
    static void begin(Connection connection, boolean restart) throws SQLException {
        Set<String> tables = Schema.tables(connection);
        boolean marked = tables.contains(TABLE);
        if (marked && !restart) {
            throw new Refusal(Reason.CONFLICT, "COPY_LEFT", "目标数据库中有以前迁移留下的数据：加上 --restart 清空后重新迁移");
        }
        if (!marked && !tables.isEmpty()) {
            throw new Refusal(
                    Reason.CONFLICT,
                    "TARGET_NOT_EMPTY",
                    "目标数据库不是空的（有 " + tables.size() + " 张表，例如 "
                            + tables.iterator().next() + "）：请新建一个数据库再迁移");
        }
        for (String table : tables) {
            execute(connection, "drop table " + table + " cascade");
        }
        for (String sequence : Sequences.next(connection).keySet()) {
            execute(connection, "drop sequence if exists " + sequence + " cascade");
        }
        execute(connection, "create table " + TABLE + " (finished boolean not null)");
        execute(connection, "insert into " + TABLE + " (finished) values (false)");
    }

    /** Notes that the copy is whole and verified. */
    static void finish(Connection connection) throws SQLException {
        execute(connection, "update " + TABLE + " set finished = true");
    }

    private static boolean finished(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("select finished from " + TABLE);
                var rows = query.executeQuery()) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
