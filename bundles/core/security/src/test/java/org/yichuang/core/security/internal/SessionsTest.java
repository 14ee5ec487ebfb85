// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.security.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yichuang.core.security.internal.Refusals.codeOf;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.apache.commons.dbutils.QueryRunner;
import org.apache.commons.dbutils.handlers.ScalarHandler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.accounts.Session;

/** Sessions: how they begin, how long they hold, what ends them. */
class SessionsTest {

    private static final String NEW_PASSWORD = "ZhaiYao.888-x";

    @TempDir
    Path data;

    private Platform platform;

    @BeforeEach
    void anAccount() {
        platform = Platform.first(data);
        platform.create("clerk01", Role.WINDOW_CLERK, Role.ISSUING_CLERK);
    }

    @Test
    void aSessionTellsWhoActs() {
        Session session = logIn();
        assertThat(session.actor())
                .isEqualTo(new Actor(
                        "clerk01",
                        "张三",
                        Set.of(Role.WINDOW_CLERK, Role.ISSUING_CLERK),
                        "12150626MB0N00036C",
                        "乌审旗政务服务中心",
                        "150626",
                        "A01"));
        assertThat(platform.accounts.find("clerk01")).contains(session.actor());
        assertThat(session.mustChangePassword()).isFalse();
        assertThat(platform.sessions.find(session.token())).contains(session);
    }

    @Test
    void tokensAreSecretAndNeverTheSame() throws SQLException {
        Session one = logIn();
        Session other = logIn();
        assertThat(one.token()).hasSize(43).isNotEqualTo(other.token());
        assertThat(one.csrfToken()).hasSize(43).isNotIn(one.token(), other.csrfToken());
        Number known = new QueryRunner(platform.dataSource)
                .query(
                        "select count(*) from login_session where token_digest in (?, ?)",
                        new ScalarHandler<Number>(),
                        one.token(),
                        one.csrfToken());
        assertThat(known.intValue()).isZero();
    }

    @Test
    void noTokenAndWrongTokensAreNobody() {
        logIn();
        assertThat(platform.sessions.find(null)).isEmpty();
        assertThat(platform.sessions.find("")).isEmpty();
        assertThat(platform.sessions.find("' or 1=1 --")).isEmpty();
    }

    @Test
    void anUnusedSessionEndsAfterHalfAnHour() {
        Session session = logIn();
        assertThat(session.expiresAt()).isEqualTo(now().plus(Duration.ofMinutes(30)));
        platform.time.pass(Duration.ofMinutes(30));
        assertThat(platform.sessions.find(session.token())).isEmpty();
    }

    @Test
    void useMovesTheEndOnButNotBeyondTenHours() {
        Session session = logIn();
        Instant lastEnd = now().plus(Duration.ofHours(10));
        for (int use = 0; use < 23; use++) {
            platform.time.pass(Duration.ofMinutes(25));
            assertThat(platform.sessions.find(session.token())).isPresent();
        }
        platform.time.pass(Duration.ofMinutes(24));
        assertThat(platform.sessions.find(session.token()).orElseThrow().expiresAt())
                .isEqualTo(lastEnd);
        platform.time.pass(Duration.ofMinutes(1));
        assertThat(platform.sessions.find(session.token())).isEmpty();
    }

    @Test
    void useIsWrittenOnceAMinute() throws SQLException {
        Session session = logIn();
        Instant begin = now();
        platform.time.pass(Duration.ofSeconds(59));
        platform.sessions.find(session.token());
        assertThat(usedAt()).isEqualTo(begin);
        platform.time.pass(Duration.ofSeconds(5));
        platform.sessions.find(session.token());
        assertThat(usedAt()).isEqualTo(begin.plusSeconds(64));
    }

    @Test
    void whoLogsOutIsOutAtOnce() throws SQLException {
        Session session = logIn();
        platform.sessions.find(session.token());
        platform.sessions.logOut(session.token());
        assertThat(platform.sessions.find(session.token())).isEmpty();
        platform.sessions.logOut(session.token());
        platform.sessions.logOut(null);
        assertThat(platform.events("clerk01")).containsExactly("ACCOUNT_CREATED", "LOGGED_IN", "LOGGED_OUT");
    }

    @Test
    void aDisabledAccountIsOutAtOnceAndStaysOut() {
        Session session = logIn();
        platform.sessions.find(session.token());
        platform.accounts.enable("clerk01", false, Platform.INSIDE);
        assertThat(platform.sessions.find(session.token())).isEmpty();
        assertThat(platform.accounts.find("clerk01")).isEmpty();
        assertThat(codeOf(this::logIn)).isEqualTo("ACCOUNT_DISABLED");
        platform.accounts.enable("clerk01", true, Platform.INSIDE);
        assertThat(platform.sessions.find(session.token())).isEmpty();
        logIn();
    }

    @Test
    void whoIsGivenAnotherWindowWorksThereWithoutLoggingInAgain() throws SQLException {
        Session session = logIn();
        platform.accounts.assignWindow("clerk01", "B02", Platform.INSIDE);
        assertThat(platform.sessions.find(session.token()).orElseThrow().actor().window())
                .isEqualTo("B02");
        platform.accounts.assignWindow("clerk01", null, Platform.INSIDE);
        assertThat(platform.sessions.find(session.token()).orElseThrow().actor().window())
                .isNull();
        assertThat(platform.events("clerk01")).containsSubsequence("LOGGED_IN", "WINDOW_ASSIGNED", "WINDOW_ASSIGNED");
    }

    @Test
    void aRevocationReachesOtherNodesWithinSeconds() {
        Session session = logIn();
        Platform other = platform.again(Map.of());
        assertThat(other.sessions.find(session.token())).isPresent();
        platform.sessions.logOut(session.token());
        other.time.pass(Duration.ofSeconds(5));
        assertThat(other.sessions.find(session.token())).isEmpty();
    }

    @Test
    void aNewPasswordEndsTheOtherSessionsOnly() throws SQLException {
        Session own = logIn();
        Session other = logIn();
        platform.sessions.changePassword(own.token(), Platform.PASSWORD.toCharArray(), NEW_PASSWORD.toCharArray());
        assertThat(platform.sessions.find(own.token())).isPresent();
        assertThat(platform.sessions.find(other.token())).isEmpty();
        assertThat(codeOf(this::logIn)).isEqualTo("LOGIN_FAILED");
        platform.sessions.logIn("clerk01", NEW_PASSWORD.toCharArray(), Platform.REMOTE);
        assertThat(platform.events("clerk01")).contains("PASSWORD_CHANGED");
    }

    @Test
    void aPasswordIsNotChangedWithoutTheOldOneOrASession() {
        Session session = logIn();
        assertThat(codeOf(() -> change(session.token(), "wrong", NEW_PASSWORD))).isEqualTo("OLD_PASSWORD_WRONG");
        assertThat(codeOf(() -> change(session.token(), Platform.PASSWORD, "short1")))
                .isEqualTo("PASSWORD_TOO_WEAK");
        assertThat(codeOf(() -> change(session.token(), Platform.PASSWORD, Platform.PASSWORD)))
                .isEqualTo("PASSWORD_UNCHANGED");
        assertThat(codeOf(() -> change("made-up", Platform.PASSWORD, NEW_PASSWORD)))
                .isEqualTo("SESSION_ENDED");
        logIn();
    }

    @Test
    void aResetPasswordHasToBeChangedAndEndsAllSessions() {
        Session before = logIn();
        platform.accounts.resetPassword("clerk01", NEW_PASSWORD.toCharArray(), Platform.INSIDE);
        assertThat(platform.sessions.find(before.token())).isEmpty();
        Session session = platform.sessions.logIn("clerk01", NEW_PASSWORD.toCharArray(), Platform.REMOTE);
        assertThat(session.mustChangePassword()).isTrue();
        change(session.token(), NEW_PASSWORD, Platform.PASSWORD);
        assertThat(platform.sessions.find(session.token()).orElseThrow().mustChangePassword())
                .isFalse();
    }

    @Test
    void endedSessionsAreClearedAway() throws SQLException {
        logIn();
        platform.time.pass(Duration.ofMinutes(31));
        logIn();
        Number rows = new QueryRunner(platform.dataSource)
                .query("select count(*) from login_session", new ScalarHandler<Number>());
        assertThat(rows.intValue()).isEqualTo(1);
    }

    private void change(String token, String oldPassword, String newPassword) {
        platform.sessions.changePassword(token, oldPassword.toCharArray(), newPassword.toCharArray());
    }

    private Session logIn() {
        return platform.sessions.logIn(" Clerk01 ", Platform.PASSWORD.toCharArray(), Platform.REMOTE);
    }

    private Instant now() {
        return platform.time.instant();
    }

    private Instant usedAt() throws SQLException {
        return Instant.ofEpochMilli(new QueryRunner(platform.dataSource)
                .query("select used_at from login_session", new ScalarHandler<Number>())
                .longValue());
    }
}
