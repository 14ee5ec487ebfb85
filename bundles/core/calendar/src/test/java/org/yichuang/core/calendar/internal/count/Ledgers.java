// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.calendar.internal.count;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.yichuang.core.calendar.internal.version.NationalYears;
import org.yichuang.ports.clock.ClockEntry;
import org.yichuang.ports.clock.ClockEntry.Kind;

/** The national calendar, and ledgers written short. */
public final class Ledgers {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Ledgers() {}

    /** The calendar of a platform whose operator changed nothing. */
    public static Edition standard() {
        return with(OfficeHours.STANDARD);
    }

    static Edition with(OfficeHours hours) {
        return new Edition(NationalYears.VERSION, ZONE, hours, NationalYears.all());
    }

    static Instant at(LocalDateTime time) {
        return time.atZone(ZONE).toInstant();
    }

    static Instant at(String time) {
        return at(LocalDateTime.parse(time));
    }

    static ClockEntry start(Instant at) {
        return entry(Kind.START, null, at, 0);
    }

    static ClockEntry pause(String reason, Instant at) {
        return entry(Kind.PAUSE, reason, at, 0);
    }

    static ClockEntry resume(String reason, Instant at) {
        return entry(Kind.RESUME, reason, at, 0);
    }

    static ClockEntry extend(int amount, Instant at) {
        return entry(Kind.EXTEND, "案情复杂", at, amount);
    }

    static ClockEntry stop(Instant at) {
        return entry(Kind.STOP, null, at, 0);
    }

    /** Entries such as {@code PAUSE SITE_SURVEY 2026-11-17T10:00} or {@code EXTEND 5 2026-11-18T09:00}, parted by commas. */
    static List<ClockEntry> ledger(String text) {
        List<ClockEntry> entries = new ArrayList<>();
        for (String line : text.split(",")) {
            String[] words = line.trim().split(" ");
            Kind kind = Kind.valueOf(words[0]);
            Instant at = at(words[words.length - 1]);
            entries.add(
                    kind == Kind.EXTEND
                            ? extend(Integer.parseInt(words[1]), at)
                            : entry(kind, words.length == 3 ? words[1] : null, at, 0));
        }
        return entries;
    }

    private static ClockEntry entry(Kind kind, String reason, Instant at, int amount) {
        return new ClockEntry(kind, reason, at, at.plusSeconds(1), kind + "-" + at, amount);
    }
}
