// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yichuang.itests.platform.Api;
import org.yichuang.itests.platform.Auditor;
import org.yichuang.itests.platform.Instance;
import org.yichuang.itests.platform.SharedInstance;
import org.yichuang.itests.platform.Vitals;
import org.yichuang.itests.platform.soak.Soak;

/**
 * Broken requests, as people of every role send them: each is answered in time, none by a fault of ours, and afterwards the
 * platform is as it was: as large, and its cases sound.
 */
@ExtendWith(SharedInstance.class)
class FuzzTest {
    private static final int SHORT_FORM = 5_000;
    private static final int CLIENTS = 4;
    private static final int LIMIT_MILLIS = 30_000;
    private static final int FAULTS_KEPT = 40;
    private static final int ROUNDS = 5;
    private static final int STEADY_MEGABYTES = 48;
    private static final int STEADY_THREADS = 30;

    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final Map<Integer, Integer> statuses = new ConcurrentHashMap<>();
    private final AtomicLong slowest = new AtomicLong();

    @Test
    void brokenRequestsBreakNothing(Instance instance) throws Exception {
        var seed = Long.getLong("soak.seed", new Random().nextLong(1_000_000));
        var requests = Soak.size("fuzz", SHORT_FORM);
        Soak.say("fuzz: seed %d; the same requests again with -Dsoak.seed=%d", seed, seed);
        var corpus = Corpus.of(instance, new Random(seed));
        var sessions = new Sessions(instance);
        var vitals = new ArrayList<Vitals>();
        for (var round = 0; round < ROUNDS; round++) {
            send(instance, corpus, sessions, seed, requests / ROUNDS * round, requests / ROUNDS * (round + 1));
            vitals.add(Vitals.of(instance.pid()));
            Soak.say(
                    "fuzz: %d sent, %.0f MB heap, %d threads, %d faults",
                    requests / ROUNDS * (round + 1),
                    vitals.get(round).heapMegabytes(),
                    vitals.get(round).threads(),
                    faults.size());
        }
        report(requests, vitals);
        assertThat(faults).as("answers that nobody should get").isEmpty();
        assertThat(sessions.alive())
                .as("people who can still act")
                .isGreaterThan(sessions.logins().size() / 2);
        assertThat(Auditor.report(Api.as(instance, "audit01")).path("faults"))
                .as("faults of the trail; cases that are not what their actions add up to")
                .isEmpty();
        // The first round warms caches up.
        var growth = vitals.get(ROUNDS - 1).heapMegabytes() - vitals.get(1).heapMegabytes();
        assertThat(growth).as("megabytes of growth").isLessThan(STEADY_MEGABYTES);
        assertThat(vitals.get(ROUNDS - 1).threads() - vitals.get(1).threads())
                .as("more threads")
                .isLessThan(STEADY_THREADS);
    }

    private void send(Instance instance, List<Message> corpus, Sessions sessions, long seed, int from, int to)
            throws InterruptedException {
        var next = new AtomicInteger(from);
        var threads = new ArrayList<Thread>();
        for (var number = 0; number < CLIENTS; number++) {
            var thread = new Thread(() -> client(instance, corpus, sessions, seed, next, to));
            thread.start();
            threads.add(thread);
        }
        for (var thread : threads) {
            thread.join();
        }
    }

    private void client(
            Instance instance, List<Message> corpus, Sessions sessions, long seed, AtomicInteger next, int to) {
        try (var wire = new Wire(instance.httpPort(), LIMIT_MILLIS)) {
            for (var index = next.getAndIncrement();
                    index < to && faults.size() < FAULTS_KEPT;
                    index = next.getAndIncrement()) {
                one(wire, corpus, sessions, new Random(seed * 1_000_003 + index), index);
            }
        } catch (IOException | InterruptedException | RuntimeException failure) {
            faults.add("the client failed: " + failure);
        }
    }

    private void one(Wire wire, List<Message> corpus, Sessions sessions, Random random, int index)
            throws IOException, InterruptedException {
        var login = sessions.logins().get(random.nextInt(sessions.logins().size()));
        var message = corpus.get(random.nextInt(corpus.size())).copy().with("Host", "127.0.0.1");
        if (random.nextInt(5) > 0) {
            message.with("Idempotency-Key", new UUID(random.nextLong(), random.nextLong()).toString());
        }
        if (random.nextInt(20) > 0) {
            sessions.sign(message, login);
        }
        Breaker.apply(message, random);
        var began = System.nanoTime();
        try {
            var reply = wire.exchange(message);
            statuses.merge(reply.status(), 1, Integer::sum);
            Judge.fault(message, reply).ifPresent(fault -> keep(index, fault, message, reply.toString()));
            if (reply.status() == 401) {
                sessions.renew(login);
            }
        } catch (SocketTimeoutException hang) {
            keep(index, "no answer in " + LIMIT_MILLIS + " ms", message, "");
        }
        slowest.accumulateAndGet((System.nanoTime() - began) / 1_000_000, Math::max);
    }

    /** Keeps what was asked and answered where whoever mends it finds it. */
    private void keep(int index, String fault, Message message, String reply) {
        try {
            var folder = Files.createDirectories(Instance.root().resolve("itests/platform/target/fuzz"));
            var file = folder.resolve(index + ".txt");
            Files.write(file, message.bytes());
            Files.writeString(Path.of(file + ".answer"), fault + "\n" + reply, StandardCharsets.UTF_8);
            faults.add(fault + ": " + message.method + " " + shortened(message.target) + ", see " + file);
        } catch (IOException failure) {
            faults.add(fault + ": " + failure);
        }
    }

    private static String shortened(String target) {
        return target.substring(0, Math.min(target.length(), 150));
    }

    private void report(int requests, List<Vitals> vitals) {
        var last = vitals.get(ROUNDS - 1);
        Soak.say("fuzz: answers by status: %s", new TreeMap<>(statuses));
        Soak.figure("fuzz-requests", requests, "requests", "=" + requests);
        Soak.figure("fuzz-faults", faults.size(), "answers", "=0");
        Soak.figure("fuzz-slowest", slowest.get(), "ms", "<" + LIMIT_MILLIS);
        Soak.figure("fuzz-heap", last.heapMegabytes() - vitals.get(1).heapMegabytes(), "MB", "<" + STEADY_MEGABYTES);
        Soak.figure("fuzz-threads", last.threads() - vitals.get(1).threads(), "threads", "<" + STEADY_THREADS);
    }
}
