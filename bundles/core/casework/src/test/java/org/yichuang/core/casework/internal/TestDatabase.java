// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.yichuang.core.database.internal.SchemaMigration;

/**
 * A database with all tables: Derby in memory, or a new schema of the PostgreSQL named by {@code yichuang.test.postgresql}.
 *
 * <p>Derby is copied from one that Liquibase made once: a copy takes a tenth of the time.
 */
final class TestDatabase {
    private static final Logger LIQUIBASE = Logger.getLogger("liquibase");

    static {
        LIQUIBASE.setLevel(Level.WARNING);
        System.setProperty("derby.stream.error.file", "target/derby.log");
    }

    private TestDatabase() {}

    static DataSource migrated() {
        String url = System.getProperty("yichuang.test.postgresql");
        try {
            return url == null ? Derby.copy() : postgresql(url);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static DataSource postgresql(String url) throws SQLException {
        PGSimpleDataSource postgresql = new PGSimpleDataSource();
        postgresql.setUrl(url);
        String schema = "test_" + UUID.randomUUID().toString().replace('-', '_');
        try (Connection connection = postgresql.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create schema " + schema);
        }
        postgresql.setCurrentSchema(schema);
        new SchemaMigration().prepare(postgresql);
        // As on the platform: a new connection costs more than what most tests ask of it.
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(postgresql);
        pool.setMinimumIdle(0);
        pool.setIdleTimeout(10_000);
        return new HikariDataSource(pool);
    }

    private static final class Derby {
        private static final Path TEMPLATE = template();

        static DataSource copy() throws SQLException {
            EmbeddedDataSource copy = derby();
            copy.setConnectionAttributes("createFrom=" + TEMPLATE);
            copy.getConnection().close();
            copy.setConnectionAttributes(null);
            return copy;
        }

        private static EmbeddedDataSource derby() {
            EmbeddedDataSource derby = new EmbeddedDataSource();
            derby.setDatabaseName("memory:" + UUID.randomUUID());
            return derby;
        }

        private static Path template() {
            EmbeddedDataSource template = derby();
            template.setCreateDatabase("create");
            try (Connection connection = template.getConnection()) {
                new SchemaMigration().prepare(template);
                Path folder = Files.createTempDirectory(Path.of("target"), "derby");
                try (var backup = connection.prepareCall("call syscs_util.syscs_backup_database(?)")) {
                    backup.setString(1, folder.toString());
                    backup.execute();
                }
                return folder.resolve(template.getDatabaseName().replace("memory:", ""));
            } catch (Exception broken) {
                throw new IllegalStateException(broken);
            }
        }
    }
}
