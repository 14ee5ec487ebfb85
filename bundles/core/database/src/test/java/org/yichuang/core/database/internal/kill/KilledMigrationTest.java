// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.database.internal.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.yichuang.core.database.internal.MigrationProcess;
import org.yichuang.core.database.internal.TestDatabase;
import org.yichuang.core.database.internal.pool.PoolSettings;

/** A process is killed with {@code kill -9} in the middle of a migration; the next one migrates as if nothing had been. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class KilledMigrationTest {

    private static final String CHANGELOGS = "org/yichuang/core/database/changelog/";

    @Test
    @DisabledIfSystemProperty(named = "yichuang.test.postgresql", matches = ".+", disabledReason = "tests Derby")
    void heals(@TempDir Path folder) throws Exception {
        killAndStartAgain(
                new PoolSettings("jdbc:derby:" + folder.resolve("derby") + ";create=true", "", null, 1, 0, 5_000));
    }

    @Test
    @EnabledIfSystemProperty(named = "yichuang.test.postgresql", matches = ".+", disabledReason = "tests PostgreSQL")
    void healsOnPostgresql() throws Exception {
        killAndStartAgain(TestDatabase.postgresql());
    }

    private static void killAndStartAgain(PoolSettings settings)
            throws IOException, InterruptedException, SQLException {
        Process killed = start(settings, "org/yichuang/core/database/slow/");
        awaitLine(killed, Pause.SAID);
        killed.destroyForcibly();
        assertThat(killed.waitFor()).as("ended by SIGKILL").isEqualTo(128 + 9);

        Process next = start(settings, CHANGELOGS);
        awaitLine(next, "migrated");
        assertThat(next.waitFor()).isZero();

        assertThat(TestDatabase.tables(settings.unpooled()))
                .contains("cases", "schema_digest")
                .doesNotContain("half_done");
    }

    private static Process start(PoolSettings settings, String changelogs) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dderby.stream.error.file=target/derby.log",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        MigrationProcess.class.getName(),
                        settings.url(),
                        changelogs)
                .redirectErrorStream(true)
                .start();
    }

    private static void awaitLine(Process process, String wanted) throws IOException {
        BufferedReader lines = process.inputReader();
        StringBuilder said = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            if (line.equals(wanted)) {
                return;
            }
        }
        throw new AssertionError("The process ended without saying: " + wanted + "\n" + said);
    }
}
