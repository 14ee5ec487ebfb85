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
import org.yichuang.ports.clock.ClockEntry;
import org.yichuang.ports.clock.ClockReading;
import org.yichuang.ports.clock.Deadline;

/** The laws of requirements §4.5, for every ledger. */
@Tag("no-database")
class LedgerPropertiesTest {
    private static final Instant EPOCH = Instant.parse("2025-06-01T00:00:00Z");
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final Edition calendar = Ledgers.standard();
    private final Counting counting = new Counting(calendar);

    /** A pause that a ledger opens and closes again. */
    record Gap(String reason, Instant from, Duration length) {
        Instant to() {
            return from.plus(length);
        }

        List<ClockEntry> entries() {
            return List.of(Ledgers.pause(reason, from), Ledgers.resume(reason, to()));
        }
    }

    @Property
    void aPauseNeverShortens(
            @ForAll("limits") Limit limit, @ForAll("ledgers") List<ClockEntry> ledger, @ForAll("gaps") Gap gap) {
        assertThat(due(limit, with(ledger, "OTHER", gap))).isAfterOrEqualTo(due(limit, ledger));
    }

    @Property
    void splittingAPauseChangesNothing(
            @ForAll("limits") Limit limit,
            @ForAll("ledgers") List<ClockEntry> ledger,
            @ForAll("gaps") Gap gap,
            @ForAll @IntRange(max = 100) int percent) {
        var cut = gap.from().plus(gap.length().multipliedBy(percent).dividedBy(100));
        var split = new ArrayList<>(with(ledger, "OTHER", gap));
        split.add(Ledgers.resume("OTHER", cut));
        split.add(Ledgers.pause("OTHER", cut));
        assertThat(read(limit, split)).isEqualTo(read(limit, with(ledger, "OTHER", gap)));
    }

    @Property
    void theOrderOfEntriesChangesNothing(
            @ForAll("limits") Limit limit, @ForAll("ledgers") List<ClockEntry> ledger, @ForAll long seed) {
        var shuffled = new ArrayList<>(ledger);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(read(limit, shuffled)).isEqualTo(read(limit, ledger));
    }

    @Property
    void pausingAndResumingWithinOfficeHoursOfADayChangesNothing(
            @ForAll("dayLimits") Limit limit,
            @ForAll("ledgers") List<ClockEntry> ledger,
            @ForAll @IntRange(max = 400) int day,
            @ForAll @IntRange(min = 0, max = 1049) int minute,
            @ForAll @IntRange(min = 0, max = 1049) int other) {
        var midnight = calendar.midnight(calendar.date(EPOCH).plusDays(day));
        var gap = new Gap(
                "OTHER",
                midnight.plus(Duration.ofMinutes(Math.min(minute, other))),
                Duration.ofMinutes(Math.abs(minute - other)));
        assertThat(read(limit, with(ledger, "OTHER", gap))).isEqualTo(read(limit, ledger));
    }

    @Property
    void pausesForSeveralReasonsAreTheirUnion(
            @ForAll("limits") Limit limit,
            @ForAll("moments") Instant start,
            @ForAll("gaps") Gap gap,
            @ForAll @IntRange(max = 100) int percent) {
        var middle = gap.from().plus(gap.length().multipliedBy(percent).dividedBy(100));
        var first = new Gap("HEARING", gap.from(), Duration.between(gap.from(), middle.plusSeconds(60)));
        var second = new Gap("SITE_SURVEY", middle, Duration.between(middle, gap.to()));
        var longer = new Gap("HEARING", gap.from(), max(first.length(), gap.length()));
        var begun = List.of(Ledgers.start(start));
        assertThat(due(limit, with(with(begun, "HEARING", first), "SITE_SURVEY", second)))
                .isEqualTo(due(limit, with(begun, "HEARING", longer)));
    }

    @Property
    void anExtensionIsALongerLimit(
            @ForAll("limits") Limit limit,
            @ForAll("ledgers") List<ClockEntry> ledger,
            @ForAll("moments") Instant at,
            @ForAll @IntRange(min = 1, max = 10) int more) {
        var extended = new ArrayList<>(ledger);
        extended.add(Ledgers.extend(more, at));
        var longer = new Limit(limit.value() + more, limit.unit());
        var one = read(limit, extended);
        var other = read(longer, ledger);
        assertThat(one.deadline().due()).isEqualTo(other.deadline().due());
        assertThat(one.deadline().warning()).isEqualTo(other.deadline().warning());
        assertThat(one.limit()).isEqualTo(other.limit());
        if (limit.value() > 0) {
            assertThat(one.deadline().due()).isAfterOrEqualTo(due(limit, ledger));
        }
    }

    @Property
    void asManyDaysAreCountedAsTheLimitHas(
            @ForAll("dayLimits") Limit limit, @ForAll("ledgers") List<ClockEntry> ledger) {
        var reading = read(limit, ledger);
        assertThat(reading.deadline().days().stream().filter(Deadline.Day::counted))
                .hasSize(reading.limit().value());
    }

    @Property
    void everyDayFromStartToDueIsExplained(@ForAll("limits") Limit limit, @ForAll("ledgers") List<ClockEntry> ledger) {
        var days = read(limit, ledger).deadline().days();
        var first = calendar.date(ledger.get(0).effectiveAt());
        var last = calendar.date(due(limit, ledger));
        assertThat(days)
                .extracting(Deadline.Day::date)
                .containsExactlyElementsOf(first.datesUntil(last.plusDays(1)).toList());
        assertThat(days).extracting(Deadline.Day::reason).allMatch(reason -> !reason.isBlank());
    }

    @Property
    void usedAndRemainingMakeTheLimitAndOnlyGrow(
            @ForAll("limits") Limit limit,
            @ForAll("ledgers") List<ClockEntry> ledger,
            @ForAll("moments") Instant at,
            @ForAll @IntRange(max = 20000) int minutes) {
        var now = counting.read(limit, ledger, at);
        var later = counting.read(limit, ledger, at.plus(Duration.ofMinutes(minutes)));
        assertThat(now.used() + now.remaining()).isEqualTo(now.limit().value());
        assertThat(now.remaining()).isNotNegative();
        assertThat(later.used()).isGreaterThanOrEqualTo(now.used());
        assertThat(later.deadline()).isEqualTo(now.deadline());
        var due = now.deadline().due();
        assertThat(counting.read(limit, ledger, due).remaining()).isZero();
        if (limit.value() > 0) {
            assertThat(counting.read(limit, ledger, now.deadline().warning().minusMillis(1))
                            .remaining())
                    .isPositive();
        }
    }

    @Property
    void anOpenPauseIsOneThatNeverEnds(
            @ForAll("limits") Limit limit,
            @ForAll("ledgers") List<ClockEntry> ledger,
            @ForAll("moments") Instant from) {
        var open = new ArrayList<>(ledger);
        open.add(Ledgers.pause("OTHER", from));
        var closed = new ArrayList<>(open);
        closed.add(Ledgers.resume("OTHER", EPOCH.plus(Duration.ofDays(3000))));
        var due = counting.read(limit, open, EPOCH).deadline().due();
        var late = due(limit, closed);
        if (due == null) {
            assertThat(late).isAfterOrEqualTo(EPOCH.plus(Duration.ofDays(3000)));
        } else {
            assertThat(late).isEqualTo(due);
        }
    }

    private static List<ClockEntry> with(List<ClockEntry> ledger, String reason, Gap gap) {
        var longer = new ArrayList<>(ledger);
        longer.addAll(new Gap(reason, gap.from(), gap.length()).entries());
        return longer;
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private ClockReading read(Limit limit, List<ClockEntry> ledger) {
        return counting.read(limit, ledger, NEVER);
    }

    private Instant due(Limit limit, List<ClockEntry> ledger) {
        return read(limit, ledger).deadline().due();
    }

    @Provide
    Arbitrary<Limit> limits() {
        return Combinators.combine(Arbitraries.integers().between(0, 40), Arbitraries.of(LimitUnit.class))
                .as(Limit::new);
    }

    @Provide
    Arbitrary<Limit> dayLimits() {
        return limits().filter(limit -> limit.unit() != LimitUnit.HOUR);
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.integers().between(0, 450 * 24 * 60).map(minute -> EPOCH.plus(Duration.ofMinutes(minute)));
    }

    @Provide
    Arbitrary<Gap> gaps() {
        return Combinators.combine(
                        Arbitraries.of("HEARING", "SITE_SURVEY", "TECHNICAL_REVIEW"),
                        moments(),
                        Arbitraries.integers().between(1, 30 * 24 * 60).map(Duration::ofMinutes))
                .as(Gap::new);
    }

    /** A start, perhaps an extension, and one pause for each of some reasons. */
    @Provide
    Arbitrary<List<ClockEntry>> ledgers() {
        return Combinators.combine(
                        moments(),
                        gaps().list().ofMaxSize(3).uniqueElements(Gap::reason),
                        Arbitraries.integers().between(0, 10))
                .as((start, gaps, more) -> {
                    var ledger = new ArrayList<ClockEntry>();
                    ledger.add(Ledgers.start(start));
                    gaps.forEach(gap -> ledger.addAll(gap.entries()));
                    if (more > 0) {
                        ledger.add(Ledgers.extend(more, start));
                    }
                    return ledger;
                });
    }
}
