// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.database.internal;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import org.yichuang.core.database.internal.identity.Identity;
import org.yichuang.core.database.internal.pool.Pool;
import org.yichuang.ports.database.DatabaseStatus;

/** Asks an open database how it is (数据库状态). */
final class StatusQuery {

    private StatusQuery() {}

    /** Asks. */
    static DatabaseStatus ask(Connection connection, Pool pool, String fault) throws SQLException {
        DatabaseMetaData metadata = connection.getMetaData();
        return new DatabaseStatus(
                pool.settings().url().replaceFirst("(?i)([?&;]password=)[^&;]*", "$1…"),
                metadata.getDatabaseProductName() + " " + metadata.getDatabaseProductVersion(),
                Identity.read(connection).id(),
                count(connection, "cases"),
                count(connection, "case_action"),
                pool.isReadOnly(),
                fault);
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (var query = connection.prepareStatement("select count(*) from " + table);
                var rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
