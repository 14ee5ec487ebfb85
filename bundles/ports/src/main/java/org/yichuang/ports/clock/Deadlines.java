// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.clock;

import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.yichuang.api.matter.Limit;

/**
 * Counts limits (时限计算). Pure: the same arguments and calendar version give the same answer.
 *
 * <p>How days, hours and pauses are counted stands in the design, section "Decisions".
 */
@ProviderType
public interface Deadlines {

    /**
     * Computes when a limit is used up.
     *
     * @param limit the limit
     * @param start when it began
     * @param pauses when it did not run: half-open, in any order, may overlap; the last may be open
     * @return the due date; without a date if a pause is open that began before the limit was used up
     */
    Deadline compute(Limit limit, Instant start, List<Pause> pauses);

    /**
     * Reads a ledger: applies its entries by their time of effect.
     *
     * @param limit the limit without extensions
     * @param ledger the entries; the first in effect is the start
     * @param at moment that {@code used} and {@code remaining} are asked for
     * @throws IllegalArgumentException if the ledger has no start
     */
    ClockReading read(Limit limit, List<ClockEntry> ledger, Instant at);
}
