// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.security.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.commons.dbutils.QueryRunner;
import org.apache.commons.dbutils.handlers.ScalarHandler;

/**
 * The table {@code login_failure} (登录失败表): failures in a row and locks, for every login that was ever tried,
 * whether there is such an account or not.
 */
final class LoginFailureTable {

    private static final QueryRunner SQL = new QueryRunner();

    private LoginFailureTable() {}

    /** Returns until when a login is locked; an instant that has passed, or {@code null}, if it is not. */
    static Instant lockedUntil(Connection connection, String login) throws SQLException {
        Number until = SQL.query(
                connection,
                "select locked_until from login_failure where login_digest = ?",
                new ScalarHandler<Number>(),
                key(login));
        return until == null ? null : Instant.ofEpochMilli(until.longValue());
    }

    /** Returns the locks that hold, by {@link #key(String) key} of the login. */
    static Map<String, Instant> locks(Connection connection, Instant now) throws SQLException {
        return SQL.query(
                connection,
                "select login_digest, locked_until from login_failure where locked_until > ?",
                LoginFailureTable::read,
                now.toEpochMilli());
    }

    /** Counts a failure; one statement, so that failures at the same time all count. */
    static void count(Connection connection, String login, Instant now, Settings settings) throws SQLException {
        long millis = now.toEpochMilli();
        long windowStart = now.minus(settings.failureWindow()).toEpochMilli();
        int updated = SQL.update(
                connection,
                "update login_failure set"
                        + " locked_until = case when first_at > ? and failures + 1 >= ? then ? else locked_until end,"
                        + " failures = case when first_at > ? then failures + 1 else 1 end,"
                        + " first_at = case when first_at > ? then first_at else ? end"
                        + " where login_digest = ?",
                windowStart,
                settings.lockAfterFailures(),
                now.plus(settings.lockTime()).toEpochMilli(),
                windowStart,
                windowStart,
                millis,
                key(login));
        if (updated == 0) {
            long lock = settings.lockAfterFailures() == 1
                    ? now.plus(settings.lockTime()).toEpochMilli()
                    : 0;
            SQL.update(
                    connection,
                    "insert into login_failure (login_digest, failures, first_at, locked_until) values (?, 1, ?, ?)",
                    key(login),
                    millis,
                    lock);
        }
    }

    /** Forgets the failures of a login and lifts its lock. */
    static void forget(Connection connection, String login) throws SQLException {
        SQL.update(connection, "delete from login_failure where login_digest = ?", key(login));
    }

    /** Forgets the failures that count no more. */
    static void forgetOld(Connection connection, Instant now, Settings settings) throws SQLException {
        SQL.update(
                connection,
                "delete from login_failure where first_at < ? and locked_until < ?",
                now.minus(settings.failureWindow()).toEpochMilli(),
                now.toEpochMilli());
    }

    /** Returns what stands for a login in the table. */
    static String key(String login) {
        return HexFormat.of().formatHex(Digests.sha256(login));
    }

    private static Map<String, Instant> read(ResultSet rows) throws SQLException {
        Map<String, Instant> locks = new HashMap<>();
        while (rows.next()) {
            locks.put(rows.getString(1), Instant.ofEpochMilli(rows.getLong(2)));
        }
        return locks;
    }
}
