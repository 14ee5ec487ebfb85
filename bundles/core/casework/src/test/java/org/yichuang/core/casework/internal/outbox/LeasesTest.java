// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Leases are renewed while their node works, and not for ever. */
class LeasesTest {
    private Instant now = Instant.parse("2026-11-23T01:00:00Z");
    private final List<Set<String>> renewed = new ArrayList<>();
    private final Leases leases = new Leases("test", () -> now, this::note);

    @AfterEach
    void close() {
        leases.close();
    }

    @Test
    void whatIsClaimedIsLentAnewUntilItIsAcknowledged() {
        leases.take("a");
        leases.take("b");
        leases.renew();
        leases.release("a");
        leases.renew();

        assertThat(renewed).containsExactly(Set.of("a", "b"), Set.of("b"));
    }

    @Test
    void whatItsWorkerForgotIsGivenUp() {
        leases.take("a");
        now = now.plus(Duration.ofMinutes(5));
        leases.renew();

        assertThat(renewed).isEmpty();
    }

    @Test
    void aDatabaseThatIsAwayEndsNothing() {
        leases.take("gone");
        leases.renew();
        leases.take("a");
        leases.renew();

        assertThat(renewed).containsExactly(Set.of("gone"), Set.of("gone", "a"));
    }

    private void note(Set<String> ids, long until) {
        assertThat(until).isEqualTo(now.toEpochMilli() + Leases.LEASE);
        renewed.add(ids);
        if (ids.equals(Set.of("gone"))) {
            throw new IllegalStateException("the database is away");
        }
    }
}
