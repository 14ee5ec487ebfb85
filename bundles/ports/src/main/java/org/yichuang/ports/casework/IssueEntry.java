// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.casework;

import java.time.Instant;
import org.yichuang.api.matter.DeliveryMethod;

/**
 * An entry of the register of what was issued (出件登记, R65).
 *
 * @param caseNo number of the case
 * @param shortNo short number for people
 * @param matterName name of the matter
 * @param agencyName department that decided
 * @param result name of the certificate or document
 * @param resultNumber its number
 * @param way how it came to the applicant
 * @param receiver who received it, masked
 * @param agent whether that was an agent
 * @param issuedAt when
 * @param issuedBy name of who handed it out
 * @param place where: window or hall
 */
public record IssueEntry(
        String caseNo,
        String shortNo,
        String matterName,
        String agencyName,
        String result,
        String resultNumber,
        DeliveryMethod way,
        String receiver,
        boolean agent,
        Instant issuedAt,
        String issuedBy,
        String place) {}
