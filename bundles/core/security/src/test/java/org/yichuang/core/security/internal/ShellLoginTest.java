// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.security.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.sql.SQLException;
import java.util.Map;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.FailedLoginException;
import javax.security.auth.login.LoginException;
import org.apache.karaf.jaas.boot.principal.ClientPrincipal;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;

/** Who gets into the shell, and as what. */
class ShellLoginTest {

    @TempDir
    Path data;

    private final Subject subject = new Subject();
    private Platform platform;

    @BeforeEach
    void start() {
        platform = Platform.first(data);
        subject.getPrincipals().add(new ClientPrincipal("ssh", "127.0.0.1"));
    }

    @Test
    void theFirstAdministratorOperatesWithHisFirstPassword() throws Exception {
        String password = Files.readString(data.resolve(FirstStart.FILE)).strip();
        logIn("admin", password);
        assertThat(subject.getPrincipals(UserPrincipal.class))
                .extracting(Principal::getName)
                .containsExactly("admin");
        assertThat(subject.getPrincipals(RolePrincipal.class))
                .extracting(Principal::getName)
                .containsExactlyInAnyOrder("admin", "manager", "viewer", "ssh", "systembundles");
        assertThat(platform.events("admin")).containsExactly("ACCOUNT_CREATED", "LOGGED_IN");
    }

    @Test
    void theAuditAdministratorLooks() throws Exception {
        platform.create("audit01", Role.AUDIT_ADMINISTRATOR);
        ShellLoginModule module = logIn("audit01", Platform.PASSWORD);
        assertThat(subject.getPrincipals(RolePrincipal.class))
                .extracting(Principal::getName)
                .containsExactlyInAnyOrder("viewer", "ssh");
        module.logout();
        assertThat(subject.getPrincipals()).hasOnlyElementsOfType(ClientPrincipal.class);
    }

    @Test
    void theAuditAdministratorFirstChangesHisPassword() {
        Actor administrator = platform.accounts.find("admin").orElseThrow();
        char[] password = Platform.PASSWORD.toCharArray();
        platform.accounts.create(Platform.account("audit01", Role.AUDIT_ADMINISTRATOR), password, administrator);
        assertRefused("audit01", Platform.PASSWORD);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SYSTEM_ADMINISTRATOR", "AUDIT_ADMINISTRATOR", "CHANNEL", "PLATFORM"})
    void everybodyElseIsRefused(Role role) throws SQLException {
        platform.create("somebody", role);
        assertRefused("somebody", Platform.PASSWORD);
        assertThat(platform.events("somebody")).containsExactly("ACCOUNT_CREATED", "LOGIN_REFUSED");
    }

    @Test
    void theSampleAccountOfKarafIsRefused() {
        assertRefused("karaf", "karaf");
    }

    @Test
    void keysAreNotTaken() {
        assertThatThrownBy(() -> module(callbacks -> {
                            throw new UnsupportedCallbackException(callbacks[1]);
                        })
                        .login())
                .isInstanceOf(FailedLoginException.class);
    }

    private void assertRefused(String login, String password) {
        assertThatThrownBy(() -> logIn(login, password)).isInstanceOf(FailedLoginException.class);
        assertThat(subject.getPrincipals()).hasOnlyElementsOfType(ClientPrincipal.class);
    }

    private ShellLoginModule logIn(String login, String password) throws LoginException {
        ShellLoginModule module = module(callbacks -> answer(callbacks, login, password));
        assertThat(module.login()).isTrue();
        assertThat(module.commit()).isTrue();
        return module;
    }

    private ShellLoginModule module(CallbackHandler handler) {
        ShellLoginModule module = new ShellLoginModule();
        module.initialize(subject, handler, Map.of(), Map.of(ShellLoginModule.GATE, platform.shell));
        return module;
    }

    private static void answer(Callback[] callbacks, String login, String password) throws IOException {
        ((NameCallback) callbacks[0]).setName(login);
        ((PasswordCallback) callbacks[1]).setPassword(password.toCharArray());
    }
}
