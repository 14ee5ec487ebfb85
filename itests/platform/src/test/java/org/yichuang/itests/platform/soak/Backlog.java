// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform.soak;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a platform still has to do after a load: short messages to send, documents to render.
 *
 * <p>How long that takes depends on the machine: a load writes documents faster than they are rendered. So the wait ends when
 * everything is done, or when nothing has been done for a while.
 */
final class Backlog {
    private static final Duration STANDSTILL = Duration.ofSeconds(60);
    private static final int SHOWN = 20;
    private static final String WAITING =
            "select topic, state, attempts, ready_at - %1$d, id, fault from case_outbox where topic = 'SMS' and state <> 'DONE'"
                    + " union all select kind, state, attempts, ready_at - %1$d, id, fault from case_document"
                    + " where state <> 'RENDERED'";

    private Backlog() {}

    /** Waits until nothing waits in a database; fails with what does if nothing moves any more. */
    static void workedOff(Store store) throws InterruptedException {
        workedOff(
                "topic or kind, state, attempts, due in ms, id, fault",
                () -> store.rows(WAITING.formatted(System.currentTimeMillis())));
    }

    /**
     * Waits until nothing waits any more.
     *
     * @param columns what a line says, for people
     * @param look returns a line for each that waits
     */
    static void workedOff(String columns, Supplier<List<String>> look) throws InterruptedException {
        var least = Integer.MAX_VALUE;
        var moved = System.nanoTime();
        for (var waiting = look.get(); !waiting.isEmpty(); waiting = look.get()) {
            if (waiting.size() < least) {
                least = waiting.size();
                moved = System.nanoTime();
            } else if (System.nanoTime() - moved > STANDSTILL.toNanos()) {
                throw new AssertionError("%d wait, and nothing moves any more. %s:%n%s"
                        .formatted(waiting.size(), columns, String.join(System.lineSeparator(), shown(waiting))));
            }
            Thread.sleep(Duration.ofSeconds(1).toMillis());
        }
    }

    private static List<String> shown(List<String> waiting) {
        return waiting.subList(0, Math.min(SHOWN, waiting.size()));
    }
}
