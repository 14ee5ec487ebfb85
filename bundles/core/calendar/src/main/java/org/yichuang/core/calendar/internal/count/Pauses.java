// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.calendar.internal.count;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.yichuang.api.matter.PauseReason;
import org.yichuang.ports.clock.ClockEntry;
import org.yichuang.ports.clock.Pause;

/**
 * When a clock stands (中止): it runs while no pause is open.
 *
 * @param named every pause with its reason
 * @param merged the same in order and without overlap; only the last may be open
 */
record Pauses(List<Named> named, List<Pause> merged) {

    /**
     * A pause and why.
     *
     * @param reason why; empty if nobody said
     */
    record Named(String reason, Pause pause) {}

    /** Takes pauses whose reasons nobody asks for. */
    static Pauses of(List<Pause> pauses) {
        return named(pauses.stream().map(pause -> new Named("", pause)).toList());
    }

    /**
     * Reads them from a ledger, reason by reason.
     *
     * @param stop when the clock stopped, which ends what is open; or {@code null}
     */
    static Pauses of(List<ClockEntry> entries, Instant stop) {
        var reasons = new TreeMap<String, TreeMap<Instant, Integer>>();
        for (var entry : entries) {
            int step = entry.kind() == ClockEntry.Kind.PAUSE ? 1 : entry.kind() == ClockEntry.Kind.RESUME ? -1 : 0;
            if (step != 0) {
                reasons.computeIfAbsent(entry.reason() == null ? "" : entry.reason(), reason -> new TreeMap<>())
                        .merge(entry.effectiveAt(), step, Integer::sum);
            }
        }
        var named = new ArrayList<Named>();
        reasons.forEach(
                (reason, steps) -> intervals(steps, stop).forEach(pause -> named.add(new Named(reason, pause))));
        return named(named);
    }

    /**
     * Turns the steps of one reason into intervals.
     *
     * <p>What happens at the same moment is summed up first: its order says nothing, and a resume and a pause at once
     * leave the clock as it was.
     */
    private static List<Pause> intervals(TreeMap<Instant, Integer> steps, Instant stop) {
        var intervals = new ArrayList<Pause>();
        Instant from = null;
        for (var step : steps.entrySet()) {
            if (step.getValue() > 0 && from == null) {
                from = step.getKey();
            } else if (step.getValue() < 0 && from != null) {
                intervals.add(new Pause(from, step.getKey()));
                from = null;
            }
        }
        if (from != null) {
            intervals.add(new Pause(from, stop == null ? null : later(from, stop)));
        }
        return intervals;
    }

    private static Pauses named(List<Named> named) {
        var sorted = named.stream()
                .map(Named::pause)
                .sorted(Comparator.comparing(Pause::from))
                .toList();
        var merged = new ArrayList<Pause>();
        for (var pause : sorted) {
            var last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last == null || (last.to() != null && pause.from().isAfter(last.to()))) {
                merged.add(pause);
            } else {
                merged.set(merged.size() - 1, new Pause(last.from(), later(last.to(), pause.to())));
            }
        }
        return new Pauses(List.copyOf(named), List.copyOf(merged));
    }

    /** Returns from when on the clock stands with no end known, or {@code null}. */
    Instant openSince() {
        var last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
        return last == null || last.to() != null ? null : last.from();
    }

    boolean contains(Instant moment) {
        return merged.stream().anyMatch(pause -> holds(pause, moment));
    }

    /** Returns why the clock stands at a moment, as people say it; empty if nobody said. */
    String reasonsAt(Instant moment) {
        return reasons(pause -> holds(pause, moment));
    }

    /** Returns why the clock stood in a stretch of time, as people say it; empty if nobody said. */
    String reasonsWithin(Instant from, Instant to) {
        return reasons(pause -> overlaps(pause, from, to));
    }

    private String reasons(Predicate<Pause> wanted) {
        return named.stream()
                .filter(pause -> wanted.test(pause.pause()))
                .map(pause -> title(pause.reason()))
                .filter(reason -> !reason.isEmpty())
                .distinct()
                .sorted()
                .collect(Collectors.joining("、"));
    }

    /** Returns when a duration has run off since {@code start}, or {@code null} if a pause without end comes first. */
    Instant advance(Instant start, Duration duration) {
        var end = start.plus(duration);
        for (var pause : merged) {
            if (!pause.from().isBefore(end)) {
                break;
            }
            if (pause.to() == null) {
                return null;
            }
            if (pause.to().isAfter(start)) {
                end = end.plus(Duration.between(later(start, pause.from()), pause.to()));
            }
        }
        return end;
    }

    /** Returns how long the clock ran between two moments. */
    Duration running(Instant from, Instant to) {
        if (!to.isAfter(from)) {
            return Duration.ZERO;
        }
        var length = Duration.between(from, to);
        for (var pause : merged) {
            if (overlaps(pause, from, to)) {
                var end = pause.to() == null || pause.to().isAfter(to) ? to : pause.to();
                length = length.minus(Duration.between(later(from, pause.from()), end));
            }
        }
        return length;
    }

    private static boolean holds(Pause pause, Instant moment) {
        return !moment.isBefore(pause.from()) && (pause.to() == null || moment.isBefore(pause.to()));
    }

    private static boolean overlaps(Pause pause, Instant from, Instant to) {
        return pause.from().isBefore(to) && (pause.to() == null || pause.to().isAfter(from));
    }

    private static String title(String reason) {
        for (var known : PauseReason.values()) {
            if (known.name().equals(reason)) {
                return known.title();
            }
        }
        return reason;
    }

    private static Instant later(Instant one, Instant other) {
        if (one == null || other == null) {
            return null;
        }
        return one.isAfter(other) ? one : other;
    }
}
