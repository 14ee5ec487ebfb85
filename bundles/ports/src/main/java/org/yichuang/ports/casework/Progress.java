// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.casework;

import java.time.Instant;
import java.util.List;
import org.yichuang.api.casework.CaseState;

/**
 * How far a case is, for its applicant (办件进度).
 *
 * @param caseNo number
 * @param matterName name of the matter
 * @param agencyName department that decides
 * @param state primary state
 * @param due when it is promised, or {@code null}
 * @param payment where its fee can be paid, or {@code null} if nothing is to be paid
 * @param steps what happened and when, oldest first
 */
public record Progress(
        String caseNo,
        String matterName,
        String agencyName,
        CaseState state,
        Instant due,
        PaymentEntry payment,
        List<Step> steps) {

    /** One step: what and when. */
    public record Step(String title, Instant at) {}
}
