// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.fold;

import org.yichuang.api.matter.Limit;
import org.yichuang.ports.clock.ClockEntry;
import org.yichuang.ports.clock.ClockKind;

/**
 * What an action does to a clock: part of its facts, so that the log folds without a calendar.
 *
 * @param clock which clock
 * @param limit its limit, without extensions
 * @param entry the entry of its ledger, or {@code null} if it was only counted again
 * @param count what it comes to
 */
public record ClockStep(ClockKind clock, Limit limit, ClockEntry entry, Count count) {}
