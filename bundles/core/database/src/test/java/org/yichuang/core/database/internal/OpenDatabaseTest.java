// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.database.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.yichuang.core.database.internal.copy.DatabaseCopy;
import org.yichuang.core.database.internal.copy.SampleRows;
import org.yichuang.core.database.internal.identity.IdentityFile;
import org.yichuang.core.database.internal.pool.Pool;
import org.yichuang.core.database.internal.pool.PoolSettings;
import org.yichuang.ports.database.CopyTarget;
import org.yichuang.ports.problem.Refusal;

class OpenDatabaseTest {

    @TempDir
    private Path data;

    private final List<DataSource> published = new ArrayList<>();
    private PoolSettings derby;
    private OpenDatabase open;

    @BeforeEach
    void aPlatformWithCases() throws SQLException {
        derby = TestDatabase.migratedDerby();
        open = platform();
        open.open(derby);
        SampleRows.fill(open.pool(), 1, 3);
        SampleRows.link(open.pool());
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void itIsPublishedUntilItIsClosed() {
        assertThat(published).containsExactly(open.pool());
        open.close();
        assertThat(published).isEmpty();
    }

    @Test
    void anEmptyDatabaseIsRefusedAndTheOneBeforeGoesOn() throws SQLException {
        Pool before = open.pool();
        PoolSettings empty = TestDatabase.settings();

        assertThatThrownBy(() -> open.change(empty)).isInstanceOf(Refusal.class).hasMessageContaining("是空的");

        assertThat(published).containsExactly(before);
        assertThat(before.isReadOnly()).isFalse();
        assertThat(TestDatabase.tables(empty.unpooled())).as("left as it was").isEmpty();
    }

    @Test
    void theDatabaseOfAnotherPlatformIsRefused(@TempDir Path theirs) throws SQLException {
        PoolSettings other = TestDatabase.migratedDerby();
        OpenDatabase another = platform(theirs);
        another.open(other);
        another.close();

        assertThatThrownBy(() -> open.change(other)).hasMessageContaining("另一套平台");
    }

    @Test
    void otherSettingsOfTheSameDatabaseAreTaken() throws SQLException {
        Pool before = open.pool();

        open.change(new PoolSettings(derby.url(), "", null, 7, 1, 5_000));

        assertThat(published).containsExactly(open.pool()).doesNotContain(before);
        assertThat(open.pool().settings().largest()).isEqualTo(7);
    }

    @Test
    void aDatabaseThatCannotBeReachedIsRefused() {
        Pool before = open.pool();

        assertThatThrownBy(
                        () -> open.change(new PoolSettings("jdbc:postgresql://127.0.0.1:1/none", "u", null, 2, 0, 500)))
                .isInstanceOf(RuntimeException.class);

        assertThat(published).containsExactly(before);
        assertThat(before.isReadOnly()).isFalse();
    }

    @Test
    void aPlatformThatWasStoppedDoesNotStartOnAnotherDatabase() throws SQLException {
        open.close();
        PoolSettings empty = TestDatabase.settings();

        assertThatThrownBy(() -> platform().open(empty))
                .hasMessageContaining("是空的")
                .hasMessageContaining("database.identity");

        assertThat(TestDatabase.tables(empty.unpooled())).isEmpty();
        open.open(derby);
        assertThat(published).hasSize(1);
    }

    @Test
    void withoutItsFileItTakesWhatIsConfigured() throws Exception {
        open.close();
        Files.delete(data.resolve("database.identity"));

        open.open(TestDatabase.migratedDerby());

        assertThat(published).hasSize(1);
    }

    @Test
    @EnabledIfSystemProperty(
            named = "yichuang.test.postgresql",
            matches = ".+",
            disabledReason = "copies to PostgreSQL")
    void aCopyIsTakenAndThenItIsTheDatabase() throws SQLException {
        PoolSettings postgresql = copied();

        open.change(postgresql);

        assertThat(open.pool().isReadOnly()).isFalse();
        assertThat(TestDatabase.tables(open.pool())).doesNotContain("platform_copy");
        open.close();
        platform().open(postgresql);
    }

    @Test
    @EnabledIfSystemProperty(
            named = "yichuang.test.postgresql",
            matches = ".+",
            disabledReason = "copies to PostgreSQL")
    void aCopyIsOutOfDateOnceThePlatformGoesOnWithoutIt() throws SQLException {
        PoolSettings postgresql = copied();
        open.resume(open.pool());

        assertThatThrownBy(() -> open.change(postgresql)).hasMessageContaining("--restart");
        open.close();
        assertThatThrownBy(() -> platform().open(postgresql)).hasMessageContaining("旧副本");
    }

    private PoolSettings copied() throws SQLException {
        PoolSettings postgresql = TestDatabase.postgresql();
        new DatabaseCopy(open.pool(), new CopyTarget(postgresql.url(), null, null, false), progress -> {}).run();
        return postgresql;
    }

    private OpenDatabase platform() {
        return platform(data);
    }

    private OpenDatabase platform(Path folder) {
        return new OpenDatabase(
                bundles(), new SchemaMigration(), new IdentityFile(folder.resolve("database.identity")));
    }

    /** As much of a framework as publishing takes. */
    private BundleContext bundles() {
        return proxy(BundleContext.class, arguments -> {
            DataSource service = (DataSource) arguments[1];
            published.add(service);
            return proxy(ServiceRegistration.class, none -> published.remove(service));
        });
    }

    private static <T> T proxy(Class<T> type, java.util.function.Function<Object[], Object> answer) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Object value = answer.apply(arguments);
                    return method.getReturnType() == void.class ? null : value;
                }));
    }
}
