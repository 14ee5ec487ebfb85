// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.fold;

import java.time.Instant;
import org.yichuang.api.matter.Limit;

/**
 * A limit that was counted (时限): what the calendar said when it was asked.
 *
 * @param limit the limit
 * @param due when it is used up
 * @param warning from when on it is yellow
 * @param provisional whether a day of a year without published calendar was counted
 * @param calendar version of the calendar
 */
public record Promise(Limit limit, Instant due, Instant warning, boolean provisional, String calendar) {}
