// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.database.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was rendered before documents of all kinds stood on the trail comes onto it, under the anchor that covers it already. */
class TrailDocumentsTest {
    private static final String DOCUMENT = "insert into case_document (id, case_id, case_no, seq, kind, number, state,"
            + " ordered_at, ready_at, attempts, data, data_digest, digest, anchor_no)"
            + " values ('%1$s', 1, 'C', 1, 'ACCEPTANCE_NOTICE', '%1$s', '%2$s', 5, 5, 0, '', '', %3$s, %4$s)";
    private static final String CONTENT =
            "insert into document_content (id, case_no, digest, pdf, ofd_digest, rendered_at)"
                    + " values ('%1$s', '%2$s', 'p%1$s', (select pdf from document_content where id = 'none'), %3$s, 9)";

    private final SchemaMigration migration = new SchemaMigration();
    private DataSource database;

    /** Makes a database as it was before. */
    @BeforeEach
    void undo() throws SQLException {
        database = TestDatabase.empty();
        migration.prepare(database);
        for (String sql : List.of(
                "drop table trail_document",
                "alter table case_document add column anchor_no bigint",
                "create index ix_case_document_anchor on case_document (anchor_no, state)",
                "alter table case_document drop constraint fk_case_document_case",
                "alter table consultation_slip drop constraint fk_consultation_slip",
                "alter table document_content alter column pdf "
                        + (TestDatabase.isPostgresql() ? "drop not null" : "null"),
                "delete from databasechangelog where id in ('trail-3', 'trail-4')",
                "update schema_digest set digest = 'of an older release'")) {
            TestDatabase.execute(database, sql);
        }
    }

    @Test
    void whatWasRenderedBeforeComesOntoTheTrail() throws SQLException {
        for (String sql : List.of(
                DOCUMENT.formatted("anchored", "RENDERED", "'panchored'", "7"),
                CONTENT.formatted("anchored", "C", "'oanchored'"),
                DOCUMENT.formatted("erased", "ERASED", "'perased'", "8"),
                DOCUMENT.formatted("kept", "ORDERED", "null", "null"),
                CONTENT.formatted("kept", "C", "null"),
                DOCUMENT.formatted("ordered", "ORDERED", "null", "null"),
                "insert into consultation_slip (id, consultation, slip_number, state, ordered_at, ready_at, data)"
                        + " values ('slip', 'Q', 'N', 'RENDERED', 5, 5, '')",
                CONTENT.formatted("slip", "Q", "'oslip'"))) {
            TestDatabase.execute(database, sql);
        }

        migration.prepare(database);

        assertThat(rows())
                .containsExactly(
                        "anchored C ACCEPTANCE_NOTICE panchored 9 null 7",
                        "anchored.ofd C ACCEPTANCE_NOTICE oanchored 9 null null",
                        "erased C ACCEPTANCE_NOTICE perased 5 5 8",
                        "kept C ACCEPTANCE_NOTICE pkept 9 null null",
                        "slip Q CONSULTATION_SLIP pslip 9 null null",
                        "slip.ofd Q CONSULTATION_SLIP oslip 9 null null");
    }

    private List<String> rows() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select name, subject, kind, digest, kept_at, erased_at, anchor_no from trail_document order by name")) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                List<String> columns = new ArrayList<>();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    columns.add(rows.getString(column));
                }
                found.add(String.join(" ", columns));
            }
            return found;
        }
    }
}
