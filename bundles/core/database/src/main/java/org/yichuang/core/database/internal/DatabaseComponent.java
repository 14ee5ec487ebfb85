// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.database.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuang.core.database.internal.copy.DatabaseCopy;
import org.yichuang.core.database.internal.identity.IdentityFile;
import org.yichuang.core.database.internal.pool.Pool;
import org.yichuang.core.database.internal.pool.PoolSettings;
import org.yichuang.ports.database.CopyProgress;
import org.yichuang.ports.database.CopyReport;
import org.yichuang.ports.database.CopyTarget;
import org.yichuang.ports.database.DatabaseService;
import org.yichuang.ports.database.DatabaseStatus;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/**
 * Opens the database that is configured, tries again until it is there, and goes over to another one only if that holds
 * the same cases (design §7).
 *
 * <p>Everything that opens, closes or copies happens one after the other, under the lock of this object.
 */
@Component(
        immediate = true,
        configurationPid = DatabaseComponent.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = DatabaseComponent.Config.class)
public final class DatabaseComponent implements DatabaseService {

    /** Where it is configured. */
    static final String PID = "org.yichuang.core.database";

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseComponent.class);
    private static final long AGAIN_SECONDS = 5;

    /** Settings of the database. */
    @ObjectClassDefinition(name = "Yichuang database")
    public @interface Config {

        /** Address. */
        @AttributeDefinition(description = "JDBC address of the database, of Derby or PostgreSQL.")
        String url();

        /** Role. */
        @AttributeDefinition(description = "The role of PostgreSQL that owns the tables.")
        String user() default "";

        /** Password. */
        @AttributeDefinition(description = "A file that only the platform can read; its first line is the password.")
        String passwordFile() default "";

        /** Largest. */
        @AttributeDefinition(description = "The most connections that are open at a time.")
        int maximumPoolSize() default 20;

        /** Idle. */
        @AttributeDefinition(description = "Connections that stay open while nobody works.")
        int minimumIdle() default 2;

        /** Patience. */
        @AttributeDefinition(description = "How many seconds a request waits for a free connection before it fails.")
        int connectionTimeoutSeconds() default 10;
    }

    private final OpenDatabase open;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "yichuang-database");
        thread.setDaemon(true);
        return thread;
    });
    private volatile PoolSettings wanted;
    private volatile String fault;

    /** Opens the configured database, at once if it is there. */
    @Activate
    public DatabaseComponent(BundleContext bundles, Config config) {
        wanted = settings(config);
        open = new OpenDatabase(
                bundles,
                new SchemaMigration(),
                new IdentityFile(Path.of(bundles.getProperty("karaf.data"), "database.identity")));
        follow();
        worker.scheduleWithFixedDelay(this::retry, AGAIN_SECONDS, AGAIN_SECONDS, TimeUnit.SECONDS);
    }

    /** Goes over to what is configured now, if it may. */
    @Modified
    void changed(Config config) {
        wanted = settings(config);
        worker.execute(this::follow);
    }

    /** Closes the database. */
    @Deactivate
    void close() {
        worker.shutdown();
        synchronized (this) {
            open.end();
        }
    }

    @Override
    public String fault() {
        return fault;
    }

    @Override
    public DatabaseStatus status() {
        Pool pool = open.pool();
        if (pool == null) {
            return new DatabaseStatus(null, null, null, 0, 0, false, fault);
        }
        try (Connection connection = pool.getConnection()) {
            return StatusQuery.ask(connection, pool, fault);
        } catch (SQLException broken) {
            throw new Refusal(Reason.UNAVAILABLE, "DATABASE_UNREACHABLE", "数据库没有应答，请检查数据库服务：" + broken.getMessage());
        }
    }

    @Override
    public synchronized CopyReport copy(CopyTarget target, Consumer<CopyProgress> progress) {
        return new DatabaseCopy(opened(), target, progress).run();
    }

    @Override
    public synchronized void resume() {
        open.resume(opened());
    }

    private Pool opened() {
        Pool pool = open.pool();
        if (pool == null) {
            throw new Refusal(Reason.UNAVAILABLE, "DATABASE_UNREACHABLE", "数据库尚未打开：" + fault);
        }
        return pool;
    }

    private void retry() {
        if (open.pool() == null) {
            follow();
        }
    }

    private synchronized void follow() {
        PoolSettings settings = wanted;
        String before = fault;
        try {
            if (open.pool() == null) {
                open.open(settings);
            } else if (!settings.equals(open.pool().settings())) {
                open.change(settings);
            }
            fault = null;
        } catch (Refusal refusal) {
            fault = refusal.getMessage();
        } catch (SQLException | RuntimeException failure) {
            fault = "数据库 " + settings.url() + " 无法使用，请检查数据库服务和 etc/" + PID + ".cfg：" + failure.getMessage();
            if (open.pool() != null) {
                fault += "（继续使用原数据库）";
            }
            LOG.debug("The database can't be used", failure);
        }
        if (fault != null && !fault.equals(before)) {
            LOG.error("{}", fault);
        }
    }

    private static PoolSettings settings(Config config) {
        return new PoolSettings(
                config.url(),
                config.user(),
                config.passwordFile().isBlank() ? null : Path.of(config.passwordFile()),
                config.maximumPoolSize(),
                config.minimumIdle(),
                TimeUnit.SECONDS.toMillis(config.connectionTimeoutSeconds()));
    }
}
