// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.calendar.internal;

import java.time.Instant;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yichuang.api.matter.Limit;
import org.yichuang.core.calendar.internal.count.Counting;
import org.yichuang.core.calendar.internal.version.CalendarKeeper;
import org.yichuang.ports.clock.ClockEntry;
import org.yichuang.ports.clock.ClockReading;
import org.yichuang.ports.clock.Deadline;
import org.yichuang.ports.clock.Deadlines;
import org.yichuang.ports.clock.Pause;

/** Counts by the calendar in force. */
@Component
public final class DeadlineCalculator implements Deadlines {
    private final CalendarKeeper keeper;

    /** Called by the service component runtime. */
    @Activate
    public DeadlineCalculator(@Reference CalendarKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public Deadline compute(Limit limit, Instant start, List<Pause> pauses) {
        return counting().compute(limit, start, pauses);
    }

    @Override
    public ClockReading read(Limit limit, List<ClockEntry> ledger, Instant at) {
        return counting().read(limit, ledger, at);
    }

    private Counting counting() {
        return new Counting(keeper.inForce());
    }
}
