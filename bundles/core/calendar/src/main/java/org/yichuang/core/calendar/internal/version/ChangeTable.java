// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.calendar.internal.version;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.dbutils.QueryRunner;
import org.yichuang.ports.clock.CalendarChange;
import org.yichuang.ports.clock.ClockKind;
import org.yichuang.ports.clock.Recounted;

/** The rows of {@code calendar_change} and {@code calendar_recounted}. */
final class ChangeTable {
    private static final String COLUMNS =
            "change_no, calendar, since, affected_from, last_case, looked, changed, finished_at";

    /** More clocks than a case can have, with those of the departments it asks. */
    private static final int MOST_OF_A_CASE = 100;

    private final QueryRunner sql = new QueryRunner();
    private final Connection connection;

    ChangeTable(Connection connection) {
        this.connection = connection;
    }

    List<CalendarChange> all() throws SQLException {
        return query("order by change_no desc");
    }

    Optional<CalendarChange> latest() throws SQLException {
        return query("where change_no = (select max(change_no) from calendar_change)").stream()
                .findFirst();
    }

    Optional<CalendarChange> find(int number) throws SQLException {
        return query("where change_no = ?", number).stream().findFirst();
    }

    void insert(int number, String calendar, Instant since, Instant affectedFrom) throws SQLException {
        sql.update(
                connection,
                "insert into calendar_change (" + COLUMNS + ") values (?, ?, ?, ?, 0, 0, 0, null)",
                number,
                calendar,
                since.toEpochMilli(),
                affectedFrom.toEpochMilli());
    }

    /** Moves a change on; tells whether it stood before that case. */
    boolean advance(int number, long lastCase, int looked, int changed) throws SQLException {
        return sql.update(
                        connection,
                        "update calendar_change set last_case = ?, looked = looked + ?, changed = changed + ?"
                                + " where change_no = ? and last_case < ?",
                        lastCase,
                        looked,
                        changed,
                        number,
                        lastCase)
                == 1;
    }

    void insert(int number, List<Recounted> changed) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into calendar_recounted (change_no, case_no, clock, department, due_before, due_after)"
                        + " values (?, ?, ?, ?, ?, ?)")) {
            for (var clock : changed) {
                insert.setInt(1, number);
                insert.setString(2, clock.caseNo());
                insert.setString(3, clock.clock().name());
                insert.setString(4, department(clock));
                insert.setObject(5, millis(clock.before()), Types.BIGINT);
                insert.setObject(6, millis(clock.after()), Types.BIGINT);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Inserts what is not there yet, and counts it. */
    void add(int number, List<Recounted> changed) throws SQLException {
        for (var clock : changed) {
            var known = sql.update(
                    connection,
                    "update calendar_recounted set due_after = ? where change_no = ? and case_no = ? and clock = ?"
                            + " and department = ?",
                    millis(clock.after()),
                    number,
                    clock.caseNo(),
                    clock.clock().name(),
                    department(clock));
            if (known == 0) {
                insert(number, List.of(clock));
                sql.update(connection, "update calendar_change set changed = changed + 1 where change_no = ?", number);
            }
        }
    }

    private static String department(Recounted clock) {
        return clock.department() == null ? "" : clock.department();
    }

    void finish(int number, Instant at) throws SQLException {
        sql.update(
                connection,
                "update calendar_change set finished_at = ? where change_no = ? and finished_at is null",
                at.toEpochMilli(),
                number);
    }

    /** Finds clocks by case; the last case is given whole, however many clocks of it are beyond the limit. */
    List<Recounted> outcome(int number, String after, int limit) throws SQLException {
        var rows = sql.query(
                connection,
                "select case_no, clock, department, due_before, due_after from calendar_recounted where change_no = ? and case_no > ?"
                        + " order by case_no, clock, department fetch first " + (limit + MOST_OF_A_CASE) + " rows only",
                ChangeTable::outcome,
                number,
                after == null ? "" : after);
        var end = Math.min(limit, rows.size());
        while (end > 0
                && end < rows.size()
                && rows.get(end).caseNo().equals(rows.get(end - 1).caseNo())) {
            end++;
        }
        return rows.subList(0, end);
    }

    private List<CalendarChange> query(String rest, Object... parameters) throws SQLException {
        return sql.query(
                connection, "select " + COLUMNS + " from calendar_change " + rest, ChangeTable::changes, parameters);
    }

    private static List<CalendarChange> changes(ResultSet rows) throws SQLException {
        var changes = new ArrayList<CalendarChange>();
        while (rows.next()) {
            changes.add(new CalendarChange(
                    rows.getInt(1),
                    rows.getString(2),
                    instant(rows, 3),
                    instant(rows, 4),
                    rows.getLong(5),
                    rows.getLong(6),
                    rows.getLong(7),
                    instant(rows, 8)));
        }
        return changes;
    }

    private static List<Recounted> outcome(ResultSet rows) throws SQLException {
        var outcome = new ArrayList<Recounted>();
        while (rows.next()) {
            var department = rows.getString(3);
            outcome.add(new Recounted(
                    rows.getString(1),
                    ClockKind.valueOf(rows.getString(2)),
                    department.isEmpty() ? null : department,
                    instant(rows, 4),
                    instant(rows, 5)));
        }
        return outcome;
    }

    private static Long millis(Instant moment) {
        return moment == null ? null : moment.toEpochMilli();
    }

    private static Instant instant(ResultSet rows, int column) throws SQLException {
        var millis = (Number) rows.getObject(column);
        return millis == null ? null : Instant.ofEpochMilli(millis.longValue());
    }
}
