// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Running numbers without gaps (流水号): counted up in the transaction that uses them. */
public final class RunningNumber {
    private static final String COUNT = "update sequence_counter set last_number = last_number + 1 where counter = ?";
    private static final String READ = "select last_number from sequence_counter where counter = ?";
    private static final String BEGIN = "insert into sequence_counter (counter, last_number) values (?, 1)";

    private RunningNumber() {}

    /**
     * Takes the next number. Whoever else counts the same waits until the transaction of this connection ends.
     *
     * @param connection in a transaction of the platform's database
     * @param counter name of the counter; a new one begins with 1
     * @throws SQLException if the database refuses, also where somebody else began the same counter meanwhile
     */
    public static long next(Connection connection, String counter) throws SQLException {
        String returning = Dialect.of(connection).returning("last_number");
        Long last = returning == null
                ? update(connection, COUNT, counter) == 0 ? null : query(connection, READ, counter)
                : query(connection, COUNT + returning, counter);
        if (last == null) {
            update(connection, BEGIN, counter);
            return 1;
        }
        return last;
    }

    private static int update(Connection connection, String sql, String counter) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, counter);
            return statement.executeUpdate();
        }
    }

    private static Long query(Connection connection, String sql, String counter) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, counter);
            try (ResultSet found = statement.executeQuery()) {
                return found.next() ? found.getLong(1) : null;
            }
        }
    }
}
