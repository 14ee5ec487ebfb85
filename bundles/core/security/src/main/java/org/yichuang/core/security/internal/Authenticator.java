// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.security.internal;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yichuang.ports.clock.TimeSource;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/**
 * Checks login and password (身份鉴别), for the console and the shell alike, and locks after failures.
 *
 * <p>A login without an account takes the same path as one with a wrong password: its password is checked against a
 * decoy, its failures are counted, it is locked. So neither the answer nor its time tells which accounts exist.
 */
@Component(service = Authenticator.class)
public final class Authenticator {

    private final Database database;
    private final TimeSource time;
    private final Settings settings;
    private final PasswordGate gate;
    private final PasswordHash decoy;

    /** Checks against the accounts of a database. */
    @Activate
    public Authenticator(@Reference Database database, @Reference TimeSource time, @Reference Settings settings) {
        this.database = database;
        this.time = time;
        this.settings = settings;
        this.gate = new PasswordGate(settings.passwordChecksAtOnce(), settings.passwordChecksWaiting());
        this.decoy = PasswordHash.ofNothing(settings.argon2());
    }

    /**
     * Finds out who logs in. The log-in itself is not yet on the trail; a refusal is.
     *
     * @param login as it was typed
     * @param remote address it comes from
     * @return the account, which is enabled and not locked
     * @throws Refusal {@code LOGIN_FAILED}, {@code ACCOUNT_LOCKED}, {@code ACCOUNT_DISABLED} or {@code LOGIN_BUSY}
     */
    StoredAccount authenticate(String login, char[] password, String remote) {
        String normal = normalize(login);
        return gate.pass(() -> check(normal, password, remote));
    }

    /** Hashes a new password, within the same bound of concurrency as the checks. */
    String hash(char[] password) {
        return gate.pass(() -> PasswordHash.of(password, settings.argon2()).phc());
    }

    /** Returns a login name as it is stored. */
    static String normalize(String login) {
        return login == null ? "" : login.strip().toLowerCase(Locale.ROOT);
    }

    private StoredAccount check(String login, char[] password, String remote) {
        // Read inside the gate: whoever waited for it sees the failures of those before him.
        Attempt attempt = database.transact(connection ->
                new Attempt(LoginFailureTable.lockedUntil(connection, login), AccountTable.find(connection, login)));
        if (attempt.isLocked(time.instant())) {
            throw locked();
        }
        PasswordHash stored = attempt.account()
                .map(StoredAccount::passwordHash)
                .map(PasswordHash::parse)
                .orElse(decoy);
        boolean right = stored.matches(password == null ? new char[0] : password);
        if (!right || attempt.account().isEmpty()) {
            countFailure(login, attempt.account().isPresent(), remote);
            throw new Refusal(Reason.UNAUTHENTICATED, "LOGIN_FAILED", "登录名或密码不正确，请核对后重新输入。");
        }
        StoredAccount account = attempt.account().get();
        if (!account.enabled()) {
            throw new Refusal(Reason.FORBIDDEN, "ACCOUNT_DISABLED", "该账号已停用，请联系安全管理员启用。");
        }
        forgetFailures(account, stored, password);
        return account;
    }

    /** The refusals of a lock are not on the trail, its beginning is: else it could be flooded at no cost. */
    private void countFailure(String login, boolean known, String remote) {
        String shown = known ? login : SecurityTrail.UNKNOWN;
        database.transact(connection -> {
            Instant now = time.instant();
            SecurityTrail.add(connection, now, SecurityEvent.LOGIN_REFUSED, shown, shown, remote, "");
            LoginFailureTable.count(connection, login, now, settings);
            Instant lockedUntil = LoginFailureTable.lockedUntil(connection, login);
            if (lockedUntil.isAfter(now)) {
                SecurityTrail.add(
                        connection, now, SecurityEvent.LOCKED_OUT, shown, shown, remote, "until " + lockedUntil);
            }
            return null;
        });
    }

    private void forgetFailures(StoredAccount account, PasswordHash stored, char[] password) {
        boolean outdated = !stored.cost().equals(settings.argon2());
        String hash = outdated ? PasswordHash.of(password, settings.argon2()).phc() : null;
        database.transact(connection -> {
            if (connection.isReadOnly()) {
                // In maintenance nothing is written, and an operator must still come in to end it.
                return null;
            }
            LoginFailureTable.forget(connection, account.login());
            if (outdated) {
                AccountTable.rehash(connection, account, hash);
            }
            return null;
        });
    }

    private Refusal locked() {
        return new Refusal(
                Reason.TOO_MANY,
                "ACCOUNT_LOCKED",
                "登录失败次数过多，账号已锁定，请在 %d 分钟后重试，或联系安全管理员解锁。"
                        .formatted(settings.lockTime().toMinutes()));
    }

    /** What is known of a login before its password is checked. */
    private record Attempt(Instant lockedUntil, Optional<StoredAccount> account) {
        boolean isLocked(Instant now) {
            return lockedUntil != null && lockedUntil.isAfter(now);
        }
    }
}
