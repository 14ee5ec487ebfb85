// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.security.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yichuang.core.security.internal.Refusals.codeOf;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** Wrong passwords: what is answered, when an account is locked and when it is free again. */
class LockOutTest {

    private static final int LIMIT = 5;

    @TempDir
    Path data;

    private Platform platform;

    @BeforeEach
    void anAccount() {
        platform = Platform.first(data);
        platform.create("clerk01", Role.WINDOW_CLERK);
    }

    @Test
    void unknownLoginAndWrongPasswordAreAnsweredAlikeTillTheLock() {
        for (int failure = 0; failure < LIMIT + 2; failure++) {
            Refusal known = catchThrowableOfType(Refusal.class, () -> logIn("clerk01", "wrong"));
            Refusal unknown = catchThrowableOfType(Refusal.class, () -> logIn("nobody", "wrong"));
            assertThat(unknown.code()).isEqualTo(known.code());
            assertThat(unknown.reason()).isEqualTo(known.reason());
            assertThat(unknown).hasMessage(known.getMessage());
        }
        assertThat(codeOf(() -> logIn("nobody", "wrong"))).isEqualTo("ACCOUNT_LOCKED");
    }

    @Test
    void fiveFailuresLockEvenTheRightPasswordOut() throws SQLException {
        fail(LIMIT);
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> logIn("clerk01", Platform.PASSWORD));
        assertThat(refusal.code()).isEqualTo("ACCOUNT_LOCKED");
        assertThat(refusal.reason()).isEqualTo(Reason.TOO_MANY);
        assertThat(platform.events("clerk01"))
                .containsSubsequence("LOGIN_REFUSED", "LOCKED_OUT")
                .doesNotContain("LOGGED_IN");
    }

    @Test
    void aLockEndsByItself() {
        fail(LIMIT);
        platform.time.pass(Duration.ofMinutes(15).minusMillis(1));
        assertThat(codeOf(() -> logIn("clerk01", Platform.PASSWORD))).isEqualTo("ACCOUNT_LOCKED");
        platform.time.pass(Duration.ofMillis(1));
        logIn("clerk01", Platform.PASSWORD);
    }

    @Test
    void failuresFarApartDoNotAddUp() {
        fail(LIMIT - 1);
        platform.time.pass(Duration.ofMinutes(15));
        fail(LIMIT - 1);
        logIn("clerk01", Platform.PASSWORD);
    }

    @Test
    void aSuccessForgetsTheFailuresBefore() {
        fail(LIMIT - 1);
        logIn("clerk01", Platform.PASSWORD);
        fail(LIMIT - 1);
        logIn("clerk01", Platform.PASSWORD);
    }

    @Test
    void anAdministratorSeesAndLiftsALock() {
        fail(LIMIT);
        assertThat(platform.accounts.list(Platform.INSIDE))
                .filteredOn(account -> account.login().equals("clerk01"))
                .singleElement()
                .satisfies(account -> assertThat(account.lockedUntil())
                        .isEqualTo(platform.time.instant().plus(Duration.ofMinutes(15))));
        platform.accounts.unlock("clerk01", Platform.INSIDE);
        logIn("clerk01", Platform.PASSWORD);
    }

    @Test
    void theShellCountsToo() {
        for (int failure = 0; failure < LIMIT; failure++) {
            codeOf(() -> platform.shell.enter("clerk01", "wrong".toCharArray(), "ssh"));
        }
        assertThat(codeOf(() -> logIn("clerk01", Platform.PASSWORD))).isEqualTo("ACCOUNT_LOCKED");
    }

    @Test
    void attemptsAtTheSameTimeAllCount() throws Exception {
        Callable<String> attempt = () -> codeOf(() -> logIn("clerk01", "wrong"));
        var threads = Executors.newFixedThreadPool(8);
        try {
            List<String> answers = new ArrayList<>();
            for (Future<String> answer :
                    threads.invokeAll(Stream.generate(() -> attempt).limit(20).toList())) {
                answers.add(answer.get());
            }
            assertThat(answers).containsOnly("LOGIN_FAILED", "ACCOUNT_LOCKED");
            assertThat(answers.stream().filter("LOGIN_FAILED"::equals).count())
                    .as("two are checked at once, so one more than the limit at most")
                    .isBetween((long) LIMIT, LIMIT + 1L);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void whatWasTypedAsUnknownLoginIsNotKept() throws SQLException {
        codeOf(() -> logIn(Platform.PASSWORD, ""));
        assertThat(platform.events(Platform.PASSWORD.toLowerCase())).isEmpty();
        assertThat(platform.events(SecurityTrail.UNKNOWN)).containsExactly("LOGIN_REFUSED");
    }

    @Test
    void nothingTypedIsJustWrong() {
        assertThat(codeOf(() -> platform.sessions.logIn(null, null, null))).isEqualTo("LOGIN_FAILED");
    }

    private void fail(int times) {
        for (int failure = 0; failure < times; failure++) {
            assertThat(codeOf(() -> logIn("clerk01", "wrong"))).isEqualTo("LOGIN_FAILED");
        }
    }

    private void logIn(String login, String password) {
        platform.sessions.logIn(login, password.toCharArray(), Platform.REMOTE);
    }
}
