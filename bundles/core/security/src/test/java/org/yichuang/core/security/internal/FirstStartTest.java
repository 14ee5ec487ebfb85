// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.security.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yichuang.core.security.internal.Refusals.codeOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yichuang.ports.accounts.Account;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.accounts.Session;

/** The first account: made once, with a password that only the owner can read, and with two roles no longer than needed. */
class FirstStartTest {

    @TempDir
    Path data;

    private Platform platform;

    @BeforeEach
    void start() {
        platform = Platform.first(data);
    }

    @Test
    void theFirstStartMakesOneAdministrator() throws IOException {
        assertThat(platform.accounts.list(Platform.INSIDE)).singleElement().satisfies(account -> {
            assertThat(account.login()).isEqualTo("admin");
            assertThat(account.roles())
                    .containsExactlyInAnyOrder(Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR);
            assertThat(account.mustChangePassword()).isTrue();
        });
        assertThat(initialPassword()).hasSize(20).matches("[2-9a-km-z]+");
        assertThat(logIn().mustChangePassword()).isTrue();
    }

    @Test
    void onlyTheOwnerCanReadThePassword() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void theSecondStartMakesNothing() throws IOException {
        String password = initialPassword();
        Platform second = platform.again(Map.of());
        assertThat(second.accounts.list(Platform.INSIDE))
                .extracting(Account::login)
                .containsExactly("admin");
        assertThat(initialPassword()).isEqualTo(password);
    }

    @Test
    void aFileOfACrashedStartIsReplaced(@TempDir Path crashed) throws IOException {
        Path left = crashed.resolve(FirstStart.FILE);
        Files.createDirectories(left.getParent());
        Files.writeString(left, "left behind");
        Platform.first(crashed);
        assertThat(Files.readString(left)).doesNotContain("left behind");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(left)))
                .isEqualTo("rw-------");
    }

    @Test
    void theFileGoesWithThePassword() throws IOException {
        Session session = logIn();
        platform.sessions.changePassword(
                session.token(), initialPassword().toCharArray(), Platform.PASSWORD.toCharArray());
        assertThat(file()).doesNotExist();
        assertThat(platform.sessions.find(session.token()).orElseThrow().mustChangePassword())
                .isFalse();
    }

    @Test
    void theNextSecurityAdministratorTakesTheSecondRoleOver() throws IOException, SQLException {
        Session admin = logIn();
        platform.create("clerk01", Role.WINDOW_CLERK);
        assertThat(platform.sessions.find(admin.token()).orElseThrow().actor().is(Role.SECURITY_ADMINISTRATOR))
                .isTrue();

        char[] password = Platform.PASSWORD.toCharArray();
        platform.accounts.create(Platform.account("security01", Role.SECURITY_ADMINISTRATOR), password, admin.actor());

        Session after = platform.sessions.find(admin.token()).orElseThrow();
        assertThat(after.actor().roles()).containsExactly(Role.SYSTEM_ADMINISTRATOR);
        assertThat(platform.events("admin")).containsExactly("ACCOUNT_CREATED", "LOGGED_IN", "ROLE_REMOVED");
        assertThat(codeOf(() -> platform.accounts.unlock("clerk01", after.actor())))
                .isEqualTo("SECURITY_ADMINISTRATOR_ONLY");
    }

    private Session logIn() throws IOException {
        return platform.sessions.logIn("admin", initialPassword().toCharArray(), Platform.REMOTE);
    }

    private String initialPassword() throws IOException {
        return Files.readString(file()).strip();
    }

    private Path file() {
        return data.resolve(FirstStart.FILE);
    }
}
