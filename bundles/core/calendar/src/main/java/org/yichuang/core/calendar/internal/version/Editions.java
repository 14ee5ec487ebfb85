// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.calendar.internal.version;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yichuang.core.calendar.internal.count.Edition;
import org.yichuang.core.calendar.internal.count.OfficeHours;
import org.yichuang.ports.clock.CalendarVersion;
import org.yichuang.ports.clock.CalendarYear;

/**
 * Puts versions of the whole calendar together and takes their names apart again, such as {@code
 * national-1.4.9+2027-1@08:30-17:00}: the library, each loaded year, and office hours other than the standard ones. So
 * nothing is needed to count with an old version but rows that are never deleted.
 */
record Editions(ZoneId zone, OfficeHours hours) {
    private static final String PLUS = "+";
    private static final String AT = "@";

    /** Returns the version with these loaded years over those of the library. */
    Edition of(Collection<CalendarVersion> loaded) {
        var years = loaded.stream()
                .sorted(Comparator.comparing(version -> version.content().year()))
                .toList();
        var name = NationalYears.VERSION
                + years.stream().map(version -> PLUS + version.version()).collect(Collectors.joining())
                + (hours.equals(OfficeHours.STANDARD) ? "" : AT + hours);
        return edition(name, hours, NationalYears.all().values(), years);
    }

    /** Returns the version of a name, if its parts are known. */
    Optional<Edition> named(String name, VersionTable table) throws SQLException {
        var at = name.indexOf(AT);
        var parts = (at < 0 ? name : name.substring(0, at)).split("\\+", -1);
        var base = table.base(parts[0]);
        var loaded = new HashMap<Integer, CalendarVersion>();
        for (int i = 1; i < parts.length; i++) {
            table.find(parts[i])
                    .ifPresent(version -> loaded.put(version.content().year(), version));
        }
        if (base.isEmpty() || loaded.size() != parts.length - 1) {
            return Optional.empty();
        }
        try {
            var then = at < 0 ? OfficeHours.STANDARD : OfficeHours.parse(name.substring(at + 1));
            return Optional.of(edition(name, then, base.get(), loaded.values()));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** Returns the moment before which two versions count alike. */
    Instant affectedFrom(Edition before, Edition after) {
        if (!before.hours().equals(after.hours())) {
            return Instant.EPOCH;
        }
        Set<Integer> years = new HashSet<>(before.years().keySet());
        years.addAll(after.years().keySet());
        return years.stream()
                .filter(year ->
                        !sameDays(before.years().get(year), after.years().get(year)))
                .min(Comparator.naturalOrder())
                .map(year -> LocalDate.of(year, 1, 1).atStartOfDay(zone).toInstant())
                .orElse(Instant.ofEpochMilli(Long.MAX_VALUE));
    }

    private static boolean sameDays(CalendarYear one, CalendarYear other) {
        return one != null
                && other != null
                && one.holidays().equals(other.holidays())
                && one.makeUpDays().equals(other.makeUpDays());
    }

    private Edition edition(
            String name, OfficeHours then, Collection<CalendarYear> base, Collection<CalendarVersion> loaded) {
        Map<Integer, CalendarYear> years = new HashMap<>();
        base.forEach(year -> years.put(year.year(), year));
        loaded.forEach(version -> years.put(version.content().year(), version.content()));
        return new Edition(name, zone, then, years);
    }
}
