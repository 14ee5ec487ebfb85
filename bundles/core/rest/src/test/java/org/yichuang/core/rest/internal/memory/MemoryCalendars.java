// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.memory;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.clock.CalendarVersion;
import org.yichuang.ports.clock.CalendarVersion.State;
import org.yichuang.ports.clock.CalendarYear;
import org.yichuang.ports.clock.Calendars;
import org.yichuang.ports.clock.Deadlines;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** One loaded year, and what was asked. */
public final class MemoryCalendars implements Calendars {
    public static final String VERSION = "2027-1";

    public final List<String> calls = new ArrayList<>();

    @Override
    public Deadlines deadlines(String version) {
        throw new UnsupportedOperationException("nothing is counted here");
    }

    @Override
    public String current() {
        return "national-1";
    }

    @Override
    public List<CalendarVersion> list() {
        return List.of(version(State.PROPOSED, null));
    }

    @Override
    public CalendarYear year(int year) {
        if (year != 2027) {
            throw new Refusal(Reason.NOT_FOUND, "UNKNOWN_CALENDAR", "没有日历“" + year + "”");
        }
        return version(State.ACTIVE, null).content();
    }

    @Override
    public CalendarVersion load(byte[] file, Actor actor) {
        calls.add("load " + new String(file, StandardCharsets.UTF_8) + " by " + actor.account());
        return version(State.PROPOSED, null);
    }

    @Override
    public CalendarVersion confirm(String version, Actor actor) {
        calls.add("confirm " + version);
        return version(State.ACTIVE, actor.account());
    }

    @Override
    public CalendarVersion withdraw(String version, Actor actor) {
        calls.add("withdraw " + version);
        return version(State.WITHDRAWN, null);
    }

    private static CalendarVersion version(State state, String confirmedBy) {
        Map<LocalDate, String> days = Map.of(LocalDate.of(2027, 1, 1), "元旦");
        return new CalendarVersion(
                VERSION,
                state,
                new CalendarYear(2027, "国办发明电〔2026〕1号", new TreeMap<>(days), new TreeMap<>()),
                "0".repeat(64),
                "admin1",
                Instant.EPOCH,
                confirmedBy,
                null);
    }
}
