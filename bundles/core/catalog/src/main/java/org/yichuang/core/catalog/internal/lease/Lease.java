// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal.lease;

import dev.failsafe.CircuitBreaker;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuang.core.catalog.internal.lease.PluginTrouble.Kind;

/**
 * Calls a service of a plug-in so that it can't harm the platform: on threads of its own (bulkhead), with a time limit, behind a
 * circuit breaker, and drained before it goes.
 *
 * @param <S> the service
 */
public final class Lease<S> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Lease.class);
    private static final int WAITING_EACH = 32;
    private static final long IDLE_SECONDS = 10;

    private final String name;
    private final S service;
    private final Limits limits;
    private final CircuitBreaker<Object> breaker;
    private final ThreadPoolExecutor threads;
    private final Semaphore room;

    /**
     * Leases a service.
     *
     * @param name what logs and threads call it
     */
    public Lease(String name, S service, Limits limits) {
        this.name = name;
        this.service = service;
        this.limits = limits;
        breaker = CircuitBreaker.builder()
                .withFailureThreshold(limits.failures())
                .withDelay(limits.rest())
                .build();
        threads = new ThreadPoolExecutor(
                limits.atOnce(),
                limits.atOnce(),
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                this::thread);
        threads.allowCoreThreadTimeOut(true);
        room = new Semaphore(limits.atOnce() * (1 + WAITING_EACH));
    }

    /**
     * How far a plug-in is trusted.
     *
     * @param call how long a call may take, waiting for a free thread included
     * @param drain how long calls that run may take to end before the plug-in goes
     * @param atOnce how many calls run at once
     * @param failures how many failures in a row it takes to leave the plug-in alone
     * @param rest for how long it is left alone then
     */
    public record Limits(Duration call, Duration drain, int atOnce, int failures, Duration rest) {}

    /**
     * Calls the service.
     *
     * @throws PluginTrouble if it gives no answer
     */
    public <T> T call(Function<S, T> question) {
        if (threads.isShutdown()) {
            throw new PluginTrouble(Kind.LEAVING, null);
        }
        // Before the breaker: too many calls are no fault of the plug-in, and a permit that is taken has to be answered
        // for.
        if (!room.tryAcquire()) {
            throw new PluginTrouble(Kind.BUSY, null);
        }
        try {
            return behindBreaker(question);
        } finally {
            room.release();
        }
    }

    /** Takes no more calls and waits, within its limit, for those that run. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(limits.drain().toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("{} still has calls after {}: they are interrupted", name, limits.drain());
                threads.shutdownNow();
            }
        } catch (InterruptedException fault) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private <T> T behindBreaker(Function<S, T> question) {
        if (!breaker.tryAcquirePermit()) {
            throw new PluginTrouble(Kind.RESTING, null);
        }
        try {
            T answer = within(question);
            breaker.recordSuccess();
            return answer;
        } catch (PluginTrouble trouble) {
            if (trouble.kind() != Kind.LEAVING) {
                breaker.recordFailure();
            }
            throw trouble;
        }
    }

    private <T> T within(Function<S, T> question) {
        FutureTask<T> answer = new FutureTask<>(() -> question.apply(service));
        try {
            threads.execute(answer);
        } catch (RejectedExecutionException fault) {
            throw new PluginTrouble(Kind.LEAVING, fault);
        }
        try {
            return answer.get(limits.call().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException fault) {
            giveUp(answer);
            LOG.warn("{} took longer than {}", name, limits.call());
            throw new PluginTrouble(Kind.SLOW, fault);
        } catch (ExecutionException fault) {
            LOG.warn("{} failed", name, fault.getCause());
            throw new PluginTrouble(Kind.BROKEN, fault.getCause());
        } catch (InterruptedException fault) {
            giveUp(answer);
            Thread.currentThread().interrupt();
            throw new PluginTrouble(Kind.INTERRUPTED, fault);
        }
    }

    /** Ends a call nobody waits for any more, also one that has yet to begin: it would take the room of another. */
    private void giveUp(FutureTask<?> call) {
        call.cancel(true);
        threads.remove(call);
    }

    private Thread thread(Runnable work) {
        Thread thread = new Thread(work, "yichuang-plugin-" + name);
        thread.setDaemon(true);
        return thread;
    }
}
