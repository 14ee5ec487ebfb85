// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.database.internal;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuang.ports.database.Dialect;

/**
 * Brings the tables up to date (数据库迁移) before anybody is given the data source.
 *
 * <p>The whole migration is one database transaction: Derby and PostgreSQL both create tables inside transactions, so
 * a platform killed in the middle leaves nothing behind, neither half a table nor a lock, and starts again by itself
 * (design §7). A start where no changelog has changed since the last migration never loads Liquibase, which would cost
 * more than half of a restart.
 */
public final class SchemaMigration {

    /** The same on every node, so that of nodes that start together one migrates and the others wait. */
    private static final long ADVISORY_LOCK = 0x59696368_75616e67L;

    private static final Logger LOG = LoggerFactory.getLogger(SchemaMigration.class);

    private final Changelogs changelogs;

    /** Migrates with the changelogs of this bundle. */
    public SchemaMigration() {
        this(new Changelogs("org/yichuang/core/database/changelog/"));
    }

    SchemaMigration(Changelogs changelogs) {
        this.changelogs = changelogs;
    }

    /**
     * Runs every changeset that has not run yet.
     *
     * @param dataSource the data source that is about to be published, never {@code null}
     * @throws SQLException if the database cannot be reached or a changeset fails; nothing has been changed then
     */
    public void prepare(DataSource dataSource) throws SQLException {
        String digest = changelogs.digest();
        try (Connection connection = dataSource.getConnection()) {
            if (!digest.equals(SchemaDigest.read(connection))) {
                migrate(connection, digest);
            }
        }
    }

    private void migrate(Connection connection, String digest) throws SQLException {
        LOG.info("Migrating the database to schema {}", digest);
        connection.setAutoCommit(false);
        try {
            waitForOtherNodes(connection);
            if (!digest.equals(SchemaDigest.read(connection))) {
                new LiquibaseUpdate().run(changelogs.master(), OneTransaction.of(connection));
                SchemaDigest.write(connection, digest);
            }
            connection.commit();
        } catch (SQLException | RuntimeException failure) {
            connection.rollback();
            throw failure;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /**
     * Waits until no other node migrates; holds them off until the end of the transaction. Derby needs no lock of ours:
     * an embedded database is opened by one process only.
     */
    static void waitForOtherNodes(Connection connection) throws SQLException {
        String lock = Dialect.of(connection).transactionLock();
        if (lock != null) {
            try (var statement = connection.prepareStatement(lock)) {
                statement.setLong(1, ADVISORY_LOCK);
                statement.execute();
            }
        }
    }
}
