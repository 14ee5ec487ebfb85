// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.database.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.analytics.configuration.AnalyticsArgs;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.command.core.helpers.ShowSummaryArgument;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.datatype.DataTypeFactory;
import liquibase.lockservice.LockServiceFactory;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/** One run of Liquibase (执行变更); the only class that touches it, so that it is loaded only when it is needed. */
final class LiquibaseUpdate {

    private final ClassLoader loader = LiquibaseUpdate.class.getClassLoader();

    /**
     * Runs every changeset that has not run yet.
     *
     * @param master path of the master changelog among the resources of this bundle
     * @param connection a connection whose transaction Liquibase cannot end
     * @throws SQLException if a changeset fails
     */
    void run(String master, Connection connection) throws SQLException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // Liquibase finds its own parts by ServiceLoader; it is embedded here, so this bundle's loader sees them all.
        thread.setContextClassLoader(loader);
        try {
            Scope.child(settings(), () -> update(master, connection));
        } catch (Exception failure) {
            throw new SQLException(
                    "The database could not be migrated, nothing has been changed: " + failure.getMessage(), failure);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private Map<String, Object> settings() {
        return Map.of(
                Scope.Attr.classLoader.name(),
                loader,
                Scope.Attr.resourceAccessor.name(),
                new ClassLoaderResourceAccessor(loader),
                Scope.Attr.ui.name(),
                new LoggerUIService(),
                // Liquibase would else report its use to its vendor.
                AnalyticsArgs.ENABLED.getKey(),
                false);
    }

    private static void update(String master, Connection connection) throws Exception {
        LockServiceFactory.getInstance().register(new NoLock());
        DataTypeFactory.getInstance().register(new BytesType());
        Database database =
                DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        new CommandScope(UpdateCommandStep.COMMAND_NAME)
                .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database)
                .addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, master)
                .addArgumentValue(ShowSummaryArgument.SHOW_SUMMARY, UpdateSummaryEnum.OFF)
                .execute();
    }
}
