// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.benchmark;

import java.util.ArrayList;
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
        var ratio = Figures.median(seconds) / Figures.median(bareSeconds);
        Figures.print("start.bare-karaf.ready", Figures.median(bareSeconds), "s");
        Figures.print("start.platform.ready", Figures.median(seconds), "s");
        Figures.print("start.bare-karaf.resident", Figures.median(bareMegabytes), "MB");
        Figures.print("start.platform.resident", Figures.median(megabytes), "MB");
        Figures.atMost(2, "start.ratio", ratio, "times");
    }
}
