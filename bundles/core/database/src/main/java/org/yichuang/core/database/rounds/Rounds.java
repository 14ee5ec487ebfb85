// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.database.rounds;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works in rounds on a thread of its own, one round at a time (后台轮次). Of rounds that fail one after the other the first
 * is told of, and the next one comes all the same.
 */
public final class Rounds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String name;
    private final Round round;
    private final Duration patience;
    private final ScheduledThreadPoolExecutor thread;
    private final AtomicBoolean woken = new AtomicBoolean();
    private volatile String fault;

    /**
     * Begins; the first round comes after one interval.
     *
     * @param name of the work, as logs and its thread call it
     * @param every from the end of a round to the next one; zero for none but those it is woken for
     */
    public Rounds(String name, Duration every, Round round) {
        this(name, every, every, round);
    }

    /** Begins, as above, with another time until the first round. */
    public Rounds(String name, Duration first, Duration every, Round round) {
        this(name, first, every, PATIENCE, round);
    }

    Rounds(String name, Duration first, Duration every, Duration patience, Round round) {
        this.name = name;
        this.round = round;
        this.patience = patience;
        thread = new ScheduledThreadPoolExecutor(1, this::thread, new DiscardPolicy());
        if (!every.isZero()) {
            thread.scheduleWithFixedDelay(this::run, first.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** What is done in a round. */
    @FunctionalInterface
    public interface Round {
        /** Does what there is to do. */
        void run() throws Exception;
    }

    /** Has a round come at once, or right after the one that runs. */
    public void wake() {
        if (woken.compareAndSet(false, true)) {
            thread.execute(this::run);
        }
    }

    /** Returns what the last round failed with, or {@code null} if it did not. */
    public String fault() {
        return fault;
    }

    /** Begins no other round and lets the running one end; never by an interrupt, which Derby takes for damage of its file. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("A round of {} still runs after {}: it ends by itself", name, patience);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        woken.set(false);
        if (thread.isShutdown()) {
            return;
        }
        try {
            round.run();
            fault = null;
        } catch (Exception | Error failure) {
            // Also an error, such as too little memory: what escapes from here ends the rounds for ever.
            if (fault == null) {
                LOG.warn("A round of {} failed, it is tried again: {}", name, failure.toString());
                LOG.debug("The failure", failure);
            }
            fault = failure.toString();
        }
    }

    private Thread thread(Runnable work) {
        Thread made = new Thread(work, "yichuang-" + name);
        made.setDaemon(true);
        return made;
    }
}
