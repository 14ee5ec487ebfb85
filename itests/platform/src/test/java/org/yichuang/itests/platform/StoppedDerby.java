// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform;

import java.sql.DriverManager;
import java.sql.SQLException;

/** The built-in database of a platform that stands still: while it runs, nobody else can open it. */
public final class StoppedDerby {
    /** What Derby says when it has let go of a database. */
    private static final String LET_GO = "08006";

    private StoppedDerby() {}

    /** Names the database of a platform, for JDBC. */
    public static String url(Instance instance) {
        return "jdbc:derby:" + instance.home().resolve("data/derby/yichuang");
    }

    /** Changes rows as somebody would who has the password of the machine; returns how many were changed. */
    static int change(Instance instance, String sql, String value) throws SQLException {
        var url = url(instance);
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            return statement.executeUpdate();
        } finally {
            letGo(url);
        }
    }

    /** Closes a database that this process looked into, so that a platform can open it. */
    public static void letGo(String url) {
        try {
            DriverManager.getConnection(url + ";shutdown=true").close();
        } catch (SQLException closed) {
            // Derby says so by an exception.
            if (!closed.getSQLState().equals(LET_GO)) {
                throw new IllegalStateException(closed);
            }
        }
    }
}
