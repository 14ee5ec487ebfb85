// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.security.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yichuang.ports.accounts.Account;
import org.yichuang.ports.accounts.AccountService;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Colleagues;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.accounts.Staff;
import org.yichuang.ports.clock.TimeSource;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** The accounts (账号管理). Every change and its line on the security trail are one transaction. */
@Component
public final class Accounts implements AccountService, Staff, Colleagues {

    /** The roles of people who handle cases. */
    private static final Set<Role> HANDLING = EnumSet.of(
            Role.GUIDE, Role.WINDOW_CLERK, Role.APPROVER, Role.DEPARTMENT_HEAD, Role.ISSUING_CLERK, Role.SUPERVISOR);

    private final Database database;
    private final TimeSource time;
    private final Authenticator authenticator;
    private final SessionCache cache;
    private final FirstStart firstStart;

    /** Keeps the accounts in a database. */
    @Activate
    public Accounts(
            @Reference Database database,
            @Reference TimeSource time,
            @Reference Authenticator authenticator,
            @Reference SessionCache cache,
            @Reference FirstStart firstStart) {
        this.database = database;
        this.time = time;
        this.authenticator = authenticator;
        this.cache = cache;
        this.firstStart = firstStart;
    }

    @Override
    public List<Account> list(Actor actor) {
        AccountRules.checkMaySee(actor);
        return database.transact(connection -> {
            var locks = LoginFailureTable.locks(connection, time.instant());
            return AccountTable.all(connection).stream()
                    .map(account -> account.toAccount(locks.get(LoginFailureTable.key(account.login()))))
                    .toList();
        });
    }

    @Override
    public Optional<Actor> find(String login) {
        return database.transact(connection -> AccountTable.find(connection, Authenticator.normalize(login)))
                .filter(StoredAccount::enabled)
                .map(StoredAccount::toActor);
    }

    @Override
    public List<Actor> of(Actor actor) {
        if (actor.region() == null || actor.roles().stream().noneMatch(HANDLING::contains)) {
            return List.of();
        }
        return database.transact(AccountTable::all).stream()
                .filter(StoredAccount::enabled)
                .map(StoredAccount::toActor)
                .filter(one -> actor.region().equals(one.region()))
                .filter(one -> one.roles().stream().anyMatch(HANDLING::contains))
                .filter(one -> actor.is(Role.SUPERVISOR) || one.unit().equals(actor.unit()))
                .toList();
    }

    @Override
    public void create(Account account, char[] password, Actor actor) {
        AccountRules.checkMayChange(actor);
        AccountRules.check(account);
        checkPassword(account.login(), password);
        // Only the platform itself gives a password that nobody else has seen.
        boolean mustChange = account.mustChangePassword() || !isPlatform(actor);
        StoredAccount stored = StoredAccount.of(account, mustChange, authenticator.hash(password));
        database.transact(connection -> {
            if (AccountTable.find(connection, stored.login()).isPresent()) {
                throw new Refusal(Reason.CONFLICT, "ACCOUNT_EXISTS", "登录名“" + stored.login() + "”已被使用，请换一个登录名。");
            }
            if (stored.roles().contains(Role.SECURITY_ADMINISTRATOR)) {
                separateAdministrators(connection, actor);
            }
            AccountTable.insert(connection, stored, time.millis());
            record(
                    connection,
                    SecurityEvent.ACCOUNT_CREATED,
                    stored.login(),
                    actor,
                    stored.roles().toString());
            return null;
        });
        cache.revoked();
    }

    @Override
    public void enable(String login, boolean enabled, Actor actor) {
        AccountRules.checkMayChange(actor);
        AccountRules.checkNotOwn(login, actor);
        database.transact(connection -> {
            checkFound(login, AccountTable.enable(connection, login, enabled));
            if (!enabled) {
                SessionTable.deleteOf(connection, login);
            }
            record(
                    connection,
                    enabled ? SecurityEvent.ACCOUNT_ENABLED : SecurityEvent.ACCOUNT_DISABLED,
                    login,
                    actor,
                    "");
            return null;
        });
        cache.revoked();
    }

    @Override
    public void assignWindow(String login, String window, Actor actor) {
        AccountRules.checkMayChange(actor);
        AccountRules.checkWindow(window);
        database.transact(connection -> {
            checkFound(login, AccountTable.setWindow(connection, login, window));
            record(connection, SecurityEvent.WINDOW_ASSIGNED, login, actor, window == null ? "" : window);
            return null;
        });
        cache.revoked();
    }

    @Override
    public void unlock(String login, Actor actor) {
        AccountRules.checkMayChange(actor);
        database.transact(connection -> {
            checkFound(login, AccountTable.find(connection, login).isPresent());
            LoginFailureTable.forget(connection, login);
            record(connection, SecurityEvent.ACCOUNT_UNLOCKED, login, actor, "");
            return null;
        });
    }

    @Override
    public void resetPassword(String login, char[] password, Actor actor) {
        AccountRules.checkMayChange(actor);
        AccountRules.checkNotOwn(login, actor);
        checkPassword(login, password);
        String hash = authenticator.hash(password);
        database.transact(connection -> {
            checkFound(login, AccountTable.setPassword(connection, login, hash, true));
            SessionTable.deleteOf(connection, login);
            record(connection, SecurityEvent.PASSWORD_RESET, login, actor, "");
            return null;
        });
        cache.revoked();
        firstStart.passwordChanged(login);
    }

    /** The first administrator holds two roles only until somebody else is security administrator (三员分立). */
    private void separateAdministrators(Connection connection, Actor actor) throws SQLException {
        for (String login : AccountTable.separateAdministrators(connection)) {
            record(connection, SecurityEvent.ROLE_REMOVED, login, actor, Role.SECURITY_ADMINISTRATOR.name());
        }
    }

    private void record(Connection connection, SecurityEvent kind, String login, Actor actor, String detail)
            throws SQLException {
        Instant now = time.instant();
        SecurityTrail.add(connection, now, kind, actor.account(), login, SecurityTrail.INSIDE, detail);
    }

    private static void checkPassword(String login, char[] password) {
        PasswordPolicy.check(login, password == null ? new char[0] : password);
    }

    private static void checkFound(String login, boolean found) {
        if (!found) {
            throw new Refusal(Reason.NOT_FOUND, "ACCOUNT_UNKNOWN", "没有登录名为“" + login + "”的账号，请核对登录名。");
        }
    }

    private static boolean isPlatform(Actor actor) {
        return actor.account().equals(Actor.PLATFORM);
    }
}
