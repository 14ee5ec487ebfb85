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
 * @param parcels parcels to him and from him, oldest first
 * @param steps what happened and when, oldest first
 */
public record Progress(
        String caseNo,
        String matterName,
        String agencyName,
        CaseState state,
        Instant due,
        PaymentEntry payment,
        List<Parcel> parcels,
        List<Step> steps) {

    /**
     * A parcel.
     *
     * @param kind what it is for
     * @param trackingNo number (运单号), or {@code null} until the courier gives one
     * @param state how far it is, or {@code null} until the courier says something
     * @param at since when
     */
    public record Parcel(
            IssueFacet.Shipment.Kind kind, String trackingNo, IssueData.ReportCourier.Event state, Instant at) {}

    /** One step: what and when. */
    public record Step(String title, Instant at) {}
}
