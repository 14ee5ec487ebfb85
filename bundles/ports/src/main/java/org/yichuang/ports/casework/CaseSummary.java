// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.casework;

import java.time.Instant;
import java.util.List;
import org.yichuang.api.casework.CaseState;
import org.yichuang.api.casework.CustodyState;

/**
 * A case in a list.
 *
 * @param caseNo number
 * @param shortNo short number
 * @param state primary state
 * @param matter code of the matter
 * @param matterName name of the matter
 * @param applicant name of the applicant, masked, or {@code null} while unknown
 * @param agencyName department that decides
 * @param window number of the window
 * @param assignee account it is assigned to, or {@code null}
 * @param custody who holds the papers
 * @param createdAt when it was made
 * @param due when its limit is used up, or {@code null}
 * @param light how urgent it is
 * @param alarms what is late about it, the oldest first; listed in {@link Queue#ALARM} only, else empty
 */
public record CaseSummary(
        String caseNo,
        String shortNo,
        CaseState state,
        String matter,
        String matterName,
        String applicant,
        String agencyName,
        String window,
        String assignee,
        CustodyState custody,
        Instant createdAt,
        Instant due,
        Light light,
        List<CaseAlarm> alarms) {}
