// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.database.internal.pool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a database is, and how many connections to it are kept (连接设置).
 *
 * @param url JDBC address, of Derby or PostgreSQL
 * @param user role; empty if the address says it or none is asked for
 * @param passwordFile file whose first line is the password; {@code null} if none is asked for. Read at each opening
 * @param largest most connections at a time
 * @param idle connections kept open while nobody asks
 * @param patienceMillis how long a caller waits for a connection
 */
public record PoolSettings(String url, String user, Path passwordFile, int largest, int idle, long patienceMillis) {

    private static final String DERBY = "jdbc:derby:";
    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final int LOGIN_SECONDS = 10;
    private static final Logger LOG = LoggerFactory.getLogger(PoolSettings.class);

    /** By this exception Derby says that a database has ended. */
    private static final String ENDED = "08006";

    /** Tells whether the address is one of PostgreSQL. */
    public boolean isPostgresql() {
        return url.startsWith(POSTGRESQL);
    }

    /**
     * Makes a source of connections without a pool; does not connect yet.
     *
     * @throws IllegalArgumentException if the address is neither of Derby nor of PostgreSQL
     * @throws UncheckedIOException if the password file can't be read
     */
    public DataSource unpooled() {
        if (isPostgresql()) {
            return postgresql();
        }
        if (url.startsWith(DERBY)) {
            return derby();
        }
        throw new IllegalArgumentException("数据库地址必须以 " + POSTGRESQL + " 或 " + DERBY + " 开头：请修改 url");
    }

    /**
     * Ends an embedded database that nobody is connected to any more; what it does in the background is finished first. Ended
     * together with its engine, Derby would interrupt that work, take the interrupt for a broken file, and try again for minutes.
     */
    void end() {
        if (isPostgresql()) {
            return;
        }
        EmbeddedDataSource derby = new EmbeddedDataSource();
        derby.setDatabaseName(url.substring(DERBY.length()).split(";", 2)[0]);
        derby.setShutdownDatabase("shutdown");
        try {
            derby.getConnection().close();
        } catch (SQLException ended) {
            if (!ENDED.equals(ended.getSQLState())) {
                LOG.warn("The embedded database did not end by itself: {}", ended.toString());
            }
        }
    }

    private DataSource derby() {
        String[] parts = url.substring(DERBY.length()).split(";", 2);
        EmbeddedDataSource derby = new EmbeddedDataSource();
        derby.setDatabaseName(parts[0]);
        if (parts.length > 1) {
            derby.setConnectionAttributes(parts[1]);
        }
        return derby;
    }

    private DataSource postgresql() {
        PGSimpleDataSource postgresql = new PGSimpleDataSource();
        postgresql.setURL(url);
        postgresql.setApplicationName("yichuang");
        // A server that vanished without a word is noticed within minutes, and a login never hangs.
        postgresql.setTcpKeepAlive(true);
        postgresql.setLoginTimeout(LOGIN_SECONDS);
        // Read-only means so for single statements, too; the driver's default leaves those out.
        postgresql.setReadOnlyMode("always");
        if (!user.isEmpty()) {
            postgresql.setUser(user);
        }
        if (passwordFile != null) {
            postgresql.setPassword(password());
        }
        return postgresql;
    }

    private String password() {
        try (var lines = Files.lines(passwordFile)) {
            return lines.findFirst().orElse("").strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("密码文件无法读取：" + passwordFile, unreadable);
        }
    }
}
