// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.database.internal.copy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yichuang.core.database.internal.Schema;

/**
 * A table that is copied (表).
 *
 * @param name in lower case
 * @param columns in the order of their names, the same on every database
 */
record Table(String name, List<Column> columns) {

    /** What each database has of its own: what ran on it, and whether it is a copy. */
    private static final Set<String> OWN =
            Set.of("databasechangelog", "databasechangeloglock", "schema_digest", CopyMark.TABLE);

    /**
     * Lists the tables to copy, each after those that its foreign keys point to.
     *
     * @throws SQLException if the database can't be read, or has a type that no changelog may use
     */
    static List<Table> all(Connection connection) throws SQLException {
        Map<String, Set<String>> parents = new TreeMap<>();
        for (String name : Schema.tables(connection)) {
            if (!OWN.contains(name)) {
                parents.put(name, parents(connection, name));
            }
        }
        Set<String> order = new LinkedHashSet<>();
        parents.keySet().forEach(name -> visit(name, parents, order));
        List<Table> tables = new ArrayList<>();
        for (String name : order) {
            tables.add(new Table(name, columns(connection, name)));
        }
        return tables;
    }

    /** Returns the query for all rows. */
    String select() {
        return "select " + names() + " from " + name;
    }

    /** Returns the statement for one row. */
    String insert() {
        return "insert into " + name + " (" + names() + ") values ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
    }

    private String names() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    private static void visit(String name, Map<String, Set<String>> parents, Collection<String> order) {
        parents.get(name).stream()
                .filter(parent -> !parent.equals(name) && !order.contains(parent))
                .forEach(parent -> visit(parent, parents, order));
        order.add(name);
    }

    private static Set<String> parents(Connection connection, String name) throws SQLException {
        Set<String> parents = new TreeSet<>();
        try (ResultSet keys = connection
                .getMetaData()
                .getImportedKeys(null, connection.getSchema(), Schema.spelled(connection, name))) {
            while (keys.next()) {
                parents.add(keys.getString("PKTABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return parents;
    }

    private static List<Column> columns(Connection connection, String name) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (ResultSet rows = connection
                .getMetaData()
                .getColumns(null, connection.getSchema(), Schema.spelled(connection, name), "%")) {
            while (rows.next()) {
                String column = rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT);
                Column.Kind kind = Column.kind(rows.getInt("DATA_TYPE"));
                if (kind == null) {
                    throw new SQLException(
                            "No copy of type " + rows.getString("TYPE_NAME") + " of " + name + "." + column);
                }
                columns.add(new Column(column, kind, "YES".equals(rows.getString("IS_AUTOINCREMENT"))));
            }
        }
        columns.sort(Comparator.comparing(Column::name));
        return List.copyOf(columns);
    }
}
