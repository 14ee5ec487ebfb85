// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.consultation.internal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.yichuang.ports.clock.WorkCalendar;

/** A calendar without holidays. */
final class Weekdays implements WorkCalendar {
    @Override
    public ZoneId zone() {
        return ZoneId.of("Asia/Shanghai");
    }

    @Override
    public String version() {
        return "test-1";
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek().getValue() < 6;
    }

    @Override
    public boolean isPublished(int year) {
        return true;
    }

    @Override
    public LocalTime opening() {
        return LocalTime.of(9, 0);
    }

    @Override
    public LocalTime closing() {
        return LocalTime.of(17, 0);
    }
}
