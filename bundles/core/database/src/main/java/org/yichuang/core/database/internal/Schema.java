// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.database.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The tables that there are (现有表), in lower case whatever the database does to names. */
public final class Schema {

    private Schema() {}

    /**
     * Lists the tables of the schema that a connection works in.
     *
     * @throws SQLException if the database can't be read
     */
    public static Set<String> tables(Connection connection) throws SQLException {
        Set<String> names = new TreeSet<>();
        try (var tables =
                connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    /** Returns a name as the metadata of this database spells it. */
    public static String spelled(Connection connection, String name) throws SQLException {
        return connection.getMetaData().storesUpperCaseIdentifiers() ? name.toUpperCase(Locale.ROOT) : name;
    }
}
