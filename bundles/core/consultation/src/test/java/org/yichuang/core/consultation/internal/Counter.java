// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.consultation.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yichuang.api.matter.Limit;
import org.yichuang.core.calendar.internal.count.Counting;
import org.yichuang.core.calendar.internal.count.Edition;
import org.yichuang.core.calendar.internal.count.OfficeHours;
import org.yichuang.ports.clock.CalendarYear;
import org.yichuang.ports.clock.ClockEntry;
import org.yichuang.ports.clock.ClockReading;
import org.yichuang.ports.clock.Deadline;
import org.yichuang.ports.clock.Deadlines;
import org.yichuang.ports.clock.Pause;

/** Counts by a calendar without holidays, or with one. */
final class Counter implements Deadlines {
    private final Counting counting;

    Counter() {
        this("test-1", Map.of());
    }

    Counter(String version, Map<LocalDate, String> holidays) {
        counting = new Counting(new Edition(
                version,
                ZoneId.of("Asia/Shanghai"),
                OfficeHours.parse("09:00-17:00"),
                Map.of(2026, new CalendarYear(2026, "test", new TreeMap<>(holidays), new TreeMap<>()))));
    }

    @Override
    public Deadline compute(Limit limit, Instant start, List<Pause> pauses) {
        return counting.compute(limit, start, pauses);
    }

    @Override
    public ClockReading read(Limit limit, List<ClockEntry> ledger, Instant at) {
        return counting.read(limit, ledger, at);
    }
}
