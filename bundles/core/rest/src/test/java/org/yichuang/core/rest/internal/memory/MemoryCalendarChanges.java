// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yichuang.ports.clock.CalendarChange;
import org.yichuang.ports.clock.CalendarChanges;
import org.yichuang.ports.clock.ClockKind;
import org.yichuang.ports.clock.Recounted;

/** One change that moved one clock, and what was asked. */
public final class MemoryCalendarChanges implements CalendarChanges {
    public final List<String> calls = new ArrayList<>();

    @Override
    public Optional<CalendarChange> open() {
        return Optional.empty();
    }

    @Override
    public Optional<CalendarChange> latest() {
        return list().stream().findFirst();
    }

    @Override
    public void moved(int number, List<Recounted> changed) {
        throw new UnsupportedOperationException("nothing is counted here");
    }

    @Override
    public void counted(int number, long lastCase, int looked, List<Recounted> changed) {
        throw new UnsupportedOperationException("nothing is counted here");
    }

    @Override
    public void finished(int number) {
        throw new UnsupportedOperationException("nothing is counted here");
    }

    @Override
    public List<CalendarChange> list() {
        return List.of(
                new CalendarChange(2, "national-1+2027-1", Instant.EPOCH, Instant.EPOCH, 9, 1, 1, Instant.EPOCH));
    }

    @Override
    public List<Recounted> outcome(int number, String after, int limit) {
        calls.add("outcome " + number + " after " + after + " limit " + limit);
        return List.of(new Recounted(MemoryCases.CASE_NO, ClockKind.PROMISE, null, Instant.EPOCH, null));
    }
}
