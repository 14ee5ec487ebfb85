// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.database.internal.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.yichuang.core.database.internal.TestDatabase;
import org.yichuang.core.database.internal.identity.Holdings;
import org.yichuang.core.database.internal.identity.Identity;
import org.yichuang.core.database.internal.pool.Pool;
import org.yichuang.core.database.internal.pool.PoolSettings;
import org.yichuang.ports.database.CopyReport;
import org.yichuang.ports.database.CopyTarget;
import org.yichuang.ports.problem.Refusal;

@EnabledIfSystemProperty(named = "yichuang.test.postgresql", matches = ".+", disabledReason = "copies to PostgreSQL")
class DatabaseCopyTest {

    private static Pool derby;
    private PoolSettings settings;
    private DataSource postgresql;

    @BeforeAll
    static void aPlatformOnDerby() throws SQLException {
        derby = new Pool(TestDatabase.migratedDerby());
        Transaction.write(derby, Identity::begin);
        SampleRows.fill(derby, 1, 8);
        SampleRows.link(derby);
    }

    @BeforeEach
    void anEmptyTarget() throws SQLException {
        settings = TestDatabase.postgresql();
        postgresql = settings.unpooled();
    }

    @AfterEach
    void resume() {
        derby.readWrite();
    }

    @AfterAll
    static void close() {
        derby.close();
    }

    @Test
    void everythingIsThereAfterwardsAndNothingCanBeWrittenUntilTheSwitch() throws SQLException {
        CopyReport report = copy(false);

        assertThat(report.tables())
                .extracting(CopyReport.Table::name)
                .contains("cases", "case_action", "account", "document_content");
        assertThat(report.tables())
                .filteredOn(table -> !table.name().equals("platform_identity"))
                .allSatisfy(table -> assertThat(table.rows()).isEqualTo(7));
        assertThat(report.cases()).isEqualTo(7);
        assertThat(report.unlinked()).isZero();
        assertThat(report.settings()).containsExactly("url = " + settings.url());
        assertThat(Transaction.read(postgresql, Holdings::read)).isEqualTo(Transaction.read(derby, Holdings::read));
        assertThat(derby.isReadOnly()).isTrue();
    }

    @Test
    void numbersGoOnWhereTheyWere() throws SQLException {
        Map<String, Long> before = Transaction.write(derby, connection -> {
            try (var next = connection.prepareStatement("values next value for case_id")) {
                next.executeQuery().close();
            }
            return Sequences.next(connection);
        });

        copy(false);

        assertThat(Transaction.read(postgresql, Sequences::next)).containsAllEntriesOf(before);
        TestDatabase.execute(
                postgresql,
                "insert into security_event (happened_at, kind, actor, login, remote, detail) values (1, '', '', '', '', '')");
        assertThat(largestEvent()).isEqualTo(8);
    }

    @Test
    void aTargetThatIsNotEmptyIsRefusedAndLeftAlone() throws SQLException {
        TestDatabase.execute(postgresql, "create table theirs (id int)");

        assertThatThrownBy(() -> copy(true)).hasMessageContaining("不是空的").hasMessageContaining("theirs");

        assertThat(TestDatabase.tables(postgresql)).containsExactly("theirs");
        assertThat(derby.isReadOnly()).isFalse();
    }

    @Test
    void aCopyBrokenOffIsNeverUsedAndBegunAgainOnlyWhenAsked() throws SQLException {
        assertThatThrownBy(() -> new DatabaseCopy(derby, target(false), progress -> Thread.currentThread()
                                .interrupt())
                        .run())
                .isInstanceOf(Refusal.class);
        // Derby leaves the mark of an interruption where it was.
        Thread.interrupted();
        assertThat(derby.isReadOnly()).as("the platform goes on").isFalse();
        try (Connection connection = postgresql.getConnection()) {
            assertThatThrownBy(() -> CopyMark.refuseHalf(connection)).hasMessageContaining("没有完成");
        }
        assertThat(code(false)).isEqualTo("COPY_LEFT");

        assertThat(copy(true).cases()).isEqualTo(7);
    }

    @Test
    void aCopyThatThePlatformWorksWithIsNeverRemoved() throws SQLException {
        copy(false);
        Transaction.write(postgresql, connection -> {
            CopyMark.remove(connection);
            return null;
        });

        assertThat(code(true)).isEqualTo("TARGET_NOT_EMPTY");
    }

    @Test
    void whatIsChangedInTheTargetMeanwhileIsFound() {
        assertThatThrownBy(() -> new DatabaseCopy(derby, target(false), progress -> {
                            if (progress.finished() && progress.table().equals("sequence_counter")) {
                                tamper();
                            }
                        })
                        .run())
                .hasMessageContaining("account");
        assertThat(derby.isReadOnly()).isFalse();
    }

    @Test
    void aBrokenTrailIsCopiedAsItIsAndTold() throws SQLException {
        TestDatabase.execute(derby, "update case_action set hash = 'other' where id = 1");
        try {
            assertThat(copy(false).unlinked()).isOne();
        } finally {
            derby.readWrite();
            SampleRows.link(derby);
        }
    }

    @Test
    void onlyPostgresqlIsATarget() {
        assertThatThrownBy(() -> new DatabaseCopy(
                                derby, new CopyTarget("jdbc:derby:memory:other", null, null, false), progress -> {})
                        .run())
                .hasMessageContaining("必须是 PostgreSQL");
    }

    @Test
    void aTargetThatIsNotThereIsSaidSo() {
        assertThatThrownBy(() -> new DatabaseCopy(
                                derby,
                                new CopyTarget("jdbc:postgresql://127.0.0.1:1/none", "u", null, false),
                                progress -> {})
                        .run())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("平台照常工作");
        assertThat(derby.isReadOnly()).isFalse();
    }

    private void tamper() {
        try {
            TestDatabase.execute(postgresql, "update account set person = '别人' where login = '1'");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private CopyReport copy(boolean restart) {
        return new DatabaseCopy(derby, target(restart), progress -> {}).run();
    }

    private String code(boolean restart) {
        return catchThrowableOfType(() -> copy(restart), Refusal.class).code();
    }

    private CopyTarget target(boolean restart) {
        return new CopyTarget(settings.url(), null, null, restart);
    }

    private long largestEvent() throws SQLException {
        return Transaction.read(postgresql, connection -> {
            try (var query = connection.prepareStatement("select max(id) from security_event");
                    var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }
}
