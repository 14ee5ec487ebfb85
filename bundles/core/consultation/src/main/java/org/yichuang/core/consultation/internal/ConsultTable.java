// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.consultation.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.apache.commons.dbutils.QueryRunner;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.consultation.ConsultChannel;
import org.yichuang.ports.consultation.ConsultState;
import org.yichuang.ports.consultation.Consultation;
import org.yichuang.ports.consultation.Question;

/** The tables {@code consultation} and {@code consultation_event}: a row and its history are written together or not at all. */
@Component(service = ConsultTable.class)
public final class ConsultTable {
    private static final QueryRunner SQL = new QueryRunner();
    /** Stands where personal data was erased after its retention. */
    private static final String ERASED = "已按期删除";

    private static final String COLUMNS =
            "number, row_version, region, state, channel, asker, phone, matter, matter_name,"
                    + " question, answer, answered_by, answered_at, asked_by, asked_by_name, first_account, first_name, first_unit,"
                    + " former_account, department, department_name, asked_at, due_at, warning_at, norms, handed_at,"
                    + " limit_days, counted_by, message_id, messages, urged_at";

    private final DataSource dataSource;

    /** Called by the service component runtime. */
    @Activate
    public ConsultTable(@Reference(target = "(dataSourceName=yichuang)") DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * What was done, for the history.
     *
     * @param words what was said, or {@code null}
     */
    record Event(EventKind kind, Actor by, Instant at, String words) {}

    Optional<ConsultRow> find(String number) throws SQLException {
        return one(" where number = ?", number);
    }

    Optional<ConsultRow> findRequest(String account, String requestId) throws SQLException {
        return one(" where asked_by = ? and request_id = ?", account, requestId);
    }

    /** Returns the highest number that begins so, or {@code null}. */
    String last(String prefix) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return SQL.query(
                    connection,
                    "select max(number) from consultation where number >= ? and number < ?",
                    rows -> rows.next() ? rows.getString(1) : null,
                    prefix,
                    prefix + "~");
        }
    }

    void insert(ConsultRow row, String requestId, Event event) throws SQLException {
        inTransaction(connection -> {
            SQL.update(
                    connection,
                    "insert into consultation (request_id, " + COLUMNS + ")" + " values (?"
                            + ", ?".repeat(COLUMNS.split(",").length) + ")",
                    values(requestId, row));
            add(connection, row.number(), event);
            return true;
        });
    }

    /**
     * Replaces a row unless somebody else was faster.
     *
     * @param events what was done, at least one
     * @param also what is written in the same transaction
     */
    boolean update(ConsultRow row, List<Event> events, Addition also) throws SQLException {
        return inTransaction(connection -> {
            int changed = SQL.update(
                    connection,
                    "update consultation set row_version = row_version + 1, state = ?, answer = ?, answered_by = ?,"
                            + " answered_at = ?, first_account = ?, first_name = ?, first_unit = ?, former_account = ?,"
                            + " department = ?, department_name = ?, due_at = ?, warning_at = ?, norms = ?,"
                            + " closed_at = ?, handed_at = ?, limit_days = ?, counted_by = ?,"
                            + " message_id = ?, messages = ?, urged_at = ? where number = ? and row_version = ?",
                    row.state().name(),
                    of(row.answer(), ConsultRow.Answer::text),
                    of(row.answer(), ConsultRow.Answer::by),
                    of(row.answer(), ConsultRow.Answer::at),
                    row.people().first(),
                    row.people().firstName(),
                    row.people().unit(),
                    row.people().former(),
                    row.department(),
                    row.departmentName(),
                    row.due(),
                    of(row.term(), ConsultRow.Term::warning),
                    row.norms(),
                    row.state() == ConsultState.CLOSED ? events.get(0).at().toEpochMilli() : null,
                    of(row.term(), ConsultRow.Term::since),
                    of(row.term(), ConsultRow.Term::days),
                    of(row.term(), ConsultRow.Term::countedBy),
                    row.told().last(),
                    row.told().times(),
                    of(row.term(), ConsultRow.Term::urgedAt),
                    row.number(),
                    row.version());
            if (changed == 1) {
                for (Event event : events) {
                    add(connection, row.number(), event);
                }
                also.on(connection);
            }
            return changed == 1;
        });
    }

    /** Lists those whose due date was not yet looked at for a change of the calendar. */
    List<ConsultRow> uncounted(int change, int limit) throws SQLException {
        return rows(" where counted_by < ? order by counted_by, number fetch first " + limit + " rows only", change);
    }

    /** Notes that a due date was looked at, and did not move; tells whether the row is still the same. */
    boolean counted(ConsultRow row, int change) throws SQLException {
        return inTransaction(connection -> SQL.update(
                        connection,
                        "update consultation set counted_by = ? where number = ? and row_version = ?",
                        change,
                        row.number(),
                        row.version())
                == 1);
    }

    /**
     * One that is closed, for its retention.
     *
     * @param message the last short message to the asker, or {@code null}
     */
    record Closed(String number, String matter, long at, String message) {}

    /** Lists those that were closed in a span of time, those of one moment by their numbers; the oldest first. */
    List<Closed> closed(long from, String after, long before, int limit) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return SQL.query(
                    connection,
                    "select number, matter, closed_at, message_id from consultation where closed_at < ? and closed_at >= ?"
                            + " and (closed_at > ? or number > ?) order by closed_at, number fetch first " + limit
                            + " rows only",
                    rows -> {
                        List<Closed> found = new ArrayList<>();
                        while (rows.next()) {
                            found.add(new Closed(
                                    rows.getString(1), rows.getString(2), rows.getLong(3), rows.getString(4)));
                        }
                        return found;
                    },
                    before,
                    from,
                    from,
                    after);
        }
    }

    /**
     * Takes who asked and every word that was said; what was done by whom and when stays.
     *
     * @param also what is taken in the same transaction
     */
    void erase(String number, Event event, Addition also) throws SQLException {
        inTransaction(connection -> {
            SQL.update(
                    connection,
                    "update consultation set row_version = row_version + 1, asker = null, phone = null, question = ?,"
                            + " answer = ?, closed_at = null where number = ?",
                    ERASED,
                    ERASED,
                    number);
            SQL.update(connection, "update consultation_event set words = ? where number = ?", ERASED, number);
            SQL.update(
                    connection,
                    "update consultation_slip set state = 'ERASED', data = '{}', fault = null, ready_at = ?"
                            + " where consultation = ?",
                    ConsultRow.NEVER,
                    number);
            add(connection, number, event);
            also.on(connection);
            return true;
        });
    }

    List<Consultation.Step> history(String number) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return SQL.query(
                    connection,
                    "select kind, account, name, unit_name, happened_at, words from consultation_event"
                            + " where number = ? order by seq",
                    rows -> {
                        List<Consultation.Step> steps = new ArrayList<>();
                        while (rows.next()) {
                            steps.add(new Consultation.Step(
                                    EventKind.valueOf(rows.getString(1)).title(),
                                    rows.getString(2),
                                    rows.getString(3),
                                    rows.getString(4),
                                    Instant.ofEpochMilli(rows.getLong(5)),
                                    rows.getString(6)));
                        }
                        return steps;
                    },
                    number);
        }
    }

    /** Lists rows, the most urgent first. */
    List<ConsultRow> list(String where, List<Object> parameters, int limit) throws SQLException {
        return rows(
                " where " + where + " order by due_at, number fetch first " + limit + " rows only",
                parameters.toArray());
    }

    /** Counts rows, no further than a limit. */
    int count(String where, List<Object> parameters, int limit) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return SQL.query(
                    connection,
                    "select count(*) from (select number from consultation where " + where + " fetch first " + limit
                            + " rows only) counted",
                    rows -> rows.next() ? rows.getInt(1) : 0,
                    parameters.toArray());
        }
    }

    private List<ConsultRow> rows(String rest, Object... parameters) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return SQL.query(
                    connection,
                    "select " + COLUMNS + " from consultation" + rest,
                    rows -> {
                        List<ConsultRow> found = new ArrayList<>();
                        while (rows.next()) {
                            found.add(row(rows));
                        }
                        return found;
                    },
                    parameters);
        }
    }

    private Optional<ConsultRow> one(String where, Object... parameters) throws SQLException {
        return rows(where, parameters).stream().findFirst();
    }

    private static void add(Connection connection, String number, Event event) throws SQLException {
        int sequence = SQL.query(
                connection,
                "select count(*) from consultation_event where number = ?",
                rows -> rows.next() ? rows.getInt(1) + 1 : 1,
                number);
        SQL.update(
                connection,
                "insert into consultation_event (number, seq, kind, account, name, unit_name, happened_at, words)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                number,
                sequence,
                event.kind().name(),
                event.by().account(),
                event.by().name(),
                event.by().unitName(),
                event.at().toEpochMilli(),
                event.words());
    }

    private static Object[] values(String requestId, ConsultRow row) {
        Question question = row.question();
        return new Object[] {
            requestId,
            row.number(),
            row.version(),
            row.region(),
            row.state().name(),
            question.channel().name(),
            question.asker(),
            question.phone(),
            question.matter(),
            row.matterName(),
            question.text(),
            of(row.answer(), ConsultRow.Answer::text),
            of(row.answer(), ConsultRow.Answer::by),
            of(row.answer(), ConsultRow.Answer::at),
            row.people().askedBy(),
            row.people().askedByName(),
            row.people().first(),
            row.people().firstName(),
            row.people().unit(),
            row.people().former(),
            row.department(),
            row.departmentName(),
            row.askedAt(),
            row.due(),
            of(row.term(), ConsultRow.Term::warning),
            row.norms(),
            of(row.term(), ConsultRow.Term::since),
            of(row.term(), ConsultRow.Term::days),
            of(row.term(), ConsultRow.Term::countedBy),
            row.told().last(),
            row.told().times(),
            of(row.term(), ConsultRow.Term::urgedAt)
        };
    }

    private static ConsultRow row(ResultSet rows) throws SQLException {
        Question question = new Question(
                ConsultChannel.valueOf(rows.getString("channel")),
                rows.getString("asker"),
                rows.getString("phone"),
                rows.getString("matter"),
                rows.getString("question"),
                null);
        return new ConsultRow(
                rows.getString("number"),
                rows.getInt("row_version"),
                rows.getString("region"),
                ConsultState.valueOf(rows.getString("state")),
                question,
                rows.getString("matter_name"),
                rows.getLong("asked_at"),
                new ConsultRow.People(
                        rows.getString("asked_by"),
                        rows.getString("asked_by_name"),
                        rows.getString("first_account"),
                        rows.getString("first_name"),
                        rows.getString("first_unit"),
                        rows.getString("former_account")),
                rows.getString("department") == null
                        ? null
                        : new ConsultRow.Desk(rows.getString("department"), rows.getString("department_name")),
                term(rows),
                rows.getString("answered_by") == null
                        ? null
                        : new ConsultRow.Answer(
                                rows.getString("answer"), rows.getString("answered_by"), rows.getLong("answered_at")),
                rows.getString("norms"),
                new ConsultRow.Told(rows.getString("message_id"), rows.getInt("messages")));
    }

    private static ConsultRow.Term term(ResultSet rows) throws SQLException {
        Long since = millis(rows, "handed_at");
        return since == null
                ? null
                : new ConsultRow.Term(
                        rows.getLong("due_at"),
                        millis(rows, "warning_at"),
                        since,
                        rows.getInt("limit_days"),
                        rows.getInt("counted_by"),
                        millis(rows, "urged_at"));
    }

    /** A column of a part that need not be there. */
    private static <T> Object of(T part, Function<T, Object> column) {
        return part == null ? null : column.apply(part);
    }

    private static Long millis(ResultSet rows, String column) throws SQLException {
        long value = rows.getLong(column);
        return rows.wasNull() ? null : value;
    }

    private boolean inTransaction(Work work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                boolean done = work.on(connection);
                connection.commit();
                return done;
            } catch (SQLException | RuntimeException failure) {
                connection.rollback();
                throw failure;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    /** What is written with a row. */
    interface Addition {
        void on(Connection connection) throws SQLException;
    }

    /** What is done inside a transaction. */
    private interface Work {
        boolean on(Connection connection) throws SQLException;
    }
}
