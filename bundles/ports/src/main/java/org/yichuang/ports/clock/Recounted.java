// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.clock;

import java.time.Instant;

/**
 * A clock that is due at another time because the calendar changed (时限重算).
 *
 * @param caseNo number of the case, or of the consultation
 * @param clock which of its clocks
 * @param department name of the department that has to keep it, of a joint opinion; else {@code null}
 * @param before when it was due
 * @param after when it is due now
 */
public record Recounted(String caseNo, ClockKind clock, String department, Instant before, Instant after) {}
