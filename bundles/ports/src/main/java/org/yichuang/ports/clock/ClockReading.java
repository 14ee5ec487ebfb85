// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.clock;

import org.yichuang.api.casework.ClockState;
import org.yichuang.api.matter.Limit;

/**
 * What a ledger comes to: the same ledger and calendar version always come to the same.
 *
 * @param state whether it runs
 * @param limit the limit with its extensions
 * @param used units used up by the moment asked about, or by the stop before it: a day when office hours close on it, an
 *     hour when it is over; never more than the limit
 * @param remaining units left at that moment, 0 if it is overdue
 * @param deadline when it is used up and why; without a date while a pause is open that began before
 */
public record ClockReading(ClockState state, Limit limit, int used, int remaining, Deadline deadline) {}
