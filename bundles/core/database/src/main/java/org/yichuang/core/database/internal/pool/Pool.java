// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.database.internal.pool;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * The connections of the platform (连接池). In maintenance they come from a second pool whose connections are
 * read-only, so that the database itself refuses every write, whoever tries it.
 */
public final class Pool implements DataSource, AutoCloseable {

    private static final int READERS = 10;
    private static final long LOOK_AGAIN_MILLIS = 20;

    private final PoolSettings settings;
    private final HikariDataSource writers;
    private final ReadWriteLock exchange = new ReentrantReadWriteLock();
    private HikariDataSource readers;
    private HikariDataSource current;

    /**
     * Opens a pool, and at least one connection.
     *
     * @throws RuntimeException if the database can't be reached
     */
    public Pool(PoolSettings settings) {
        this.settings = settings;
        writers = open("yichuang", settings.largest(), settings.idle(), false);
        current = writers;
    }

    /** Returns what the pool was opened with. */
    public PoolSettings settings() {
        return settings;
    }

    @Override
    public Connection getConnection() throws SQLException {
        // Under the lock, so that whoever exchanges the pools has seen every connection of the one before.
        exchange.readLock().lock();
        try {
            return current.getConnection();
        } finally {
            exchange.readLock().unlock();
        }
    }

    /** Returns a connection that writes even in maintenance; for the maintenance itself. */
    public Connection writable() throws SQLException {
        return writers.getConnection();
    }

    /** Tells whether every connection is read-only. */
    public boolean isReadOnly() {
        exchange.readLock().lock();
        try {
            return current != writers;
        } finally {
            exchange.readLock().unlock();
        }
    }

    /**
     * Gives read-only connections from now on, and waits until the last one that writes has come back.
     *
     * @param patience how long to wait
     * @throws TimeoutException if something went on writing; writing goes on then
     */
    public void readOnly(Duration patience) throws TimeoutException, InterruptedException {
        if (readers == null) {
            readers = open("yichuang-maintenance", Math.min(READERS, settings.largest()), 1, true);
        }
        use(readers);
        long deadline = System.nanoTime() + patience.toNanos();
        while (writers.getHikariPoolMXBean().getActiveConnections() > 0) {
            if (System.nanoTime() > deadline) {
                readWrite();
                throw new TimeoutException(writers.getHikariPoolMXBean().getActiveConnections() + " 个事务在 "
                        + patience.toSeconds() + " 秒内没有结束");
            }
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
    }

    /** Gives connections that write again. */
    public void readWrite() {
        use(writers);
    }

    private void use(HikariDataSource pool) {
        exchange.writeLock().lock();
        try {
            current = pool;
        } finally {
            exchange.writeLock().unlock();
        }
    }

    private HikariDataSource open(String name, int largest, int idle, boolean readOnly) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(settings.unpooled());
        config.setMaximumPoolSize(largest);
        config.setMinimumIdle(Math.min(idle, largest));
        config.setConnectionTimeout(settings.patienceMillis());
        config.setReadOnly(readOnly);
        // A statement sees what others have committed, and nothing else: the same on Derby and on PostgreSQL.
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        return new HikariDataSource(config);
    }

    /** Ends the database that a closed pool was of, if that is embedded. */
    public void end() {
        settings.end();
    }

    @Override
    public void close() {
        writers.close();
        if (readers != null) {
            readers.close();
        }
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("The pool has one user, see etc/");
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return writers.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        writers.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        writers.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return writers.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return writers.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw new SQLException("No " + type.getName() + " is behind the pool");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
