// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How soon the platform is ready, and what memory it then holds, beside a bare Karaf started in turn with it. */
class StartBenchmark {
    private static final int ROUNDS = 5;

    @Test
    void readyWithinTwoTimesOfABareKaraf() throws Exception {
        var bareSeconds = new ArrayList<Double>();
        var bareMegabytes = new ArrayList<Double>();
        var seconds = new ArrayList<Double>();
        var megabytes = new ArrayList<Double>();
        try (var bare = new BareKaraf();
                var platform = new Platform()) {
            // The first start of each lays out its data; it is not what people wait for every morning.
            bare.start();
            bare.stop();
            platform.start();
            platform.stop();
            for (var round = 0; round < ROUNDS; round++) {
                bareSeconds.add(bare.start());
                bareMegabytes.add(Processes.residentMegabytes(bare.pid()));
                bare.stop();
                seconds.add(platform.start());
                megabytes.add(Processes.residentMegabytes(platform.pid()));
                platform.stop();
            }
        }
        var ratio = median(seconds) / median(bareSeconds);
        figure("start.bare-karaf.ready", median(bareSeconds), "s", "-");
        figure("start.platform.ready", median(seconds), "s", "-");
        figure("start.ratio", ratio, "times", "<=2");
        figure("start.bare-karaf.resident", median(bareMegabytes), "MB", "-");
        figure("start.platform.resident", median(megabytes), "MB", "-");
        assertThat(ratio).isLessThanOrEqualTo(2);
    }

    private static void figure(String name, double value, String unit, String goal) {
        System.out.printf("%s %.2f %s %s%n", name, value, unit, goal);
    }

    private static double median(List<Double> values) {
        var sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
