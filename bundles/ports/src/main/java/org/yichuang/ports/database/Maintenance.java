// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.database;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/**
 * The time in which everything can be read and nothing changed (维护期), while the database is copied.
 *
 * <p>Connections are read-only then ({@link java.sql.Connection#isReadOnly()}), and the database itself refuses what
 * writes; what is only nice to have, such as the time of the last use of a session, is left out by asking the connection.
 */
public final class Maintenance {
    /** Code of the refusal. */
    public static final String CODE = "MAINTENANCE";

    /** What PostgreSQL (25006) and Derby (the others) say to a write on a read-only connection. */
    private static final Set<String> READ_ONLY = Set.of("25006", "25501", "25502", "25503", "25505");

    private Maintenance() {}

    /** Returns the refusal of whatever would write. */
    public static Refusal refusal() {
        return new Refusal(Reason.UNAVAILABLE, CODE, "系统正在维护（数据迁移），可以查询，暂时不能办理：请稍后再试");
    }

    /**
     * Looks whether something failed because of the maintenance.
     *
     * @param failure what was thrown, with its causes
     * @return the refusal to answer with; empty if it failed for another reason
     */
    public static Optional<Refusal> of(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                        .anyMatch(cause -> cause instanceof SQLException sql
                                && sql.getSQLState() != null
                                && READ_ONLY.contains(sql.getSQLState()))
                ? Optional.of(refusal())
                : Optional.empty();
    }
}
