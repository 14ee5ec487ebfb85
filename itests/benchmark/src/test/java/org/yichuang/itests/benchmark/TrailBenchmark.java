// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yichuang.core.trail.Digests;
import org.yichuang.core.trail.MacKey;
import org.yichuang.core.trail.PublicPart;

/** What verifying the actions of a chain costs beside bare hashing of the same bytes, in the same run. */
class TrailBenchmark {
    private static final int ACTIONS = 5_000;
    private static final int ROUNDS = 15;
    private static final MacKey KEY = new MacKey(new byte[32]);

    @Test
    void verifyingCostsAtMostTwiceTheBareHashes() {
        var trail = chain();
        var bytes = trail.stream().map(TrailBenchmark::hashed).toList();
        var bare = new double[ROUNDS];
        var verified = new double[ROUNDS];
        for (var round = 0; round < ROUNDS; round++) {
            bare[round] = microseconds(() -> bytes.forEach(TrailBenchmark::hash));
            verified[round] = microseconds(() -> verify(trail));
        }
        var ratio = median(verified) / median(bare);
        Figures.print("trail.bare-hashes", median(bare), "µs/action");
        Figures.print("trail.verify", median(verified), "µs/action");
        Figures.atMost(2, "trail.ratio", ratio, "times");
    }

    /** An action as it is held. */
    private record Held(PublicPart part, String payload, String hash, String code) {}

    /** All that is hashed of one action. */
    private record Hashed(byte[] part, byte[] payload, String hash) {}

    private static void verify(List<Held> trail) {
        var previous = PublicPart.BEGINNING;
        for (var held : trail) {
            var sound = held.part().previous().equals(previous)
                    && held.part().payloadDigest().equals(Digests.SM3.of(held.payload()))
                    && held.part().hash().equals(held.hash())
                    && KEY.check(Digests.SM3, held.hash(), held.code()) == MacKey.Check.RIGHT;
            if (!sound) {
                throw new AssertionError(held);
            }
            previous = held.hash();
        }
    }

    private static void hash(Hashed bytes) {
        Digests.SM3.digest(bytes.part());
        Digests.SM3.digest(bytes.payload());
        KEY.code(Digests.SM3, bytes.hash());
    }

    private static List<Held> chain() {
        var trail = new ArrayList<Held>();
        var previous = PublicPart.BEGINNING;
        for (var sequence = 1; sequence <= ACTIONS; sequence++) {
            // As long as what an average action says.
            var payload = ("{\"sequence\":" + sequence + "}").repeat(40);
            var part = new PublicPart(
                    "11150626MB0N0001XL300011800100120261123000001",
                    sequence,
                    "GIVE_OPINION",
                    "APPROVER",
                    "11150626MB0N0001XL",
                    "150626",
                    1_795_395_600_000L + sequence,
                    1_795_395_600_123L + sequence,
                    "材料齐全，符合法定条件",
                    Digests.SM3.of(payload),
                    Digests.SM3.of("private" + sequence),
                    Digests.SM3.title(),
                    previous);
            previous = part.hash();
            trail.add(new Held(part, payload, previous, KEY.code(Digests.SM3, previous)));
        }
        return trail;
    }

    private static Hashed hashed(Held held) {
        return new Hashed(
                held.part().text().getBytes(StandardCharsets.UTF_8),
                held.payload().getBytes(StandardCharsets.UTF_8),
                held.hash());
    }

    private static double microseconds(Runnable work) {
        var start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1_000.0 / ACTIONS;
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
