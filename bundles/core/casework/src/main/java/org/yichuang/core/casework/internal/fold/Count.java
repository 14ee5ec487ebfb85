// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.fold;

import java.time.Instant;

/**
 * What the calendar said when a ledger was counted.
 *
 * @param due when the limit is used up, or {@code null} while the clock is paused
 * @param warning from when on it is yellow, or {@code null} while the clock is paused
 * @param provisional whether a day of a year without published calendar was counted
 * @param calendar version of the calendar
 */
public record Count(Instant due, Instant warning, boolean provisional, String calendar) {}
