// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.database.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a machine answered for before is to be claimed, and what is open has a limit (R29, R31). */
class ConsultationClaimTest {
    private static final long TWO_DAYS = 172_800_000;
    private static final long NEVER = 253_402_300_799_999L;

    private final SchemaMigration migration = new SchemaMigration();
    private DataSource database;

    /** Makes a database as it was before. */
    @BeforeEach
    void undo() throws SQLException {
        database = TestDatabase.empty();
        migration.prepare(database);
        for (String sql : List.of(
                "drop index ix_consultation_slip_of",
                "alter table consultation_slip add constraint uq_consultation_slip unique (consultation)",
                "delete from databasechangelog where id in ('consultation-9', 'consultation-10', 'consultation-11')",
                "update schema_digest set digest = 'of an older release'")) {
            TestDatabase.execute(database, sql);
        }
    }

    @Test
    void whatAMachineAnsweredForIsUnclaimedAndWhatIsOpenHasALimit() throws SQLException {
        account("portal01", "CHANNEL");
        account("guide01", "GUIDE");
        insert("ZX1", "portal01", "OPEN");
        insert("ZX2", "guide01", "OPEN");
        insert("ZX3", "portal01", "ANSWERED");
        insert("ZX4", "portal01", "CLOSED");

        migration.prepare(database);

        assertThat(rows())
                .containsExactly(
                        "ZX1||5|2|" + (TWO_DAYS + 5),
                        "ZX2|guide01|5|2|" + (TWO_DAYS + 5),
                        "ZX3||null|null|" + NEVER,
                        "ZX4|portal01|null|null|" + NEVER);
    }

    private void account(String login, String role) throws SQLException {
        TestDatabase.execute(
                database,
                ("insert into account (login, person, unit, unit_name, region, enabled, must_change, password_hash,"
                                + " created_at) values ('%s', '王', 'HALL', '大厅', '150626', true, false, 'x', 5)")
                        .formatted(login));
        TestDatabase.execute(
                database, "insert into account_role (login, role_name) values ('%s', '%s')".formatted(login, role));
    }

    private void insert(String number, String account, String state) throws SQLException {
        TestDatabase.execute(
                database,
                ("insert into consultation (number, request_id, row_version, region, state, channel, question, asked_by,"
                                + " asked_by_name, first_account, first_name, first_unit, asked_at, due_at)"
                                + " values ('%1$s', '%1$s', 0, '150626', '%3$s', 'WECHAT', '?', '%2$s', '王', '%2$s', '王',"
                                + " 'HALL', 5, %4$d)")
                        .formatted(number, account, state, NEVER));
    }

    private List<String> rows() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select number, first_account, handed_at, limit_days, due_at"
                        + " from consultation order by number")) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                List<String> columns = new ArrayList<>();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    columns.add(String.valueOf(rows.getString(column)));
                }
                found.add(String.join("|", columns));
            }
            return found;
        }
    }
}
