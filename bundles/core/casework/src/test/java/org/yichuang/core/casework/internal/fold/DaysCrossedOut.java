// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.yichuang.api.matter.LimitUnit;
import org.yichuang.ports.clock.ClockEntry;

/**
 * Counts a limit as one does on a paper calendar (design §4), day by day and without anything of the product: the day of the
 * start is not crossed out, a day on which offices close while the clock stands neither, and the last one crossed out is due
 * when offices close. A limit of no days is due at the first close after the start. Offices are open from Monday to Friday
 * until five.
 */
final class DaysCrossedOut {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int CLOSING = 17;
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    /** How many days the calendar has: more than any walk and any limit last. */
    private static final int DAYS = 1500;

    private DaysCrossedOut() {}

    /** Returns when the limit of a clock is used up, or {@code null} if it stands and was not used up before. */
    static Instant end(CaseClock clock) {
        assertThat(clock.limit().unit()).isEqualTo(LimitUnit.WORKING_DAY);
        Instant start = clock.ledger().get(0).effectiveAt();
        int left = clock.limit().value()
                + clock.ledger().stream().mapToInt(ClockEntry::amount).sum();
        boolean atOnce = left == 0;
        LocalDate first = LocalDate.ofInstant(start, ZONE);
        for (LocalDate day = first; day.isBefore(first.plusDays(DAYS)); day = day.plusDays(1)) {
            Instant close = day.atTime(CLOSING, 0).atZone(ZONE).toInstant();
            boolean counts = atOnce ? start.isBefore(close) : !day.equals(first);
            if (counts && !WEEKEND.contains(day.getDayOfWeek()) && !stands(clock.ledger(), close)) {
                left--;
                if (left <= 0) {
                    return close;
                }
            }
        }
        return null;
    }

    /** A pause holds from its very moment on, and no longer at the very moment of its end. */
    private static boolean stands(List<ClockEntry> ledger, Instant moment) {
        Set<String> open = new TreeSet<>();
        for (ClockEntry entry : ledger) {
            if (entry.kind() == ClockEntry.Kind.PAUSE && !entry.effectiveAt().isAfter(moment)) {
                open.add(entry.reason());
            } else if (entry.kind() == ClockEntry.Kind.RESUME
                    && !entry.effectiveAt().isAfter(moment)) {
                open.remove(entry.reason());
            }
        }
        return !open.isEmpty();
    }
}
