// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.yichuang.core.database.internal.SchemaMigration;

/** A database with the tables of the catalogue: Derby in memory, or a new schema of the PostgreSQL named by {@code yichuang.test.postgresql}. */
public final class TestDatabase {
    private static final String POSTGRESQL = "yichuang.test.postgresql";

    private TestDatabase() {}

    /** Makes a database of its own. */
    @SuppressWarnings("deprecation")
    public static DataSource create() throws Exception {
        if (System.getProperty(POSTGRESQL) != null) {
            return postgresql(System.getProperty(POSTGRESQL));
        }
        System.setProperty("derby.stream.error.file", "target/derby.log");
        EmbeddedDataSource dataSource = new EmbeddedDataSource();
        dataSource.setDatabaseName("memory:" + UUID.randomUUID());
        dataSource.setCreateDatabase("create");
        try (Connection connection = dataSource.getConnection()) {
            var database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            try (Liquibase liquibase = new Liquibase(
                    "org/yichuang/core/database/changelog/catalog.yaml", new ClassLoaderResourceAccessor(), database)) {
                liquibase.update("");
            }
        }
        return dataSource;
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
        return postgresql;
    }
}
