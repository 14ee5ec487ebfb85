// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.benchmark;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.yichuang.core.casework.internal.Hall;
import org.yichuang.ports.casework.CaseQuery;
import org.yichuang.ports.casework.Queue;

/**
 * What the case service holds in memory after 20,000 and after 100,000 actions, an hour's work of a very busy hall: cases
 * are brought through their lives, looked at, listed and counted, while the clock of the platform goes on for an hour.
 */
class HeapBenchmark {
    private static final int ACTIONS = Integer.getInteger("heap.actions", 100_000);
    private static final int STATIONS = 5;
    private static final int CLIENTS = 2;
    private static final Duration WORK = Duration.ofHours(1);
    private static final double GOAL = 1.1;

    @Test
    void holdsNoMoreAfterManyActions() throws Exception {
        try (var database = Databases.postgresql();
                var hall = new Hall(database)) {
            var lives = ACTIONS / Hall.ACTIONS;
            var held = new ArrayList<Double>();
            for (var station = 0; station < STATIONS; station++) {
                work(hall, lives / STATIONS, WORK.dividedBy(lives));
                held.add(heldMegabytes());
                Figures.print("heap.after-" + (station + 1) * ACTIONS / STATIONS + "-actions", held.get(station), "MB");
            }
            var most = held.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
            Figures.atMost(GOAL, "heap.growth", most / held.get(0), "times");
        }
    }

    private static void work(Hall hall, int lives, Duration each) throws Exception {
        var threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            var running = new ArrayList<Future<?>>();
            for (var client = 0; client < CLIENTS; client++) {
                running.add(threads.submit(() -> {
                    for (var life = 0; life < lives / CLIENTS; life++) {
                        var caseNo = hall.life();
                        hall.cases().view(caseNo, Hall.APPROVER);
                        hall.cases().list(new CaseQuery(Queue.ALL, caseNo, null, 20), Hall.CLERK);
                        if (life % 50 == 0) {
                            hall.cases().queues(Hall.CLERK);
                        }
                        hall.pass(each);
                    }
                }));
            }
            for (var one : running) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    /** What is left after everything that nobody holds is gone. */
    private static double heldMegabytes() throws InterruptedException {
        for (var round = 0; round < 3; round++) {
            System.gc();
            Thread.sleep(200);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
    }
}
