// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE / 2);
    private final RateLimit limit = new RateLimit(3, nanos::get);

    @Test
    void aBurstPassesAndThenEachIntervalOne() {
        assertThat(limit.tryAcquire("a")).isZero();
        assertThat(limit.tryAcquire("a")).isZero();
        assertThat(limit.tryAcquire("a")).isZero();
        assertThat(limit.tryAcquire("a")).isBetween(20L, 21L);
        assertThat(limit.tryAcquire("b")).as("another address").isZero();
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(20));
        assertThat(limit.tryAcquire("a")).isZero();
        assertThat(limit.tryAcquire("a")).isPositive();
        nanos.addAndGet(TimeUnit.MINUTES.toNanos(2));
        for (int i = 0; i < 3; i++) {
            assertThat(limit.tryAcquire("a")).as("idle time does not add up").isZero();
        }
        assertThat(limit.tryAcquire("a")).isPositive();
    }

    @Test
    void idleAddressesAreForgotten() {
        for (int i = 0; i < 30_000; i++) {
            limit.tryAcquire("address " + i);
            nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(10));
        }
        assertThat(limit.size()).isLessThanOrEqualTo(10_001);
    }
}
