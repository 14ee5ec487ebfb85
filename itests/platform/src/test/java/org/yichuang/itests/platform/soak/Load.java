// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform.soak;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Clients that work at the same time, each on one case after the other, and insist on every action until it is acknowledged. */
final class Load implements AutoCloseable {
    private static final int CLIENTS = 8;

    private final Script script;
    private final People people;
    private final Queue<DrivenCase> cases = new ConcurrentLinkedQueue<>();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger acknowledged = new AtomicInteger();
    /** Clients hold it for reading while they insist on an action. */
    private final ReadWriteLock gate = new ReentrantReadWriteLock(true);

    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;

    Load(Script script, People people) {
        this.script = script;
        this.people = people;
        for (var number = 1; number <= CLIENTS; number++) {
            var thread = new Thread(this::work, "client-" + number);
            thread.start();
            threads.add(thread);
        }
    }

    /** Looks while nobody acts: every action that was begun is acknowledged. */
    void quietly(Runnable look) {
        gate.writeLock().lock();
        try {
            check();
            look.run();
        } finally {
            gate.writeLock().unlock();
        }
    }

    Collection<DrivenCase> cases() {
        return List.copyOf(cases);
    }

    int acknowledged() {
        return acknowledged.get();
    }

    /** Fails if a client met anything but an acknowledgement or a cut connection. */
    void check() {
        if (!failures.isEmpty()) {
            throw new AssertionError("A client was refused", failures.peek());
        }
    }

    /** Lets every client end the action it insists on. */
    @Override
    public void close() {
        stopping = true;
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void work() {
        try {
            while (!stopping) {
                live();
            }
        } catch (RuntimeException | AssertionError failure) {
            failures.add(failure);
        }
    }

    private void live() {
        var mine = open();
        for (var step : script.steps()) {
            if (stopping) {
                return;
            }
            gate.readLock().lock();
            try {
                var id = people.insist(step.login(), mine.caseNo, step.type(), Script.said(step));
                mine.acknowledged(new DrivenCase.Deed(id, step.login(), step.type()));
                acknowledged.incrementAndGet();
            } finally {
                gate.readLock().unlock();
            }
        }
    }

    private DrivenCase open() {
        gate.readLock().lock();
        try {
            var opened = people.insistOnOpening("clerk01", script.opening());
            var mine = new DrivenCase(opened.caseNo());
            mine.acknowledged(new DrivenCase.Deed(opened.id() + "-1", "clerk01", "DRAFT"));
            mine.acknowledged(new DrivenCase.Deed(opened.id() + "-2", "clerk01", "RECEIVE"));
            cases.add(mine);
            acknowledged.addAndGet(2);
            return mine;
        } finally {
            gate.readLock().unlock();
        }
    }
}
