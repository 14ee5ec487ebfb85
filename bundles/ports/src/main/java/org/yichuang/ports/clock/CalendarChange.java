// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.clock;

import java.time.Instant;

/**
 * Another calendar came into force (日历变更): open cases have to be counted anew.
 *
 * @param number running number of the change
 * @param calendar version of the whole calendar since then
 * @param since when it came into force
 * @param affectedFrom cases due before this moment can't change
 * @param lastCase key of the last case that was looked at, 0 in the beginning
 * @param looked how many cases were looked at
 * @param changed how many clocks have another due date
 * @param finishedAt when all were done, or {@code null}
 */
public record CalendarChange(
        int number,
        String calendar,
        Instant since,
        Instant affectedFrom,
        long lastCase,
        long looked,
        long changed,
        Instant finishedAt) {}
