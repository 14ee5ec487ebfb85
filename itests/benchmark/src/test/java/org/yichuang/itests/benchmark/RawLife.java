// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.yichuang.core.casework.internal.Hall;

/**
 * The life of a case in plain JDBC: the rows that the case service wrote for one case are written again for others, in the
 * same transactions, one prepared statement a row. It knows beforehand what to write: it reads nothing, decides nothing and
 * computes nothing.
 */
final class RawLife {
    /** The tables whose rows belong to an action. */
    private static final List<String> OF_ACTIONS =
            List.of("case_action", "case_payload", "case_document", "case_outbox");

    /** What the anchors of the trail write later. */
    private static final String LATER = "anchor_no";

    private static final long KEYS = 1_000_000_000L;
    private static final int KEYS_A_LIFE = 100;
    private static final int NUMBER_BASE = 36;
    private static final AtomicLong NUMBER = new AtomicLong(Long.parseLong("r00000", NUMBER_BASE));

    private final boolean returning;
    private final List<List<Write>> steps = new ArrayList<>();

    private RawLife(boolean returning) {
        this.returning = returning;
    }

    /** A value of a row as it was found, with the number of its type. */
    private record Value(Object value, int type) {}

    /** A statement, and what its parameters were for the case that was looked at. */
    private record Write(String sql, List<String> columns, List<Value> values) {}

    /** Looks at what the case service writes for a case, step by step. */
    static RawLife recorded(DataSource database, Hall hall) throws SQLException {
        try (var connection = database.getConnection()) {
            var raw = new RawLife(
                    connection.getMetaData().getDatabaseProductName().equals("PostgreSQL"));
            String caseNo = null;
            Map<String, Value> row = null;
            var counters = counters(connection);
            for (var step = 0; step < Hall.STEPS; step++) {
                caseNo = hall.step(step, caseNo);
                var before = row;
                var counted = counters(connection);
                row = rows(connection, "select * from cases where case_no = ?", caseNo)
                        .get(0);
                raw.record(connection, before, row, raw.counting(counters, counted));
                counters = counted;
            }
            return raw;
        }
    }

    /** Returns how many statements the whole life takes. */
    int statements() {
        return steps.stream().mapToInt(List::size).sum();
    }

    /** Writes the rows of another case. */
    void live(DataSource database) throws SQLException {
        var number = NUMBER.getAndIncrement();
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (var step : steps) {
                for (var write : step) {
                    execute(connection, write, number);
                }
                connection.commit();
            }
            connection.setAutoCommit(true);
        }
    }

    private void record(Connection connection, Map<String, Value> before, Map<String, Value> row, List<Write> counting)
            throws SQLException {
        var writes = new ArrayList<>(counting);
        writes.add(before == null ? insert("cases", row) : update(before, row));
        var last = before == null ? 0 : ((Number) before.get("last_seq").value()).intValue();
        for (var table : OF_ACTIONS) {
            var sql = table.equals("case_payload")
                    ? "select p.* from case_payload p join case_action a on a.id = p.action_id"
                            + " where a.case_id = ? and a.seq > ? order by a.seq"
                    : "select * from " + table + " where case_id = ? and seq > ? order by seq";
            for (var found : rows(connection, sql, row.get("id").value(), last)) {
                writes.add(insert(table, found));
            }
        }
        steps.add(writes);
    }

    /** One statement a number, or two where the database does not return what it has counted. */
    private List<Write> counting(Map<String, Long> before, Map<String, Long> after) {
        var writes = new ArrayList<Write>();
        after.forEach((counter, last) -> {
            var name = List.of(new Value(counter, Types.VARCHAR));
            for (var number = before.getOrDefault(counter, 0L); number < last; number++) {
                var count = "update sequence_counter set last_number = last_number + 1 where counter = ?";
                writes.add(new Write(returning ? count + " returning last_number" : count, List.of("counter"), name));
                if (!returning) {
                    writes.add(new Write(
                            "select last_number from sequence_counter where counter = ?", List.of("counter"), name));
                }
            }
        });
        return writes;
    }

    private static Write insert(String table, Map<String, Value> row) {
        var marks = row.keySet().stream().map(column -> "?").collect(Collectors.joining(", "));
        return new Write(
                "insert into " + table + " (" + String.join(", ", row.keySet()) + ") values (" + marks + ")",
                List.copyOf(row.keySet()),
                List.copyOf(row.values()));
    }

    private static Write update(Map<String, Value> before, Map<String, Value> row) {
        var changed = row.keySet().stream()
                .filter(column -> !Objects.equals(row.get(column), before.get(column)))
                .toList();
        var columns = new ArrayList<>(changed);
        var values = changed.stream().map(row::get).collect(Collectors.toCollection(ArrayList::new));
        for (var key : List.of("id", "row_version")) {
            columns.add(key);
            values.add(before.get(key));
        }
        return new Write(
                changed.stream()
                                .map(column -> column + " = ?")
                                .collect(Collectors.joining(", ", "update cases set ", ""))
                        + " where id = ? and row_version = ?",
                columns,
                values);
    }

    private static void execute(Connection connection, Write write, long number) throws SQLException {
        try (var statement = connection.prepareStatement(write.sql())) {
            for (var index = 0; index < write.columns().size(); index++) {
                set(statement, index + 1, write, index, number);
            }
            statement.execute();
        }
    }

    private static void set(PreparedStatement statement, int parameter, Write write, int index, long number)
            throws SQLException {
        var value = write.values().get(index);
        var own = value.value() == null ? null : own(write, index, value.value(), number);
        if (own == null) {
            statement.setNull(parameter, value.type());
        } else if (own instanceof String text) {
            statement.setString(parameter, text);
        } else {
            statement.setObject(parameter, own);
        }
    }

    /** What has to be another one in each case; everything else is what it was, byte for byte. */
    private static Object own(Write write, int index, Object value, long number) {
        var unique = Long.toString(number, NUMBER_BASE);
        return switch (write.columns().get(index)) {
            case "id" -> value instanceof String ? UUID.randomUUID().toString() : key(value, number);
            case "case_id" -> key(value, number);
            case "action_id" -> value instanceof String ? "a-" + UUID.randomUUID() : key(value, number);
            case "case_no", "short_no", "case_no_tail" -> {
                var text = (String) value;
                yield text.substring(0, text.length() - unique.length()) + unique;
            }
            // Documents of one kind have numbers of their own.
            case "number" ->
                ((String) value).replaceFirst("\\d{6}", Long.toString(NUMBER.getAndIncrement(), NUMBER_BASE));
            default -> value;
        };
    }

    private static long key(Object value, long number) {
        return KEYS + number * KEYS_A_LIFE + ((Number) value).longValue() % KEYS_A_LIFE;
    }

    private static Map<String, Long> counters(Connection connection) throws SQLException {
        var counters = new TreeMap<String, Long>();
        for (var row : rows(connection, "select counter, last_number from sequence_counter")) {
            counters.put(
                    (String) row.get("counter").value(),
                    ((Number) row.get("last_number").value()).longValue());
        }
        return counters;
    }

    private static List<Map<String, Value>> rows(Connection connection, String sql, Object... parameters)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var index = 0; index < parameters.length; index++) {
                statement.setObject(index + 1, parameters[index]);
            }
            try (var found = statement.executeQuery()) {
                var rows = new ArrayList<Map<String, Value>>();
                while (found.next()) {
                    rows.add(row(found));
                }
                return rows;
            }
        }
    }

    private static Map<String, Value> row(ResultSet found) throws SQLException {
        var columns = found.getMetaData();
        var row = new LinkedHashMap<String, Value>();
        for (var index = 1; index <= columns.getColumnCount(); index++) {
            var name = columns.getColumnName(index).toLowerCase(Locale.ROOT);
            var type = columns.getColumnType(index);
            var text = type == Types.VARCHAR || type == Types.CLOB;
            if (!name.equals(LATER)) {
                row.put(name, new Value(text ? found.getString(index) : found.getObject(index), type));
            }
        }
        return row;
    }
}
