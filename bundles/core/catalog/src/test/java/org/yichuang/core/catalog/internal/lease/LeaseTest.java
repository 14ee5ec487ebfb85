// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yichuang.core.catalog.internal.lease.PluginTrouble.Kind;

/** A plug-in that hangs, fails or is going costs whoever asks it no more than a moment (design §5). */
class LeaseTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @Test
    void theAnswerComesThroughAndAFailureDoesNot() {
        try (Lease<Supplier<String>> lease = lease(() -> "42", LONG, 3)) {
            assertThat(lease.<String>call(Supplier::get)).isEqualTo("42");
            assertThat(trouble(lease, () -> {
                        throw new IllegalStateException("broken");
                    }))
                    .isEqualTo(Kind.BROKEN);
            assertThat(trouble(lease, () -> {
                        throw new NoClassDefFoundError("org/gone/Away");
                    }))
                    .as("also an error of the plug-in is its own")
                    .isEqualTo(Kind.BROKEN);
            assertThat(lease.<String>call(Supplier::get)).isEqualTo("42");
        }
    }

    @Test
    void whoHangsIsGivenUpAndInterrupted() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        try (Lease<Supplier<String>> lease = lease(() -> hang(interrupted), Duration.ofMillis(100), 3)) {
            assertThat(trouble(lease, null)).isEqualTo(Kind.SLOW);
            assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void whoFailsAgainAndAgainIsLeftAloneAndTriedLater() {
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger broken = new AtomicInteger(3);
        Supplier<String> service = () -> {
            asked.incrementAndGet();
            if (broken.getAndDecrement() > 0) {
                throw new IllegalStateException("broken");
            }
            return "42";
        };
        try (Lease<Supplier<String>> lease =
                new Lease<>("test", service, new Lease.Limits(LONG, LONG, 2, 3, Duration.ofMillis(300)))) {
            assertThat(List.of(trouble(lease, null), trouble(lease, null), trouble(lease, null)))
                    .containsOnly(Kind.BROKEN);
            assertThat(trouble(lease, null)).isEqualTo(Kind.RESTING);
            assertThat(asked).as("it is not asked while it rests").hasValue(3);
            String answer = null;
            while (answer == null) {
                answer = answer(lease);
            }
            assertThat(answer).as("one that works again is asked again").isEqualTo("42");
        }
    }

    @Test
    void soManyRunAtOnceSoManyWaitAndTheRestIsTurnedAway() throws Exception {
        CountDownLatch proceed = new CountDownLatch(1);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Supplier<String> service = () -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            await(proceed);
            running.decrementAndGet();
            return "42";
        };
        try (Lease<Supplier<String>> lease = lease(service, LONG, 3)) {
            List<CompletableFuture<Kind>> calls = IntStream.range(0, 80)
                    .mapToObj(i -> {
                        CompletableFuture<Kind> call = new CompletableFuture<>();
                        new Thread(() -> call.complete(trouble(lease, null))).start();
                        return call;
                    })
                    .toList();
            while (calls.stream().filter(CompletableFuture::isDone).count() < 80 - 2 - 64) {
                Thread.onSpinWait();
            }
            proceed.countDown();
            for (CompletableFuture<Kind> call : calls) {
                assertThat(call.get(20, TimeUnit.SECONDS)).isIn(null, Kind.BUSY);
            }
            assertThat(calls.stream().filter(call -> call.join() == Kind.BUSY)).hasSize(80 - 2 - 64);
            assertThat(most).as("two at once").hasValue(2);
            assertThat(trouble(lease, null))
                    .as("many calls at once are no failures of the plug-in: it is not left alone for them")
                    .isNull();
        }
    }

    @Test
    void whatRunsEndsBeforeThePluginGoes() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch proceed = new CountDownLatch(1);
        Lease<Supplier<String>> lease = lease(
                () -> {
                    entered.countDown();
                    await(proceed);
                    return "42";
                },
                LONG,
                3);
        CompletableFuture<String> call = CompletableFuture.supplyAsync(() -> lease.call(Supplier::get));
        assertThat(entered.await(20, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Void> going = CompletableFuture.runAsync(lease::close);
        while (trouble(lease, () -> "43") != Kind.LEAVING) {
            Thread.onSpinWait();
        }
        assertThat(going).isNotDone();
        proceed.countDown();
        assertThat(call.get(20, TimeUnit.SECONDS)).isEqualTo("42");
        going.get(20, TimeUnit.SECONDS);
    }

    private static Lease<Supplier<String>> lease(Supplier<String> service, Duration call, int failures) {
        return new Lease<>("test", service, new Lease.Limits(call, LONG, 2, failures, LONG));
    }

    private static String answer(Lease<Supplier<String>> lease) {
        try {
            return lease.call(Supplier::get);
        } catch (PluginTrouble trouble) {
            return null;
        }
    }

    /** Returns why there is no answer, or {@code null} if there is one; {@code instead} is asked instead of the service. */
    private static Kind trouble(Lease<Supplier<String>> lease, Supplier<String> instead) {
        try {
            lease.call(service -> instead == null ? service.get() : instead.get());
            return null;
        } catch (PluginTrouble trouble) {
            return trouble.kind();
        }
    }

    private static String hang(CountDownLatch interrupted) {
        try {
            Thread.sleep(LONG.toMillis());
        } catch (InterruptedException expected) {
            interrupted.countDown();
        }
        return "too late";
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
