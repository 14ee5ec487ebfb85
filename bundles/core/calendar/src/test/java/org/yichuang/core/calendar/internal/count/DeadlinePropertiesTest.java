// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.calendar.internal.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.yichuang.api.matter.Limit;
import org.yichuang.api.matter.LimitUnit;
import org.yichuang.ports.clock.Deadline;
import org.yichuang.ports.clock.Pause;

/** What holds for every limit, start and set of pauses. */
@Tag("no-database")
class DeadlinePropertiesTest {
    private static final Instant EPOCH = Instant.parse("2026-01-01T00:00:00Z");

    private final Counting calculator = new Counting(Ledgers.standard());

    @Property
    void pauseNeverShortens(
            @ForAll("limits") Limit limit, @ForAll("moments") Instant start, @ForAll("pauses") List<Pause> pauses) {
        var without = due(limit, start, pauses.subList(1, pauses.size()));
        assertThat(due(limit, start, pauses)).isAfterOrEqualTo(without);
    }

    @Property
    void splittingAPauseChangesNothing(
            @ForAll("limits") Limit limit,
            @ForAll("moments") Instant start,
            @ForAll("pauses") List<Pause> pauses,
            @ForAll @IntRange(max = 100) int percent) {
        var whole = pauses.get(0);
        var cut = whole.from()
                .plus(Duration.between(whole.from(), whole.to())
                        .multipliedBy(percent)
                        .dividedBy(100));
        var split = new ArrayList<>(pauses.subList(1, pauses.size()));
        split.add(new Pause(whole.from(), cut));
        split.add(new Pause(cut, whole.to()));
        assertThat(compute(limit, start, split)).isEqualTo(compute(limit, start, pauses));
    }

    @Property
    void orderOfPausesChangesNothing(
            @ForAll("limits") Limit limit,
            @ForAll("moments") Instant start,
            @ForAll("pauses") List<Pause> pauses,
            @ForAll long seed) {
        var shuffled = new ArrayList<>(pauses);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(compute(limit, start, shuffled)).isEqualTo(compute(limit, start, pauses));
    }

    @Property
    void longerLimitIsNeverDueEarlier(
            @ForAll("limits") Limit limit, @ForAll("moments") Instant start, @ForAll("pauses") List<Pause> pauses) {
        var longer = new Limit(limit.value() + 1, limit.unit());
        // Zero hours is an instant matter, which is counted by office hours.
        if (limit.value() > 0) {
            assertThat(due(longer, start, pauses)).isAfterOrEqualTo(due(limit, start, pauses));
        }
    }

    @Property
    void laterStartIsNeverDueEarlier(
            @ForAll("limits") Limit limit,
            @ForAll("moments") Instant start,
            @ForAll @IntRange(max = 20000) int minutes) {
        var later = start.plus(Duration.ofMinutes(minutes));
        assertThat(due(limit, later, List.of())).isAfterOrEqualTo(due(limit, start, List.of()));
    }

    @Property
    void dueDaysAreWorkingDaysAtClosing(
            @ForAll("limits") Limit limit, @ForAll("moments") Instant start, @ForAll("pauses") List<Pause> pauses) {
        if (limit.unit() != LimitUnit.HOUR && limit.value() > 0) {
            var calendar = Ledgers.standard();
            var due = due(limit, start, pauses).atZone(calendar.zone());
            assertThat(calendar.isWorkingDay(due.toLocalDate())).isTrue();
            assertThat(due.toLocalTime()).isEqualTo(calendar.closing());
        }
    }

    private Deadline compute(Limit limit, Instant start, List<Pause> pauses) {
        return calculator.compute(limit, start, pauses);
    }

    private Instant due(Limit limit, Instant start, List<Pause> pauses) {
        return compute(limit, start, pauses).due();
    }

    @Provide
    Arbitrary<Limit> limits() {
        return Combinators.combine(Arbitraries.integers().between(0, 40), Arbitraries.of(LimitUnit.class))
                .as(Limit::new);
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.integers().between(0, 450 * 24 * 60).map(minute -> EPOCH.plus(Duration.ofMinutes(minute)));
    }

    @Provide
    Arbitrary<List<Pause>> pauses() {
        var length = Arbitraries.integers().between(0, 30 * 24 * 60);
        return Combinators.combine(moments(), length)
                .as((from, minutes) -> new Pause(from, from.plus(Duration.ofMinutes(minutes))))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }
}
