// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.calendar.internal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yichuang.core.calendar.internal.version.CalendarKeeper;
import org.yichuang.ports.clock.WorkCalendar;

/** The calendar in force. */
@Component
public final class CurrentCalendar implements WorkCalendar {
    private final CalendarKeeper keeper;

    /** Called by the service component runtime. */
    @Activate
    public CurrentCalendar(@Reference CalendarKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public ZoneId zone() {
        return keeper.inForce().zone();
    }

    @Override
    public String version() {
        return keeper.inForce().version();
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return keeper.inForce().isWorkingDay(day);
    }

    @Override
    public boolean isPublished(int year) {
        return keeper.inForce().isPublished(year);
    }

    @Override
    public LocalTime opening() {
        return keeper.inForce().opening();
    }

    @Override
    public LocalTime closing() {
        return keeper.inForce().closing();
    }
}
