// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.security.internal;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** Bounds how many passwords are checked at once (并发限制): each takes memory and a processor for a while. */
final class PasswordGate {

    private static final int PATIENCE_SECONDS = 10;

    private final Semaphore atOnce;
    private final int waiting;

    /**
     * @param atOnce how many may pass at the same time
     * @param waiting how many may wait; whoever comes then is turned away
     */
    PasswordGate(int atOnce, int waiting) {
        this.atOnce = new Semaphore(atOnce, true);
        this.waiting = waiting;
    }

    /**
     * Waits for a free place and does some work there.
     *
     * @throws Refusal {@code LOGIN_BUSY} if too many wait already, or it takes too long
     */
    <T> T pass(Supplier<T> work) {
        if (!enter()) {
            throw new Refusal(Reason.TOO_MANY, "LOGIN_BUSY", "当前登录人数较多，请稍候几秒再试。");
        }
        try {
            return work.get();
        } finally {
            atOnce.release();
        }
    }

    private boolean enter() {
        if (atOnce.tryAcquire()) {
            return true;
        }
        if (atOnce.getQueueLength() >= waiting) {
            return false;
        }
        try {
            return atOnce.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
