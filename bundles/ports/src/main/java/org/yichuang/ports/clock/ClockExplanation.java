// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.clock;

import java.util.List;
import org.yichuang.api.matter.Limit;

/**
 * A clock of a case with all that its due date comes from (时限明细, requirements §4.5).
 *
 * @param clock which clock
 * @param department name of the department that has to keep it, of a joint opinion; else {@code null}
 * @param run which run of it, from 1: a clock that was started again has several, the last one counts
 * @param limit its limit, without extensions
 * @param ledger its entries, in the order they were recorded
 * @param reading what they come to by the calendar it was last counted with: every day with the reason why it counts or not
 */
public record ClockExplanation(
        ClockKind clock, String department, int run, Limit limit, List<ClockEntry> ledger, ClockReading reading) {
    public ClockExplanation {
        ledger = List.copyOf(ledger);
    }
}
