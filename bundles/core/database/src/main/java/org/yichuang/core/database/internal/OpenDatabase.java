// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.database.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Dictionary;
import java.util.Hashtable;
import javax.sql.DataSource;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuang.core.database.internal.copy.CopyMark;
import org.yichuang.core.database.internal.copy.Quiet;
import org.yichuang.core.database.internal.copy.Transaction;
import org.yichuang.core.database.internal.identity.Holdings;
import org.yichuang.core.database.internal.identity.Identity;
import org.yichuang.core.database.internal.identity.IdentityFile;
import org.yichuang.core.database.internal.pool.Pool;
import org.yichuang.core.database.internal.pool.PoolSettings;
import org.yichuang.ports.database.Dialect;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** The database that the platform works with (当前数据库), published as a service from its migration to its end. */
final class OpenDatabase {

    private static final Logger LOG = LoggerFactory.getLogger(OpenDatabase.class);
    private static final String NAME = "yichuang";

    private final BundleContext bundles;
    private final SchemaMigration migration;
    private final IdentityFile file;
    private volatile Pool pool;
    private ServiceRegistration<DataSource> service;

    OpenDatabase(BundleContext bundles, SchemaMigration migration, IdentityFile file) {
        this.bundles = bundles;
        this.migration = migration;
        this.file = file;
    }

    /** Returns the pool, {@code null} while no database is open. */
    Pool pool() {
        return pool;
    }

    /**
     * Opens a database and publishes it.
     *
     * @throws Refusal if it is not the one that this node knows, or only half a copy
     * @throws SQLException if it can't be migrated
     */
    void open(PoolSettings settings) throws SQLException {
        Pool opened = new Pool(settings);
        try {
            // Looked at before the migration, so that a wrong database stays as it is.
            try (Connection connection = opened.getConnection()) {
                CopyMark.refuseHalf(connection);
                String objection = file.objection(Identity.read(connection));
                if (objection != null) {
                    throw refused(objection);
                }
            }
            begin(opened);
            publish(opened);
        } catch (SQLException | RuntimeException failure) {
            opened.close();
            throw failure;
        }
    }

    /**
     * Goes over to another database, or to other settings of the same, while the platform runs.
     *
     * @throws Refusal if it does not hold the same cases; the database before goes on then
     * @throws SQLException if it can't be read
     */
    void change(PoolSettings settings) throws SQLException {
        Pool before = pool;
        Pool after = new Pool(settings);
        boolean maintained = before.isReadOnly();
        try {
            Quiet.make(before);
            compare(Transaction.read(before, Holdings::read), Transaction.read(after, Holdings::read));
            begin(after);
        } catch (SQLException | RuntimeException failure) {
            after.close();
            if (!maintained) {
                before.readWrite();
            }
            throw failure;
        }
        LOG.info("Going over to the database {}", settings.url());
        close();
        publish(after);
    }

    /** Ends the maintenance; a copy made before is out of date from then on. */
    void resume(Pool maintained) {
        try (Connection connection = maintained.writable()) {
            file.write(Identity.begin(connection));
        } catch (SQLException failure) {
            throw new Refusal(Reason.UNAVAILABLE, "DATABASE_UNREACHABLE", "数据库没有应答，维护没有结束：" + failure.getMessage());
        }
        maintained.readWrite();
    }

    /** Takes the service away, closes the pool, and ends the database if it is embedded. */
    void end() {
        Pool last = pool;
        close();
        if (last != null) {
            last.end();
        }
    }

    /** Takes the service away and closes the pool. */
    void close() {
        if (service != null) {
            service.unregister();
            service = null;
        }
        if (pool != null) {
            pool.close();
            pool = null;
        }
    }

    private static void compare(Holdings before, Holdings after) {
        if (after == null) {
            throw refused("配置的数据库是空的：继续使用原数据库。请先用 database:copy 迁移，或把配置改回");
        }
        if (!after.identity().id().equals(before.identity().id())) {
            throw refused("配置的数据库属于另一套平台：继续使用原数据库。请把配置改回，或先用 database:copy 迁移");
        }
        if (!after.equals(before)) {
            throw refused("配置的数据库与现用数据库的办件不一致（" + difference(before, after)
                    + "）：继续使用原数据库。请用 database:copy --restart 重新迁移，或把配置改回");
        }
    }

    private static String difference(Holdings before, Holdings after) {
        if (!after.identity().equals(before.identity())) {
            return "迁移之后结束过维护，该副本已作废";
        }
        return after.cases() == before.cases() && after.actions() == before.actions()
                ? "件数相同，内容不同"
                : "办件 " + after.cases() + " 对 " + before.cases() + "，动作 " + after.actions() + " 对 " + before.actions();
    }

    private void begin(Pool opened) throws SQLException {
        migration.prepare(opened);
        file.write(Transaction.write(opened, connection -> {
            SchemaMigration.waitForOtherNodes(connection);
            CopyMark.remove(connection);
            return Identity.begin(connection);
        }));
    }

    private void publish(Pool opened) throws SQLException {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("dataSourceName", NAME);
        properties.put("osgi.jndi.service.name", NAME);
        properties.put("dialect", Dialect.of(opened).name());
        pool = opened;
        service = bundles.registerService(DataSource.class, opened, properties);
    }

    private static Refusal refused(String message) {
        return new Refusal(Reason.CONFLICT, "DATABASE_REFUSED", message);
    }
}
