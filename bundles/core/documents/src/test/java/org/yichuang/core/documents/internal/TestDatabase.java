// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.documents.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.yichuang.core.database.internal.SchemaMigration;

/** A database with the tables of the platform: Derby in memory, or a new schema of the PostgreSQL named by {@code yichuang.test.postgresql}. */
public final class TestDatabase {

    private static final String POSTGRESQL = "yichuang.test.postgresql";

    private TestDatabase() {}

    /** Makes one. */
    public static DataSource migrated() throws Exception {
        if (System.getProperty(POSTGRESQL) != null) {
            return postgresql(System.getProperty(POSTGRESQL));
        }
        EmbeddedDataSource derby = new EmbeddedDataSource();
        derby.setDatabaseName("memory:" + UUID.randomUUID());
        derby.setCreateDatabase("create");
        new SchemaMigration().prepare(derby);
        return derby;
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
