// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.database.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SchemaMigrationTest {

    private static final String HISTORY = "databasechangelog";

    private final SchemaMigration migration = new SchemaMigration();
    private DataSource database;

    @BeforeEach
    void emptyDatabase() throws SQLException {
        database = TestDatabase.empty();
    }

    @Test
    void anEmptyDatabaseGetsEveryTable() throws SQLException {
        migration.prepare(database);

        assertThat(TestDatabase.tables(database)).contains("schema_digest", HISTORY);
        try (Connection connection = database.getConnection()) {
            assertThat(SchemaDigest.read(connection))
                    .isEqualTo(new Changelogs("org/yichuang/core/database/changelog/").digest());
        }
    }

    @Test
    void liquibaseIsNotEvenAskedWhenNothingHasChanged() throws SQLException {
        migration.prepare(database);
        TestDatabase.execute(database, "drop table " + HISTORY);

        migration.prepare(database);

        assertThat(TestDatabase.tables(database))
                .as("Liquibase would have made its history again")
                .doesNotContain(HISTORY);
    }

    @Test
    void aDatabaseOfAnotherReleaseIsMigratedAgain() throws SQLException {
        migration.prepare(database);
        TestDatabase.execute(database, "update schema_digest set digest = 'of an older release'");

        migration.prepare(database);

        try (Connection connection = database.getConnection()) {
            assertThat(SchemaDigest.read(connection)).hasSize(64);
        }
    }

    @Test
    void aMigrationThatFailsLeavesNothingBehind() throws SQLException {
        assertThatThrownBy(() ->
                        new SchemaMigration(new Changelogs("org/yichuang/core/database/broken/")).prepare(database))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("nothing has been changed")
                .hasMessageContaining("half-2");

        assertThat(TestDatabase.tables(database)).isEmpty();
    }

    @Test
    void aMigrationCutOffInTheMiddleIsDoneAgain() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            new LiquibaseUpdate()
                    .run("org/yichuang/core/database/changelog/master.yaml", OneTransaction.of(connection));
            // What a database does with the transaction of a process that was killed.
            connection.rollback();
        }

        migration.prepare(database);

        assertThat(TestDatabase.tables(database)).contains("schema_digest");
    }

    @Test
    void aChangelogThatIsMissingIsNamed() {
        assertThatThrownBy(() -> new Changelogs("org/yichuang/core/database/nowhere/").digest())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("org/yichuang/core/database/nowhere/master.yaml");
    }

    @Test
    void everyColumnIsOfATypeThatACopyCarriesOver() throws SQLException {
        migration.prepare(database);

        try (Connection connection = database.getConnection();
                var columns = connection.getMetaData().getColumns(null, connection.getSchema(), "%", "%")) {
            while (columns.next()) {
                if (!columns.getString("TABLE_NAME").equalsIgnoreCase(HISTORY)) {
                    assertThat(columns.getString("TYPE_NAME"))
                            .as("%s.%s", columns.getString("TABLE_NAME"), columns.getString("COLUMN_NAME"))
                            .matches(
                                    "(?i)varchar|clob|text|bigint|int8|integer|int4|smallint|int2|bool(ean)?|blob|bytea"
                                            + "|bigserial");
                }
            }
        }
    }
}
