// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import org.yichuang.core.casework.internal.transitions.Rule;
import org.yichuang.ports.casework.ActionType;

/**
 * Whatever is done by whomever in whatever order: the row is what the log folds to, its facets never contradict each other,
 * what was refused left no trace, and what was asked for ten times is done once.
 */
class FoldPropertyTest {
    private static final int ENOUGH = 1000;

    /** Few lives, since each has a database of its own; the rules are tried by the many below. */
    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    void theRowIsWhatTheLogFoldsTo(@ForAll long seed) {
        try (World world = new World()) {
            new Walk(world).live(seed);
        }
    }

    /** A life has some seventy requests, each with all that must hold after it: a tenth of a second. */
    @Tag("no-database")
    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void facetsNeverContradictEachOther(@ForAll long seed) {
        new Walk(World.inMemory()).live(seed);
    }

    /** A line that chance never performs is a line of which the two properties say nothing. */
    @Tag("no-database")
    @Example
    void everyLineOfTheTableIsWalked() {
        Map<Rule, Integer> performed = Walk.nothing();
        Random seeds = new Random(20261122);
        for (int life = 0; life < ENOUGH && isLeft(performed); life++) {
            new Walk(World.inMemory(), performed).live(seeds.nextLong());
        }
        assertThat(performed.keySet())
                .filteredOn(line -> isLeft(Map.of(line, performed.get(line))))
                .extracting(
                        line -> line.transition().id() + " " + line.transition().action())
                .as("lines that were never performed")
                .isEmpty();
    }

    /** Data is erased years after a case has ended, by a service of its own (RetentionTest): no walk lasts that long. */
    private static boolean isLeft(Map<Rule, Integer> performed) {
        return performed.entrySet().stream()
                .anyMatch(entry ->
                        entry.getValue() == 0 && entry.getKey().transition().action() != ActionType.ERASE);
    }
}
