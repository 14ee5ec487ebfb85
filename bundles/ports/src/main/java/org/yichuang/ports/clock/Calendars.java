// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.clock;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.problem.Refusal;

/**
 * Keeps the versions of the calendar (日历版本).
 *
 * <p>A year comes into force when one administrator has loaded it and another one has confirmed it. Every version of the
 * whole calendar that was ever in force can be counted with again.
 */
@ProviderType
public interface Calendars {

    /**
     * Returns what counts with a version of the whole calendar.
     *
     * @param version as {@link Deadline#calendar()} says it
     * @throws Refusal {@code UNKNOWN_CALENDAR} if there never was such a version
     */
    Deadlines deadlines(String version);

    /** Returns the version of the whole calendar that is in force, read anew from the database. */
    String current();

    /** Returns every version that was loaded, latest first. */
    List<CalendarVersion> list();

    /**
     * Returns a year as it is in force.
     *
     * @throws Refusal {@code UNKNOWN_CALENDAR} if its holidays are not published
     */
    CalendarYear year(int year);

    /**
     * Loads a year, to be confirmed by somebody else.
     *
     * @param file YAML, as the manual for operators describes it
     * @return the version it got
     * @throws Refusal {@code CALENDAR_INVALID} with every fault, {@code CALENDAR_KNOWN} if the same is in force or
     *     waits for confirmation already, {@code FORBIDDEN} for others than system administrators
     */
    CalendarVersion load(byte[] file, Actor actor);

    /**
     * Confirms a version: it is in force from now on, and open cases are counted anew.
     *
     * @throws Refusal {@code SAME_PERSON} for the account that loaded it, {@code UNKNOWN_CALENDAR}, {@code
     *     CALENDAR_SETTLED} if it does not wait for confirmation, {@code FORBIDDEN}
     */
    CalendarVersion confirm(String version, Actor actor);

    /**
     * Withdraws a version that waits for confirmation. One in force can only be corrected, by another version.
     *
     * @throws Refusal {@code UNKNOWN_CALENDAR}, {@code CALENDAR_SETTLED}, {@code FORBIDDEN}
     */
    CalendarVersion withdraw(String version, Actor actor);
}
