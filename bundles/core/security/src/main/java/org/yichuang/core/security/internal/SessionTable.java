// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.security.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.apache.commons.dbutils.QueryRunner;

/** The table {@code login_session} (会话表); a token is known to it by its digest only. */
final class SessionTable {

    /** A row: whose session it is, when it was last seen in use and when it ends at the latest. */
    record Row(String login, Instant usedAt, Instant endsAt) {}

    private static final QueryRunner SQL = new QueryRunner();

    private SessionTable() {}

    /** Adds a session. */
    static void insert(Connection connection, String digest, Row row, String remote) throws SQLException {
        SQL.update(
                connection,
                "insert into login_session (token_digest, login, used_at, ends_at, remote) values (?, ?, ?, ?, ?)",
                digest,
                row.login(),
                row.usedAt().toEpochMilli(),
                row.endsAt().toEpochMilli(),
                remote);
    }

    /** Returns a session, whether it has ended or not. */
    static Optional<Row> find(Connection connection, String digest) throws SQLException {
        return SQL.query(
                connection,
                "select login, used_at, ends_at from login_session where token_digest = ?",
                SessionTable::read,
                digest);
    }

    /** Notes that a session is in use; tells whether it is still there. */
    static boolean use(Connection connection, String digest, Instant now) throws SQLException {
        return SQL.update(
                        connection,
                        "update login_session set used_at = ? where token_digest = ?",
                        now.toEpochMilli(),
                        digest)
                == 1;
    }

    /** Ends a session; tells whether it was there. */
    static boolean delete(Connection connection, String digest) throws SQLException {
        return SQL.update(connection, "delete from login_session where token_digest = ?", digest) == 1;
    }

    /** Ends all sessions of an account. */
    static void deleteOf(Connection connection, String login) throws SQLException {
        SQL.update(connection, "delete from login_session where login = ?", login);
    }

    /** Ends all sessions of an account but one. */
    static void deleteOthers(Connection connection, String login, String digest) throws SQLException {
        SQL.update(connection, "delete from login_session where login = ? and token_digest <> ?", login, digest);
    }

    /** Deletes the sessions that have ended. */
    static void deleteEnded(Connection connection, Instant now, Settings settings) throws SQLException {
        SQL.update(
                connection,
                "delete from login_session where used_at <= ? or ends_at <= ?",
                now.minus(settings.sessionIdle()).toEpochMilli(),
                now.toEpochMilli());
    }

    private static Optional<Row> read(ResultSet rows) throws SQLException {
        return rows.next()
                ? Optional.of(new Row(
                        rows.getString("login"),
                        Instant.ofEpochMilli(rows.getLong("used_at")),
                        Instant.ofEpochMilli(rows.getLong("ends_at"))))
                : Optional.empty();
    }
}
