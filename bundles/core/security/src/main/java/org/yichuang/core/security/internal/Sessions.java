// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.security.internal;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yichuang.ports.accounts.Session;
import org.yichuang.ports.accounts.SessionService;
import org.yichuang.ports.clock.TimeSource;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** Log-ins over HTTP (会话管理). */
@Component
public final class Sessions implements SessionService {

    /** How far the idle end may lag behind the last use: every request would else be a write. */
    private static final Duration USE_LAG = Duration.ofMinutes(1);

    private static final int TOKEN_BYTES = 32;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Database database;
    private final TimeSource time;
    private final Settings settings;
    private final Authenticator authenticator;
    private final SessionCache cache;
    private final FirstStart firstStart;

    /** Keeps the sessions in a database. */
    @Activate
    public Sessions(
            @Reference Database database,
            @Reference TimeSource time,
            @Reference Settings settings,
            @Reference Authenticator authenticator,
            @Reference SessionCache cache,
            @Reference FirstStart firstStart) {
        this.database = database;
        this.time = time;
        this.settings = settings;
        this.authenticator = authenticator;
        this.cache = cache;
        this.firstStart = firstStart;
    }

    @Override
    public Session logIn(String login, char[] password, String remote) {
        StoredAccount account = authenticator.authenticate(login, password, remote);
        tidy();
        String token = newToken();
        Instant now = time.instant();
        SessionTable.Row row = new SessionTable.Row(account.login(), now, now.plus(settings.sessionLength()));
        database.transact(connection -> {
            SessionTable.insert(connection, digest(token), row, SecurityTrail.remote(remote));
            SecurityTrail.add(
                    connection, now, SecurityEvent.LOGGED_IN, account.login(), account.login(), remote, "console");
            return null;
        });
        return session(token, row, account);
    }

    @Override
    public Optional<Session> find(String token) {
        return entry(token).map(entry -> session(token, entry.row(), entry.account()));
    }

    @Override
    public void logOut(String token) {
        entry(token).ifPresent(entry -> {
            database.transact(connection -> {
                SessionTable.delete(connection, digest(token));
                String login = entry.account().login();
                SecurityTrail.add(
                        connection, time.instant(), SecurityEvent.LOGGED_OUT, login, login, SecurityTrail.INSIDE, "");
                return null;
            });
            cache.revoked();
        });
    }

    @Override
    public void changePassword(String token, char[] oldPassword, char[] newPassword) {
        String login = entry(token).map(entry -> entry.account().login()).orElseThrow(Sessions::ended);
        if (newPassword == null) {
            throw new Refusal(Reason.INVALID, "PASSWORD_TOO_WEAK", "请填写新密码。");
        }
        if (Arrays.equals(oldPassword, newPassword)) {
            throw new Refusal(Reason.INVALID, "PASSWORD_UNCHANGED", "新密码与原密码相同，请换一个密码。");
        }
        PasswordPolicy.check(login, newPassword);
        checkOld(login, oldPassword);
        String hash = authenticator.hash(newPassword);
        database.transact(connection -> {
            AccountTable.setPassword(connection, login, hash, false);
            SessionTable.deleteOthers(connection, login, digest(token));
            SecurityTrail.add(
                    connection, time.instant(), SecurityEvent.PASSWORD_CHANGED, login, login, SecurityTrail.INSIDE, "");
            return null;
        });
        cache.revoked();
        firstStart.passwordChanged(login);
    }

    /** The old password is guarded like a log-in: an open page is no place to guess it from. */
    private void checkOld(String login, char[] oldPassword) {
        try {
            authenticator.authenticate(login, oldPassword, SecurityTrail.INSIDE);
        } catch (Refusal refusal) {
            // The session still holds: this must not look as if nobody were logged in.
            throw refusal.reason() == Reason.UNAUTHENTICATED
                    ? new Refusal(Reason.INVALID, "OLD_PASSWORD_WRONG", "原密码不正确，请重新输入。")
                    : refusal;
        }
    }

    private Optional<SessionCache.Entry> entry(String token) {
        if (token == null || token.isEmpty()) {
            return Optional.empty();
        }
        String digest = digest(token);
        return cache.get(digest, () -> read(digest)).filter(entry -> holds(entry.row()));
    }

    private Optional<SessionCache.Entry> read(String digest) {
        Instant now = time.instant();
        return database.transact(connection -> {
            SessionTable.Row row = SessionTable.find(connection, digest).orElse(null);
            if (row == null || !holds(row)) {
                return Optional.empty();
            }
            // In maintenance nothing can be written: a session does not end for that.
            if (!now.isBefore(row.usedAt().plus(USE_LAG)) && !connection.isReadOnly()) {
                if (!SessionTable.use(connection, digest, now)) {
                    return Optional.empty();
                }
                row = new SessionTable.Row(row.login(), now, row.endsAt());
            }
            SessionTable.Row current = row;
            return AccountTable.find(connection, row.login())
                    .filter(StoredAccount::enabled)
                    .map(account -> new SessionCache.Entry(current, account, now));
        });
    }

    private boolean holds(SessionTable.Row row) {
        return time.instant().isBefore(expiry(row));
    }

    private Instant expiry(SessionTable.Row row) {
        Instant idleEnd = row.usedAt().plus(settings.sessionIdle());
        return idleEnd.isBefore(row.endsAt()) ? idleEnd : row.endsAt();
    }

    /** A transaction of its own: it touches the rows of others, so it must hold no row of ours. */
    private void tidy() {
        database.transact(connection -> {
            SessionTable.deleteEnded(connection, time.instant(), settings);
            LoginFailureTable.forgetOld(connection, time.instant(), settings);
            return null;
        });
    }

    private Session session(String token, SessionTable.Row row, StoredAccount account) {
        return new Session(token, csrfToken(token), account.toActor(), account.mustChangePassword(), expiry(row));
    }

    private static String newToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return ENCODER.encodeToString(bytes);
    }

    /** Derived from the token, so it needs no column; the token cannot be found from it. */
    private static String csrfToken(String token) {
        return ENCODER.encodeToString(Digests.sha256("csrf:" + token));
    }

    private static String digest(String token) {
        return HexFormat.of().formatHex(Digests.sha256(token));
    }

    private static Refusal ended() {
        return new Refusal(Reason.UNAUTHENTICATED, "SESSION_ENDED", "登录已失效，请重新登录。");
    }
}
