// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.calendar.internal.version;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.dbutils.QueryRunner;
import org.yichuang.ports.clock.CalendarVersion;
import org.yichuang.ports.clock.CalendarVersion.State;
import org.yichuang.ports.clock.CalendarYear;
import org.yichuang.ports.text.Sha256;

/** The rows of {@code calendar_version} and {@code calendar_base}. */
final class VersionTable {
    private static final String COLUMNS =
            "version, state, content, digest, proposed_by, proposed_at, confirmed_by, confirmed_at";

    private final QueryRunner sql = new QueryRunner();
    private final Connection connection;

    VersionTable(Connection connection) {
        this.connection = connection;
    }

    List<CalendarVersion> all() throws SQLException {
        return query("order by calendar_year desc, proposed_at desc, version desc");
    }

    List<CalendarVersion> ofYear(int year) throws SQLException {
        return query("where calendar_year = ? order by proposed_at, version", year);
    }

    List<CalendarVersion> active() throws SQLException {
        return query("where state = ? order by calendar_year", State.ACTIVE.name());
    }

    Optional<CalendarVersion> find(String version) throws SQLException {
        return query("where version = ?", version).stream().findFirst();
    }

    void insert(String version, CalendarYear year, String actor, Instant at) throws SQLException {
        var content = YearJson.write(year);
        sql.update(
                connection,
                "insert into calendar_version (version, calendar_year, state, notice, content, digest, proposed_by,"
                        + " proposed_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
                version,
                year.year(),
                State.PROPOSED.name(),
                year.notice(),
                content,
                Sha256.of(content),
                actor,
                at.toEpochMilli());
    }

    /** Brings a proposed version into force; tells whether it was proposed. */
    boolean activate(String version, int year, String actor, Instant at) throws SQLException {
        int activated = sql.update(
                connection,
                "update calendar_version set state = ?, confirmed_by = ?, confirmed_at = ? where version = ? and state = ?",
                State.ACTIVE.name(),
                actor,
                at.toEpochMilli(),
                version,
                State.PROPOSED.name());
        if (activated == 1) {
            sql.update(
                    connection,
                    "update calendar_version set state = ? where calendar_year = ? and state = ? and version <> ?",
                    State.SUPERSEDED.name(),
                    year,
                    State.ACTIVE.name(),
                    version);
        }
        return activated == 1;
    }

    /** Withdraws a proposed version; tells whether it was proposed. */
    boolean withdraw(String version, String actor, Instant at) throws SQLException {
        return sql.update(
                        connection,
                        "update calendar_version set state = ?, withdrawn_by = ?, withdrawn_at = ? where version = ? and state = ?",
                        State.WITHDRAWN.name(),
                        actor,
                        at.toEpochMilli(),
                        version,
                        State.PROPOSED.name())
                == 1;
    }

    /** Returns the years of a library that was used once. */
    Optional<List<CalendarYear>> base(String version) throws SQLException {
        return Optional.ofNullable(sql.query(
                connection,
                "select content from calendar_base where version = ?",
                rows -> rows.next() ? YearJson.readAll(rows.getString(1)) : null,
                version));
    }

    void insertBase(String version, Iterable<CalendarYear> years, Instant at) throws SQLException {
        var all = new ArrayList<CalendarYear>();
        years.forEach(all::add);
        sql.update(
                connection,
                "insert into calendar_base (version, content, stored_at) values (?, ?, ?)",
                version,
                YearJson.writeAll(all),
                at.toEpochMilli());
    }

    private List<CalendarVersion> query(String rest, Object... parameters) throws SQLException {
        return sql.query(
                connection, "select " + COLUMNS + " from calendar_version " + rest, VersionTable::read, parameters);
    }

    private static List<CalendarVersion> read(ResultSet rows) throws SQLException {
        var versions = new ArrayList<CalendarVersion>();
        while (rows.next()) {
            var confirmedAt = (Number) rows.getObject(8);
            versions.add(new CalendarVersion(
                    rows.getString(1),
                    State.valueOf(rows.getString(2)),
                    YearJson.read(rows.getString(3)),
                    rows.getString(4),
                    rows.getString(5),
                    Instant.ofEpochMilli(rows.getLong(6)),
                    rows.getString(7),
                    confirmedAt == null ? null : Instant.ofEpochMilli(confirmedAt.longValue())));
        }
        return versions;
    }
}
