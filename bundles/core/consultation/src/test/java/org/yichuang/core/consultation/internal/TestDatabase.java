// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.consultation.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.analytics.configuration.AnalyticsArgs;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.command.core.helpers.ShowSummaryArgument;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.ui.LoggerUIService;
import org.apache.commons.dbutils.QueryRunner;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The tables of the platform, migrated once and emptied for each test: Derby in memory, or a new schema of the PostgreSQL
 * named by {@code yichuang.test.postgresql}.
 */
final class TestDatabase {

    private static final String CHANGELOG = "org/yichuang/core/database/changelog/master.yaml";
    private static final Logger LIQUIBASE = Logger.getLogger("liquibase");
    private static final DataSource MIGRATED = migrated();

    private TestDatabase() {}

    static DataSource empty() {
        try {
            for (String table :
                    List.of("consultation_slip", "consultation_event", "consultation", "sequence_counter")) {
                new QueryRunner(MIGRATED).update("delete from " + table);
            }
            return MIGRATED;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static DataSource migrated() {
        System.setProperty("derby.stream.error.file", "target/derby.log");
        LIQUIBASE.setLevel(Level.WARNING);
        Map<String, Object> quiet =
                Map.of(Scope.Attr.ui.name(), new LoggerUIService(), AnalyticsArgs.ENABLED.getKey(), false);
        try {
            String url = System.getProperty("yichuang.test.postgresql");
            DataSource created = url == null ? derby() : postgresql(url);
            try (Connection connection = created.getConnection()) {
                Scope.child(quiet, () -> migrate(connection));
            }
            return created;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void migrate(Connection connection) throws Exception {
        new CommandScope(UpdateCommandStep.COMMAND_NAME)
                .addArgumentValue(
                        DbUrlConnectionArgumentsCommandStep.DATABASE_ARG,
                        DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection)))
                .addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, CHANGELOG)
                .addArgumentValue(ShowSummaryArgument.SHOW_SUMMARY, UpdateSummaryEnum.OFF)
                .execute();
    }

    private static DataSource derby() {
        EmbeddedDataSource derby = new EmbeddedDataSource();
        derby.setDatabaseName("memory:consultation");
        derby.setCreateDatabase("create");
        return derby;
    }

    private static DataSource postgresql(String url) throws SQLException {
        String schema = "consultation_" + System.nanoTime();
        PGSimpleDataSource postgresql = new PGSimpleDataSource();
        postgresql.setUrl(url);
        new QueryRunner(postgresql).update("create schema " + schema);
        postgresql.setCurrentSchema(schema);
        return postgresql;
    }
}
