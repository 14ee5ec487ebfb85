// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.yichuang.itests.platform.Instance;
import org.yichuang.itests.platform.Shell;
import org.yichuang.itests.platform.Vitals;

/**
 * A platform holds no more after many actions than after a few: clients work on it over HTTP, and whenever another part of the
 * actions is done, and their documents and messages with them, it is asked what it can't do without.
 */
class HeapTest {
    private static final int STATIONS = 5;
    private static final double GOAL = 1.1;

    @TempDir
    private Path folder;

    /** In the long form only. */
    @Test
    @EnabledIfSystemProperty(named = "soak.heap", matches = "\\d+")
    void holdsNoMoreAfterManyActions() throws Exception {
        var store = Store.postgresql();
        try (var instance = Instance.fresh("heap", true);
                var sms = new SmsService(folder)) {
            store.use(instance);
            sms.introduceTo(instance);
            instance.start();
            SmsService.install(Shell.administrator(instance));
            var part = Soak.size("heap", 0) / STATIONS;
            var stations = new ArrayList<Vitals>();
            try (var load = new Load(Script.learn(instance), new People(instance))) {
                for (var station = 1; station <= STATIONS; station++) {
                    var actions = part * station;
                    await("%d actions".formatted(actions))
                            .atMost(Duration.ofHours(1))
                            .until(() -> {
                                load.check();
                                return load.acknowledged() >= actions;
                            });
                    load.quietly(() -> stations.add(settled(instance, store)));
                    var vitals = stations.get(station - 1);
                    Soak.figure("heap-after-" + load.acknowledged(), vitals.heapMegabytes(), "MB", "-");
                    Soak.figure("threads-after-" + load.acknowledged(), vitals.threads(), "threads", "-");
                }
            }
            var first = stations.get(0).heapMegabytes();
            var most =
                    stations.stream().mapToDouble(Vitals::heapMegabytes).max().orElseThrow();
            Soak.figure("heap-growth", 100 * (most / first - 1), "%", "<=" + Math.round(100 * (GOAL - 1)));
            assertThat(most / first).as("heap, times that of the beginning").isLessThanOrEqualTo(GOAL);
        }
    }

    /** What a platform holds when nothing waits any more. */
    private static Vitals settled(Instance instance, Store store) {
        try {
            Backlog.workedOff(store);
            return Vitals.of(instance.pid());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
