// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.persistence;

import java.sql.SQLException;
import java.util.stream.Stream;
import javax.persistence.OptimisticLockException;

/** Another transaction was faster: a version that moved on, a number or sequence taken, a deadlock resolved. */
public final class Conflict {
    private Conflict() {}

    /** Tells whether work failed for that, so that it may succeed when it is done again. */
    public static boolean isCauseOf(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof OptimisticLockException
                        || cause instanceof SQLException sql && isConflict(sql.getSQLState()));
    }

    private static boolean isConflict(String sqlState) {
        return sqlState != null && (sqlState.startsWith("23") || sqlState.startsWith("40"));
    }
}
