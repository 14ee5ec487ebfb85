// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.database.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Consultations that were written down before they could be handed over keep who wrote them down, and his key. */
class ConsultationPeopleTest {
    private final SchemaMigration migration = new SchemaMigration();
    private DataSource database;

    /** Makes a database as it was before. */
    @BeforeEach
    void undo() throws SQLException {
        database = TestDatabase.empty();
        migration.prepare(database);
        for (String sql : List.of(
                "alter table consultation drop constraint uq_consultation_request",
                "drop index ix_consultation_asked_by",
                "drop index ix_consultation_former",
                "alter table consultation drop column asked_by",
                "alter table consultation drop column asked_by_name",
                "alter table consultation drop column first_unit",
                "alter table consultation drop column former_account",
                "alter table consultation add constraint uq_consultation_request unique (first_account, request_id)",
                "delete from databasechangelog where id = 'consultation-5'",
                "update schema_digest set digest = 'of an older release'")) {
            TestDatabase.execute(database, sql);
        }
    }

    @Test
    void whoWasAskedWroteItDown() throws SQLException {
        TestDatabase.execute(
                database,
                "insert into account (login, person, unit, unit_name, region, enabled, must_change, password_hash, created_at)"
                        + " values ('guide01', '王导办', 'HALL', '大厅', '150626', true, false, 'x', 5)");
        insert("ZX1", "guide01");
        insert("ZX2", "left01");

        migration.prepare(database);

        assertThat(rows()).containsExactly("ZX1 guide01 王 HALL null", "ZX2 left01 王  null");
        TestDatabase.execute(database, "update consultation set first_account = 'clerk01' where number = 'ZX1'");
        assertThatThrownBy(() -> TestDatabase.execute(
                        database, "update consultation set asked_by = 'guide01' where number = 'ZX2'"))
                .as("a repeated request is known by who sent it")
                .isInstanceOf(SQLException.class);
    }

    private void insert(String number, String account) throws SQLException {
        TestDatabase.execute(
                database,
                ("insert into consultation (number, request_id, row_version, region, state, channel, question,"
                                + " first_account, first_name, asked_at, due_at)"
                                + " values ('%s', 'r-1', 0, '150626', 'OPEN', 'DESK', '?', '%s', '王', 5, 9)")
                        .formatted(number, account));
    }

    private List<String> rows() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select number, asked_by, asked_by_name, first_unit, former_account"
                        + " from consultation order by number")) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                List<String> columns = new ArrayList<>();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    columns.add(rows.getString(column));
                }
                found.add(String.join(" ", columns.stream().map(String::valueOf).toList()));
            }
            return found;
        }
    }
}
