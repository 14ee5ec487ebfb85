// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform.soak;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Cases that come late to the records: received weeks ago, written down now. The platform has to act on each by itself, at
 * once: it counts as accepted (视为受理), and is overdue.
 */
final class Overdue implements AutoCloseable {
    private static final long EVERY_MILLIS = 500;

    private final List<Map<String, Object>> opening;
    private final People people;
    private final Queue<String> cases = new ConcurrentLinkedQueue<>();
    private final Thread thread = new Thread(this::work, "overdue");
    private volatile boolean stopping;
    private volatile Throwable failure;

    Overdue(Script script, People people) {
        var longAgo = Instant.now().minus(Duration.ofDays(40)).toString();
        opening = script.opening().stream()
                .map(action -> {
                    Map<String, Object> late = new HashMap<>(action);
                    late.put("happenedAt", longAgo);
                    return late;
                })
                .toList();
        this.people = people;
        thread.start();
    }

    List<String> cases() {
        return List.copyOf(cases);
    }

    /** Ends; what was begun is acknowledged. */
    @Override
    public void close() throws InterruptedException {
        stopping = true;
        thread.join();
        if (failure != null) {
            throw new AssertionError("Who writes late cases down was refused", failure);
        }
    }

    private void work() {
        try {
            while (!stopping) {
                cases.add(people.insistOnOpening("clerk01", opening).caseNo());
                Thread.sleep(EVERY_MILLIS);
            }
        } catch (RuntimeException | AssertionError | InterruptedException refused) {
            failure = refused;
        }
    }
}
