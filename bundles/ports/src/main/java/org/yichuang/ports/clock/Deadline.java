// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * When a limit is used up, and why.
 *
 * @param due when it is used up, or {@code null} while a pause is open that began before
 * @param warning from when on no more than a fifth of it is left (黄灯), or {@code null} while a pause is open that began
 *     before
 * @param provisional whether a day in a year without published calendar was counted
 * @param calendar version of the calendar it was counted with
 * @param days every day from start to due, with the reason why it counts or not; while there is no due date, up to the
 *     moment asked about, and up to the stop of a clock that was stopped before
 */
public record Deadline(Instant due, Instant warning, boolean provisional, String calendar, List<Day> days) {

    /**
     * One day of the explanation.
     *
     * @param date the day
     * @param counted whether it used up a day of the limit; of a limit in hours, whether any time of it
     * @param reason why, in Chinese
     */
    public record Day(LocalDate date, boolean counted, String reason) {}
}
