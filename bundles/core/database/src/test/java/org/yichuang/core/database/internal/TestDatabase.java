// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.database.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.yichuang.core.database.internal.pool.PoolSettings;

/**
 * Databases for the tests of this bundle and of those that keep rows: Derby in memory, or what the PostgreSQL named by
 * {@code yichuang.test.postgresql} has room for.
 */
public final class TestDatabase {

    private static final String SERVER = System.getProperty("yichuang.test.postgresql");
    private static final int IDLE_MILLIS = 10_000;

    /** What Derby says when it has done so. */
    private static final String DROPPED = "08006";

    private static final Logger LIQUIBASE = Logger.getLogger("liquibase");

    static {
        LIQUIBASE.setLevel(Level.WARNING);
        System.setProperty("derby.stream.error.file", "target/derby.log");
    }

    private TestDatabase() {}

    /** Makes settings for an empty database, on the engine that this run tests. */
    public static PoolSettings settings() throws SQLException {
        return isPostgresql() ? postgresql() : derby();
    }

    /** Tells whether this run tests PostgreSQL. */
    static boolean isPostgresql() {
        return SERVER != null;
    }

    /** Makes an empty database, on the engine that this run tests. */
    public static DataSource empty() throws SQLException {
        return settings().unpooled();
    }

    /** Makes settings for an empty Derby in memory. */
    public static PoolSettings derby() {
        return settings("jdbc:derby:memory:" + name() + ";create=true");
    }

    /** Makes a database that has every table, on the engine that this run tests; copied from one that was migrated once. */
    public static DataSource migrated() {
        try {
            return isPostgresql() ? migratedPostgresql() : migratedDerby().unpooled();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Gives up a Derby in memory, which else stays there until the last suite of a bundle has ended. */
    public static void drop(DataSource database) {
        if (isPostgresql()) {
            return;
        }
        // The connection is closed before: Derby ends whoever is at work in a database that is dropped.
        String drop = url(database) + ";drop=true";
        // Derby waits half a second for whoever still works with it; no test has to.
        Thread dropping = new Thread(() -> drop(drop), "drop");
        dropping.setDaemon(true);
        dropping.start();
    }

    private static String url(DataSource database) {
        try (Connection connection = database.getConnection()) {
            return connection.getMetaData().getURL();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void drop(String url) {
        try {
            DriverManager.getConnection(url);
        } catch (SQLException dropped) {
            if (!dropped.getSQLState().equals(DROPPED)) {
                throw new IllegalStateException(dropped);
            }
        }
    }

    /**
     * Empties tables of the one database that has every table and that the tests of a bundle share, one test at a time.
     *
     * @param tables in an order in which they can be emptied
     */
    public static DataSource emptied(String... tables) {
        try {
            for (String table : tables) {
                execute(Shared.DATABASE, "delete from " + table);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return Shared.DATABASE;
    }

    /** Makes settings for a Derby in memory that has every table; copied from one that Liquibase made once. */
    public static PoolSettings migratedDerby() throws SQLException {
        PoolSettings copy = settings("jdbc:derby:memory:" + name());
        settings(copy.url() + ";createFrom=" + DerbyTemplate.FOLDER)
                .unpooled()
                .getConnection()
                .close();
        return copy;
    }

    /**
     * Makes a PostgreSQL that has every table, for a test that fills it with so much that it reads the plans by itself; those of
     * all others are watched.
     */
    public static DataSource unwatched() {
        try {
            return pooled(copiedPostgresql());
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static DataSource migratedPostgresql() throws SQLException {
        PoolSettings copy = copiedPostgresql();
        return PlanWatch.of(pooled(copy), copy.unpooled());
    }

    private static PoolSettings copiedPostgresql() throws SQLException {
        String copy = name();
        execute(settings(SERVER).unpooled(), "create database " + copy + " template " + PostgresqlTemplate.NAME);
        return onServer(copy);
    }

    /** As on the platform: a new connection costs more than what most tests ask of it. */
    private static DataSource pooled(PoolSettings settings) {
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(settings.unpooled());
        pool.setMinimumIdle(0);
        pool.setIdleTimeout(IDLE_MILLIS);
        return new HikariDataSource(pool);
    }

    /** Makes settings for an empty schema of the PostgreSQL named by {@code yichuang.test.postgresql}. */
    public static PoolSettings postgresql() throws SQLException {
        String name = name();
        execute(settings(SERVER).unpooled(), "create schema " + name);
        return settings(SERVER + "&currentSchema=" + name);
    }

    private static PoolSettings onServer(String database) {
        return settings(SERVER.replaceFirst("/\\w+\\?", "/" + database + "?"));
    }

    private static PoolSettings settings(String url) {
        return new PoolSettings(url, "", null, 4, 0, 60_000);
    }

    private static String name() {
        return "test_" + UUID.randomUUID().toString().replace('-', '_');
    }

    /** Lists the tables, in lower case. */
    public static List<String> tables(DataSource database) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = database.getConnection();
                var tables =
                        connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    /** Runs a statement. */
    public static void execute(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static final class Shared {
        private static final DataSource DATABASE = migrated();
    }

    /**
     * What is migrated once and copied for every test. A migration takes longer than many a suite, so the suites of all bundles
     * share one: it stays beside this bundle, or on the server, under the digest of the changelogs it was made of.
     */
    private static String template() {
        return "template_"
                + new Changelogs("org/yichuang/core/database/changelog/")
                        .digest()
                        .substring(0, 32);
    }

    private static final class PostgresqlTemplate {
        private static final String NAME = make();

        private static String make() {
            DataSource server = settings(SERVER).unpooled();
            String template = template();
            String fresh = name();
            try {
                if (!isThere(server, template)) {
                    execute(server, "create database " + fresh);
                    new SchemaMigration().prepare(onServer(fresh).unpooled());
                    execute(server, "alter database " + fresh + " rename to " + template);
                }
            } catch (SQLException failure) {
                if (!isThere(server, template)) {
                    throw new IllegalStateException(failure);
                }
                // The suite of another bundle made it meanwhile.
            }
            return template;
        }

        private static boolean isThere(DataSource server, String database) {
            try (Connection connection = server.getConnection();
                    var query = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
                query.setString(1, database);
                return query.executeQuery().next();
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    private static final class DerbyTemplate {
        private static final Path SHARED = Path.of("..", "database", "target");
        private static final Path FOLDER = make();

        private static Path make() {
            Path target = Files.isDirectory(SHARED) ? SHARED : Path.of("target");
            Path template = target.resolve("derby_" + template());
            if (Files.isDirectory(template)) {
                return template;
            }
            PoolSettings fresh = derby();
            Path backup = target.resolve(name());
            try {
                new SchemaMigration().prepare(fresh.unpooled());
                execute(fresh.unpooled(), "call syscs_util.syscs_backup_database('" + backup + "')");
                Files.move(backup.resolve(fresh.url().replaceAll(".*:|;.*", "")), template);
            } catch (SQLException | IOException failure) {
                if (!Files.isDirectory(template)) {
                    throw new IllegalStateException(failure);
                }
                // The suite of another bundle made it meanwhile.
            }
            return template;
        }
    }
}
