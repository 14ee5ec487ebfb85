// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.database.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.yichuang.core.database.internal.pool.PoolSettings;

/** An empty database: Derby in memory, or a new schema of the PostgreSQL named by {@code yichuang.test.postgresql}. */
public final class TestDatabase {

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
        return System.getProperty("yichuang.test.postgresql") != null;
    }

    /** Makes an empty database, on the engine that this run tests. */
    public static DataSource empty() throws SQLException {
        return settings().unpooled();
    }

    /** Makes settings for an empty Derby in memory. */
    public static PoolSettings derby() {
        return settings("jdbc:derby:memory:" + name() + ";create=true");
    }

    /** Makes settings for a Derby in memory that has every table; copied from one that Liquibase made once. */
    public static PoolSettings migratedDerby() throws SQLException {
        PoolSettings copy = settings("jdbc:derby:memory:" + name());
        settings(copy.url() + ";createFrom=" + Template.FOLDER)
                .unpooled()
                .getConnection()
                .close();
        return copy;
    }

    /** Makes settings for an empty schema of the PostgreSQL named by {@code yichuang.test.postgresql}. */
    public static PoolSettings postgresql() throws SQLException {
        String url = System.getProperty("yichuang.test.postgresql");
        String name = name();
        execute(settings(url).unpooled(), "create schema " + name);
        return settings(url + "&currentSchema=" + name);
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

    private static final class Template {
        private static final Path FOLDER = make();

        private static Path make() {
            PoolSettings template = derby();
            Path folder = Path.of("target", "derby-template-" + name());
            try {
                new SchemaMigration().prepare(template.unpooled());
                execute(template.unpooled(), "call syscs_util.syscs_backup_database('" + folder + "')");
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
            return folder.resolve(template.url().replaceAll(".*:|;.*", ""));
        }
    }
}
