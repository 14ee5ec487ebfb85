// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal;

import java.sql.Connection;
import java.util.UUID;
import javax.sql.DataSource;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.apache.derby.jdbc.EmbeddedDataSource;

/** A Derby database in memory with the tables of the catalogue, as the platform migrates them. */
public final class TestDatabase {
    private TestDatabase() {}

    /** Makes a database of its own. */
    @SuppressWarnings("deprecation")
    public static DataSource create() throws Exception {
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
}
