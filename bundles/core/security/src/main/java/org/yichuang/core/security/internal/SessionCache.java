// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.security.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yichuang.ports.clock.TimeSource;

/**
 * Sessions that were just read (会话缓存), so that a page that asks ten things reads its session once.
 *
 * <p>What is revoked on this node is forgotten at once, what is revoked on another node after a few seconds.
 */
@Component(service = SessionCache.class)
public final class SessionCache {

    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final int SIZE = 1_000;

    /** A session with its account, as they were when they were read. */
    record Entry(SessionTable.Row row, StoredAccount account, Instant readAt) {}

    private final TimeSource time;
    private final Map<String, Entry> entries = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Entry> eldest) {
            return size() > SIZE;
        }
    };
    private long revocations;

    /** Begins empty. */
    @Activate
    public SessionCache(@Reference TimeSource time) {
        this.time = time;
    }

    /**
     * Returns a session, from the cache if it was just read.
     *
     * @param digest digest of its token
     * @param reader reads it from the database
     */
    Optional<Entry> get(String digest, Supplier<Optional<Entry>> reader) {
        long before;
        synchronized (this) {
            Entry entry = entries.get(digest);
            if (entry != null && time.instant().isBefore(entry.readAt().plus(FRESH))) {
                return Optional.of(entry);
            }
            before = revocations;
        }
        Optional<Entry> read = reader.get();
        synchronized (this) {
            // A revocation while we were reading: what we read may already be history.
            if (before == revocations) {
                read.ifPresentOrElse(entry -> entries.put(digest, entry), () -> entries.remove(digest));
            }
        }
        return read;
    }

    /** Forgets everything: to be called after the commit of whatever ends a session or changes an account. */
    synchronized void revoked() {
        revocations++;
        entries.clear();
    }
}
