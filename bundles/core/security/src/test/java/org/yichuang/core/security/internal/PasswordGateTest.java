// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.security.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yichuang.core.security.internal.Refusals.codeOf;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** The bound on password checks at once. */
class PasswordGateTest {

    @Test
    void whoComesWhenTooManyWaitIsTurnedAwayAtOnce() throws Exception {
        PasswordGate gate = new PasswordGate(1, 0);
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> gate.pass(() -> {
            inside.countDown();
            await(leave);
            return "first";
        }));
        inside.await();
        assertThat(codeOf(() -> gate.pass(() -> "second"))).isEqualTo("LOGIN_BUSY");
        leave.countDown();
        assertThat(first.get()).isEqualTo("first");
        assertThat(gate.<String>pass(() -> "third")).isEqualTo("third");
    }

    @Test
    void aFailureFreesItsPlace() {
        PasswordGate gate = new PasswordGate(1, 0);
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThat(codeOf(() -> gate.pass(() -> {
                        throw new Refusal(Reason.UNAUTHENTICATED, "LOGIN_FAILED", "不正确");
                    })))
                    .isEqualTo("LOGIN_FAILED");
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
