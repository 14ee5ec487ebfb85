// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform.soak;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.yichuang.itests.platform.Instance;
import org.yichuang.itests.platform.StoppedDerby;

/**
 * A database of a platform, and a look into it from outside.
 *
 * @param name what it is, for people
 * @param url for JDBC
 */
public record Store(String name, String url) {

    /** The database that is built in; only who stopped the platform can look into it. */
    static Store derby(Instance instance) {
        return new Store("Derby", StoppedDerby.url(instance));
    }

    /** A new database of the server that {@code itests/postgresql/with-postgresql} started. */
    public static Store postgresql() {
        var server = System.getenv("YICHUANG_TEST_POSTGRESQL");
        if (server == null) {
            throw new IllegalStateException("Run it by itests/postgresql/with-postgresql, as ./test does");
        }
        var name = "soak_" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = DriverManager.getConnection(server);
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Store("PostgreSQL", server.replace("/postgres?", "/" + name + "?"));
    }

    /** Has a platform work with it: from its first start, or from now on if it holds the same cases. */
    public void use(Instance instance) {
        instance.setting(
                "org.yichuang.core.database.cfg",
                "url = %s\nmaximumPoolSize = 20\nminimumIdle = 2\nconnectionTimeoutSeconds = 10\n".formatted(url));
    }

    /** Returns the rows that a question finds, their columns with a blank between them. */
    public List<String> rows(String question) {
        try (var connection = DriverManager.getConnection(url)) {
            return rows(connection, question);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            letGo();
        }
    }

    private static List<String> rows(Connection connection, String question) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            while (rows.next()) {
                var columns = new ArrayList<String>();
                for (var column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    columns.add(rows.getString(column));
                }
                found.add(String.join(" ", columns));
            }
        }
        return found;
    }

    private void letGo() {
        if (url.startsWith("jdbc:derby:")) {
            StoppedDerby.letGo(url);
        }
    }
}
