// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yichuang.ports.casework.Retained;

/**
 * How long cases are kept after their end (保管期限): so many years for all matters, another number or for ever for some.
 *
 * @param years years for a matter that is not named
 * @param matters years by the code of a matter; {@link #EVER} for those that are kept for ever (永久)
 * @param zone where the days of the retention are counted
 */
record RetentionPolicy(int years, Map<String, Integer> matters, ZoneId zone) {
    /** Kept for ever. */
    static final int EVER = Integer.MAX_VALUE;

    private static final Pattern ENTRY = Pattern.compile("\\s*([^=\\s]+)\\s*=\\s*(\\d{1,3}|permanent|永久)\\s*");

    /**
     * Reads what an operator has set.
     *
     * @param entries lines such as {@code code=30} or {@code code=permanent}
     * @throws IllegalArgumentException if a line is none: rather nothing is erased than too early
     */
    static RetentionPolicy of(int years, List<String> entries, ZoneId zone) {
        if (years < 1) {
            throw new IllegalArgumentException("years of retention must be at least 1, not " + years);
        }
        Map<String, Integer> matters = new LinkedHashMap<>();
        for (String entry : entries) {
            if (!entry.isBlank()) {
                Matcher parts = ENTRY.matcher(entry);
                if (!parts.matches() || parts.group(2).matches("0+")) {
                    throw new IllegalArgumentException("not a retention, such as CODE=30 or CODE=permanent: " + entry);
                }
                matters.put(parts.group(1), parts.group(2).matches("\\d+") ? Integer.valueOf(parts.group(2)) : EVER);
            }
        }
        return new RetentionPolicy(years, Map.copyOf(matters), zone);
    }

    /** Returns the last day on which a case is kept, or nothing if it is kept for ever. */
    Optional<LocalDate> lastDay(String matter, Instant endedAt) {
        int kept = matters.getOrDefault(matter, years);
        return kept == EVER
                ? Optional.empty()
                : Optional.of(endedAt.atZone(zone).toLocalDate().plusYears(kept));
    }

    /** Returns how long things beside cases are kept, as of a moment. */
    Retained.Terms beside(Instant now) {
        return new Retained.Terms() {
            @Override
            public Instant latest() {
                int shortest =
                        terms().stream().mapToInt(Integer::intValue).min().orElse(years);
                // A day more than enough: the exact day is told below.
                return now.atZone(ZoneOffset.UTC)
                        .plusDays(1)
                        .minusYears(shortest)
                        .toInstant();
            }

            @Override
            public boolean isOver(String matter, Instant endedAt) {
                return lastDay(matter == null ? "" : matter, endedAt)
                        .map(day -> RetentionPolicy.isOver(day, now))
                        .orElse(false);
            }
        };
    }

    /** Tells whether a last day has passed. */
    static boolean isOver(LocalDate lastDay, Instant now) {
        return now.atZone(ZoneOffset.UTC).toLocalDate().isAfter(lastDay);
    }

    /** Returns the different numbers of years for which some matter is kept, without those that are kept for ever. */
    Set<Integer> terms() {
        Set<Integer> terms = new TreeSet<>(matters.values());
        terms.add(years);
        terms.remove(EVER);
        return terms;
    }
}
