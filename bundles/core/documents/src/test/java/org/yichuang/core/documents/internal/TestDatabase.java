// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.documents.internal;

import java.sql.Connection;
import java.util.UUID;
import javax.sql.DataSource;
import liquibase.Liquibase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.apache.derby.jdbc.EmbeddedDataSource;

/** A database in memory with the tables of the platform. */
public final class TestDatabase {

    private TestDatabase() {}

    /** Makes one. */
    public static DataSource migrated() throws Exception {
        EmbeddedDataSource derby = new EmbeddedDataSource();
        derby.setDatabaseName("memory:" + UUID.randomUUID());
        derby.setCreateDatabase("create");
        try (Connection connection = derby.getConnection();
                ClassLoaderResourceAccessor changelogs = new ClassLoaderResourceAccessor()) {
            new Liquibase(
                            "org/yichuang/core/database/changelog/documents.yaml",
                            changelogs,
                            new JdbcConnection(connection))
                    .update();
        }
        return derby;
    }
}
