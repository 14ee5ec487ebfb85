// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.benchmark;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yichuang.core.database.internal.SchemaMigration;
import org.yichuang.core.database.internal.pool.Pool;
import org.yichuang.core.database.internal.pool.PoolSettings;

/** New databases with all tables, behind the pool of the platform, as durable as they are by themselves. */
final class Databases {
    private static final int CONNECTIONS = 16;
    private static final int PATIENCE_MILLIS = 30_000;

    static {
        System.setProperty("derby.stream.error.file", "target/derby.log");
    }

    private Databases() {}

    /** Opens a new database of the PostgreSQL that {@code ./test bench} has started. */
    static Pool postgresql() throws SQLException {
        var server = System.getProperty("yichuang.test.postgresql", "");
        if (!server.startsWith("jdbc:")) {
            throw new IllegalStateException("There is no PostgreSQL: run ./test bench");
        }
        var name = "bench_" + UUID.randomUUID().toString().replace('-', '_');
        try (var connection = DriverManager.getConnection(server);
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return migrated(server.replaceFirst("/[^/?]*(\\?|$)", "/" + name + "$1"));
    }

    /** Opens a new Derby on the disk. */
    static Pool derby() throws SQLException {
        return migrated("jdbc:derby:" + Path.of("target", "derby-" + UUID.randomUUID()) + ";create=true");
    }

    /** Says how a PostgreSQL is set. */
    static void describe(Pool database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            var settings = Stream.of(
                            "server_version", "fsync", "synchronous_commit", "full_page_writes", "shared_buffers")
                    .map(setting -> {
                        try (var shown = statement.executeQuery("show " + setting)) {
                            shown.next();
                            return setting + "=" + shown.getString(1);
                        } catch (SQLException unknown) {
                            throw new IllegalStateException(unknown);
                        }
                    })
                    .collect(Collectors.joining(" "));
            Figures.note("PostgreSQL " + settings);
        }
    }

    private static Pool migrated(String url) throws SQLException {
        var pool = new Pool(new PoolSettings(url, "", null, CONNECTIONS, CONNECTIONS, PATIENCE_MILLIS));
        new SchemaMigration().prepare(pool);
        return pool;
    }
}
