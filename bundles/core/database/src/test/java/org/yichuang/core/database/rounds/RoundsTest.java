// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.database.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Work that nobody waits for goes on whatever happens, and ends without damage. */
@Timeout(60)
class RoundsTest {
    private static final Duration SOON = Duration.ofMillis(20);
    private static final Duration NEVER = Duration.ofDays(1);

    @Test
    void oneRoundComesAfterTheOther() throws Exception {
        Semaphore rounds = new Semaphore(0);
        Rounds worker = new Rounds("test", SOON, rounds::release);
        rounds.acquire(3);
        worker.close();
        rounds.drainPermits();
        assertThat(rounds.tryAcquire(5 * SOON.toMillis(), TimeUnit.MILLISECONDS))
                .as("none after the end")
                .isFalse();
    }

    @Test
    void whoIsWokenDoesNotWaitForItsTime() throws Exception {
        for (Duration every : new Duration[] {NEVER, Duration.ZERO}) {
            Semaphore begun = new Semaphore(0);
            Semaphore goOn = new Semaphore(0);
            try (Rounds worker = new Rounds("test", every, () -> {
                begun.release();
                goOn.acquire();
            })) {
                worker.wake();
                begun.acquire();
                worker.wake();
                worker.wake();
                goOn.release(2);
                begun.acquire();
                goOn.release(2);
                assertThat(begun.tryAcquire(5 * SOON.toMillis(), TimeUnit.MILLISECONDS))
                        .as("woken twice during a round, it comes once more")
                        .isFalse();
            }
        }
    }

    @Test
    void whatFailsIsToldAndTriedAgain() throws Exception {
        Semaphore rounds = new Semaphore(0);
        AtomicInteger round = new AtomicInteger();
        try (Rounds worker = new Rounds("test", NEVER, () -> {
            rounds.release();
            switch (round.incrementAndGet()) {
                case 1 -> throw new IllegalStateException("no database");
                case 2 -> throw new OutOfMemoryError("no memory");
                default -> {}
            }
        })) {
            assertThat(worker.fault()).isNull();
            assertThat(faultAfter(worker, rounds)).isEqualTo("java.lang.IllegalStateException: no database");
            assertThat(faultAfter(worker, rounds)).isEqualTo("java.lang.OutOfMemoryError: no memory");
            assertThat(faultAfter(worker, rounds)).isNull();
        }
    }

    @Test
    void anErrorDoesNotEndWhatComesByItself() throws Exception {
        Semaphore rounds = new Semaphore(0);
        try (Rounds worker = new Rounds("test", SOON, () -> {
            rounds.release();
            throw new NoClassDefFoundError("org/gone/Away");
        })) {
            rounds.acquire(3);
            assertThat(worker.fault()).contains("org/gone/Away");
        }
    }

    @Test
    void theEndWaitsForTheRoundThatRunsAndForNoOther() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicInteger rounds = new AtomicInteger();
        Rounds worker = new Rounds("test", SOON, () -> {
            rounds.incrementAndGet();
            begun.countDown();
            goOn.await();
        });
        begun.await();
        worker.wake();
        CompletableFuture<Void> end = CompletableFuture.runAsync(worker::close);
        Thread.sleep(5 * SOON.toMillis());
        assertThat(end).isNotDone();
        goOn.countDown();
        end.get();
        assertThat(rounds).as("also that it was woken for").hasValue(1);
        worker.wake();
        assertThat(rounds).hasValue(1);
    }

    @Test
    void theEndWaitsNotForEverAndInterruptsNobody() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        AtomicBoolean interrupted = new AtomicBoolean();
        Rounds worker = new Rounds("test", SOON, SOON, SOON, () -> {
            begun.countDown();
            try {
                goOn.await();
            } catch (InterruptedException harm) {
                interrupted.set(true);
            }
            ended.countDown();
        });
        begun.await();
        worker.close();
        assertThat(ended.getCount()).as("it still runs").isOne();
        goOn.countDown();
        ended.await();
        assertThat(interrupted).isFalse();
    }

    /** Has a round come; returns what it failed with once it has ended. */
    private static String faultAfter(Rounds worker, Semaphore rounds) throws InterruptedException {
        String before = worker.fault();
        worker.wake();
        rounds.acquire();
        for (int wait = 0; wait < 1_000 && Objects.equals(before, worker.fault()); wait++) {
            Thread.sleep(5);
        }
        return worker.fault();
    }
}
