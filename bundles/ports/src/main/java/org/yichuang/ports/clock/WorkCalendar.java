// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.clock;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.osgi.annotation.versioning.ProviderType;

/** The calendar of working days (工作日历) with national holidays and make-up days (调休). */
@ProviderType
public interface WorkCalendar {

    /** Returns the time zone in which days are counted. */
    ZoneId zone();

    /** Returns the version of the calendar, which due dates are recorded with. */
    String version();

    /** Tells whether offices work on a day. In a year without a published calendar weekdays count as such. */
    boolean isWorkingDay(LocalDate day);

    /** Tells whether the holidays of a year are published; due dates in other years are provisional. */
    boolean isPublished(int year);

    /** Returns when offices open. */
    LocalTime opening();

    /** Returns when offices close. */
    LocalTime closing();
}
