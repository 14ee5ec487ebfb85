// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.access;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Lets each address through so many times a minute, in bursts up to that number (generic cell rate algorithm).
 *
 * <p>All that is kept of an address is the moment at which it has used up nothing any more; past moments say nothing and are
 * dropped.
 */
public final class RateLimit {
    private static final int ADDRESSES_KEPT = 10_000;
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final ConcurrentMap<String, Long> freeAt = new ConcurrentHashMap<>();
    private final LongSupplier nanos;
    private final long interval;

    /** Makes a limit of {@code perMinute} calls, at least 1. */
    public RateLimit(int perMinute) {
        this(perMinute, System::nanoTime);
    }

    RateLimit(int perMinute, LongSupplier nanos) {
        this.interval = MINUTE / Math.max(1, perMinute);
        this.nanos = nanos;
    }

    /** Returns 0 if the address may go on, else after how many seconds it may try again, at least 1. */
    public long tryAcquire(String address) {
        long now = nanos.getAsLong();
        forgetIdle(now);
        long[] excess = new long[1];
        freeAt.compute(address, (key, before) -> {
            long start = before == null ? now : Math.max(before, now);
            excess[0] = start + interval - now - MINUTE;
            return excess[0] > 0 ? start : start + interval;
        });
        return excess[0] > 0 ? 1 + TimeUnit.NANOSECONDS.toSeconds(excess[0]) : 0;
    }

    int size() {
        return freeAt.size();
    }

    private void forgetIdle(long now) {
        if (freeAt.size() >= ADDRESSES_KEPT) {
            freeAt.values().removeIf(moment -> moment <= now);
        }
    }
}
