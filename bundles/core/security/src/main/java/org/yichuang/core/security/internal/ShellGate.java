// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.security.internal;

import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.clock.TimeSource;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** Who may use the shell (命令行准入), and as what: system administrators all of it, audit administrators to look. */
@Component(service = ShellGate.class)
public final class ShellGate {

    private static final Set<String> OPERATOR = Set.of("admin", "manager", "viewer", "ssh", "systembundles");
    private static final Set<String> AUDITOR = Set.of("viewer", "ssh");

    private static final Logger LOG = LoggerFactory.getLogger(ShellGate.class);

    private final Database database;
    private final TimeSource time;
    private final Authenticator authenticator;

    /** Decides by the accounts of a database. */
    @Activate
    public ShellGate(@Reference Database database, @Reference TimeSource time, @Reference Authenticator authenticator) {
        this.database = database;
        this.time = time;
        this.authenticator = authenticator;
    }

    /** Somebody who was let in: his login name and Karaf's names of what he may do. */
    record Entrant(String login, Set<String> roles) {}

    /**
     * Lets somebody in. The lock-out of the console holds here too.
     *
     * @param remote address he comes from
     * @throws Refusal as {@link Authenticator#authenticate} does, or {@code SHELL_FORBIDDEN}
     */
    Entrant enter(String login, char[] password, String remote) {
        StoredAccount account = authenticator.authenticate(login, password, remote);
        Optional<Set<String>> roles = rolesOf(account);
        SecurityEvent event = roles.isPresent() ? SecurityEvent.LOGGED_IN : SecurityEvent.LOGIN_REFUSED;
        String detail = account.mustChangePassword() ? "shell, first password not changed" : "shell";
        database.transact(connection -> {
            if (connection.isReadOnly()) {
                LOG.warn(
                        "{} {} from {} ({}); noted here only: the database is in maintenance",
                        event,
                        account.login(),
                        remote,
                        detail);
            } else {
                SecurityTrail.add(connection, time.instant(), event, account.login(), account.login(), remote, detail);
            }
            return null;
        });
        return new Entrant(
                account.login(),
                roles.orElseThrow(
                        () -> new Refusal(Reason.FORBIDDEN, "SHELL_FORBIDDEN", "该账号不能使用命令行，请使用系统管理员或审计管理员账号。")));
    }

    /**
     * The system administrator may come in with his first password: at the first start he is at the machine and reads it
     * from a file there. Anybody else changes his in the console before.
     */
    private static Optional<Set<String>> rolesOf(StoredAccount account) {
        if (account.roles().contains(Role.SYSTEM_ADMINISTRATOR)) {
            return Optional.of(OPERATOR);
        }
        return account.roles().contains(Role.AUDIT_ADMINISTRATOR) && !account.mustChangePassword()
                ? Optional.of(AUDITOR)
                : Optional.empty();
    }
}
