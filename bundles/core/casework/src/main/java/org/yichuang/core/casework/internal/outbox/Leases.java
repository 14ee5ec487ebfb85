// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.outbox;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ObjLongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuang.core.database.rounds.Rounds;
import org.yichuang.ports.clock.TimeSource;

/**
 * What this node has claimed and not acknowledged yet. The lease is short, so that another node goes on soon after this one
 * has died, and renewed while this one lives; not for ever, so that work whose worker forgot it comes again, too.
 */
public final class Leases implements AutoCloseable {
    /** For how long a row is lent, in milliseconds. */
    public static final long LEASE = 6_000L;

    private static final Logger LOG = LoggerFactory.getLogger(Leases.class);
    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final long LONGEST = 5 * 60_000L;

    /** Identifiers, and until when they are renewed. */
    private final Map<String, Long> held = new ConcurrentHashMap<>();

    private final TimeSource time;
    private final ObjLongConsumer<Set<String>> renew;
    private final Rounds rounds;

    /**
     * Renews leases.
     *
     * @param name of the work, for people
     * @param renew lends rows anew until a moment in milliseconds, those alone that are still open
     */
    public Leases(String name, TimeSource time, ObjLongConsumer<Set<String>> renew) {
        this.time = time;
        this.renew = renew;
        rounds = new Rounds("leases-" + name, EVERY, this::renew);
    }

    /** A row was claimed. */
    public void take(String id) {
        held.put(id, time.millis() + LONGEST);
    }

    /** A row is acknowledged, whatever came of it; to be called before that is written. */
    public void release(String id) {
        held.remove(id);
    }

    /** Ends: what is claimed still comes again. */
    @Override
    public void close() {
        rounds.close();
    }

    /** Lends everything that is held anew. */
    void renew() {
        long now = time.millis();
        held.values().removeIf(until -> until <= now);
        Set<String> ids = Set.copyOf(held.keySet());
        if (ids.isEmpty()) {
            return;
        }
        try {
            renew.accept(ids, now + LEASE);
        } catch (RuntimeException failure) {
            // At worst another node does the work as well, which whoever receives it knows by its identifier.
            LOG.warn("Can't renew the leases of {} rows: {}", ids.size(), failure.toString());
        }
    }
}
