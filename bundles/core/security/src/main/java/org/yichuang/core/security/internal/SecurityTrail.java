// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.security.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.apache.commons.dbutils.QueryRunner;

/** The table {@code security_event} (安全日志): who did what to which account, when and from where. Only added to. */
final class SecurityTrail {

    /** Stands for a login of no account: what was typed there may be a password, so it is not kept. */
    static final String UNKNOWN = "?";

    /** Stands for the address where the caller has none, such as another bundle. */
    static final String INSIDE = "-";

    private static final int REMOTE_LENGTH = 64;
    private static final QueryRunner SQL = new QueryRunner();

    private SecurityTrail() {}

    /**
     * Adds an event, in the transaction that does what it tells of.
     *
     * @param actor login name of who did it
     * @param login account it was done to
     * @param remote address it came from
     * @param detail what else there is to know; may be empty
     */
    static void add(
            Connection connection,
            Instant now,
            SecurityEvent kind,
            String actor,
            String login,
            String remote,
            String detail)
            throws SQLException {
        SQL.update(
                connection,
                "insert into security_event (happened_at, kind, actor, login, remote, detail)"
                        + " values (?, ?, ?, ?, ?, ?)",
                now.toEpochMilli(),
                kind.name(),
                actor,
                login,
                remote(remote),
                detail);
    }

    /** Makes an address fit its column; where there is none, says so. */
    static String remote(String remote) {
        if (remote == null || remote.isBlank()) {
            return INSIDE;
        }
        return remote.length() > REMOTE_LENGTH ? remote.substring(0, REMOTE_LENGTH) : remote;
    }
}
