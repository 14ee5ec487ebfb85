// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.gateways.internal;

import dev.failsafe.CircuitBreaker;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuang.core.database.rounds.Rounds;
import org.yichuang.ports.clock.TimeSource;
import org.yichuang.ports.gateway.GatewayKind;
import org.yichuang.ports.outbox.Outbox;
import org.yichuang.ports.outbox.OutboxMessage;
import org.yichuang.ports.outbox.Topic;

/**
 * What goes through one gateway: on a few threads of its own, so that a slow service holds up only its own messages, and behind
 * a circuit breaker, so that one that is down is left alone for a while. Of one case only one is under way at a time.
 */
final class Lane implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    private static final int BATCH = 40;
    /** Messages under way at once: almost all the time of one is waiting for the service outside. */
    private static final int SENDERS = 8;

    private static final int FAILURES = 5;
    private static final Duration REST = Duration.ofSeconds(30);

    private final GatewayKind kind;
    private final Map<Topic, Sender> senders;
    private final Gateways gateways;
    private final Outbox outbox;
    private final TimeSource time;
    private final CircuitBreaker<Step> breaker = CircuitBreaker.<Step>builder()
            .withFailureThreshold(FAILURES)
            .withDelay(REST)
            .build();
    private final ExecutorService pool;
    private final Rounds rounds;
    private volatile boolean closed;

    /** Begins to send, and looks for work every so many milliseconds without being woken. */
    Lane(
            GatewayKind kind,
            Map<Topic, Sender> senders,
            Gateways gateways,
            Outbox outbox,
            TimeSource time,
            long pollMillis) {
        this.kind = kind;
        this.senders = senders;
        this.gateways = gateways;
        this.outbox = outbox;
        this.time = time;
        pool = Executors.newFixedThreadPool(SENDERS, task -> {
            Thread made = new Thread(task, "yichuang-gateway-" + kind + "-sender");
            made.setDaemon(true);
            return made;
        });
        rounds = new Rounds("gateway-" + kind, Duration.ofMillis(pollMillis), this::drain);
    }

    /** Has it look for work soon. */
    void wake() {
        rounds.wake();
    }

    /** Tells whether the service is left alone for a while. */
    boolean isResting() {
        return breaker.isOpen();
    }

    /** Ends: what is being sent is finished, what is only claimed is given back. */
    @Override
    public void close() {
        closed = true;
        rounds.close();
        pool.shutdown();
    }

    private void drain() {
        senders.forEach(this::drain);
    }

    private void drain(Topic topic, Sender sender) {
        boolean more = true;
        // What can't be sent now is not claimed: it keeps its place and counts no attempt.
        while (more && !closed && gateways.has(kind) && breaker.tryAcquirePermit()) {
            List<OutboxMessage> claimed = outbox.claim(topic, breaker.isClosed() ? BATCH : 1);
            sendAll(sender, claimed);
            more = !claimed.isEmpty();
            if (!more) {
                breaker.recordSuccess();
            }
        }
    }

    /** Comes back when every message is noted, and fails if one can't be. */
    private void sendAll(Sender sender, List<OutboxMessage> claimed) {
        CompletableFuture.allOf(claimed.stream()
                        .collect(Collectors.groupingBy(
                                OutboxMessage::caseNo, LinkedHashMap::new, Collectors.toUnmodifiableList()))
                        .values()
                        .stream()
                        .map(ofCase -> CompletableFuture.runAsync(() -> send(sender, ofCase), pool))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private void send(Sender sender, List<OutboxMessage> ofCase) {
        for (OutboxMessage message : ofCase) {
            if (closed || breaker.isOpen()) {
                outbox.giveBack(message.id());
            } else {
                note(message, attempt(sender, message));
            }
        }
    }

    private Step attempt(Sender sender, OutboxMessage message) {
        try {
            return sender.advance(message);
        } catch (RuntimeException | LinkageError broken) {
            LOG.error(
                    "The gateway {} can't handle message {} of case {}", kind, message.id(), message.caseNo(), broken);
            return new Step.Failed("网关处理时出现内部错误，系统将自动重试，详情见系统日志");
        }
    }

    private void note(OutboxMessage message, Step step) {
        if (step instanceof Step.Failed failed) {
            breaker.recordFailure();
            outbox.failed(message.id(), failed.fault());
            return;
        }
        breaker.recordSuccess();
        if (step instanceof Step.Arrived arrived) {
            outbox.done(message.id(), arrived.reply());
        } else if (step instanceof Step.Awaited awaited) {
            outbox.sent(message.id(), awaited.reply(), time.instant().plus(awaited.again()));
        } else if (step instanceof Step.Stuck stuck) {
            LOG.warn("Message {} of case {} needs a person: {}", message.id(), message.caseNo(), stuck.reason());
            outbox.parked(message.id(), stuck.reason());
        }
    }
}
