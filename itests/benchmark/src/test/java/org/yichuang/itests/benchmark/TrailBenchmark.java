// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yichuang.auditor.verifier.Main;
import org.yichuang.core.casework.internal.Hall;
import org.yichuang.core.trail.Digests;
import org.yichuang.core.trail.MacKey;

/**
 * What verifying a trail costs beside bare hashing of the same bytes, in the same run: the chains of cases that were read,
 * all that an auditor's verifier does from reading the export to its last word, and the whole of {@code trail:verify}, which
 * reads every row from the database and folds every case again as well.
 */
class TrailBenchmark {
    private static final int LIVES = Integer.getInteger("trail.lives", 100);
    private static final int WARM_UP = 40;
    private static final int ROUNDS = 31;
    private static final Digests DEFAULT = Digests.SM3;
    private static final MacKey KEY = new MacKey(new byte[32]);
    private static final byte[] NODE = new byte[65];

    @ParameterizedTest
    @EnumSource
    void verifyingCostsAtMostTwiceTheBareHashes(Digests algorithm) throws Exception {
        var name = "trail." + algorithm.title().toLowerCase(Locale.ROOT);
        try (var database = Databases.postgresql();
                var hall = new Hall(algorithm.title(), database)) {
            for (var life = 0; life < LIVES; life++) {
                hall.life();
            }
            hall.anchor();
            var logs = hall.logs();
            var hashed = Hall.hashed(logs);
            var export = hall.exported();
            var chains = compare(name + ".chains", () -> chained(algorithm, hashed), () -> hall.chains(logs));
            var auditor = compare(name + ".auditor", () -> exported(algorithm, hashed), () -> audit(export));
            var whole = compare(name + ".platform", () -> all(algorithm, hashed), hall::verified);
            Figures.print(name + ".platform.ratio", whole, "times");
            if (algorithm == DEFAULT) {
                var goals = Figures.isAtMost(2, name + ".chains.ratio", chains, "times")
                        & Figures.isAtMost(2, name + ".auditor.ratio", auditor, "times");
                assertThat(goals).isTrue();
            } else {
                // Where hashing costs next to nothing, whatever is beside it is many times as much.
                Figures.print(name + ".chains.ratio", chains, "times");
                Figures.print(name + ".auditor.ratio", auditor, "times");
            }
        }
    }

    private static double compare(String name, Runnable bare, Runnable verification) {
        var hashes = new ArrayList<Double>();
        var verified = new ArrayList<Double>();
        for (var round = 0; round < WARM_UP + ROUNDS; round++) {
            var hashing = microseconds(bare);
            var verifying = microseconds(verification);
            if (round >= WARM_UP) {
                hashes.add(hashing);
                verified.add(verifying);
            }
        }
        Figures.print(name + ".bare-hashes", Figures.median(hashes), "µs/action");
        Figures.print(name + ".verify", Figures.median(verified), "µs/action");
        return Figures.median(verified) / Figures.median(hashes);
    }

    private static void chained(Digests algorithm, Hall.Hashed hashed) {
        digest(algorithm, hashed.seen());
        digest(algorithm, hashed.unseen());
        hashed.coded().forEach(hash -> KEY.code(algorithm, hash));
    }

    /** No more is in the export, and its anchors are SM3 whatever the actions are. */
    private static void exported(Digests algorithm, Hall.Hashed hashed) {
        digest(algorithm, hashed.seen());
        anchored(hashed);
    }

    private static void all(Digests algorithm, Hall.Hashed hashed) {
        chained(algorithm, hashed);
        anchored(hashed);
        digest(Digests.SHA_256, hashed.papers());
    }

    private static void anchored(Hall.Hashed hashed) {
        digest(Digests.SM3, hashed.covered());
        hashed.covered().forEach(leaf -> Digests.SM3.digest(NODE));
    }

    private static void digest(Digests algorithm, List<byte[]> texts) {
        texts.forEach(algorithm::digest);
    }

    private static void audit(String... arguments) {
        if (Main.run(new PrintStream(OutputStream.nullOutputStream()), arguments) != 0) {
            throw new AssertionError("the auditor found faults");
        }
    }

    private static double microseconds(Runnable work) {
        var start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1_000.0 / (LIVES * Hall.ACTIONS);
    }
}
