// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.fold;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.yichuang.api.casework.CaseState;
import org.yichuang.api.casework.CustodyState;
import org.yichuang.api.casework.DeliveryState;
import org.yichuang.api.casework.IntakeChannel;
import org.yichuang.api.casework.InteropState;
import org.yichuang.core.casework.internal.json.Json;
import org.yichuang.core.casework.internal.json.JsonParts;
import org.yichuang.ports.casework.CaseView;
import org.yichuang.ports.casework.Filing;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.casework.IntakeFacet;
import org.yichuang.ports.casework.IssueData;
import org.yichuang.ports.casework.IssueFacet;
import org.yichuang.ports.casework.PaperData.PaperItem;
import org.yichuang.ports.casework.ReviewFacet;
import org.yichuang.ports.clock.ClockKind;

/**
 * What the actions of a case fold to (办件): the whole truth about it, immutable.
 *
 * @param opening what it was given when it was made
 * @param window number of the window it came in at
 * @param channel on which way
 * @param createdBy account of who made it
 * @param createdAt when
 * @param state primary state
 * @param filing what is filed
 * @param findings what was found at the review points
 * @param receivedAt when it was first received, or {@code null}
 * @param correction the correction notice, or {@code null}
 * @param refusal why it was not accepted, or {@code null}
 * @param acceptedBy account that accepted it, or {@code null}
 * @param acceptedAt when, or {@code null}
 * @param assignee account it is assigned to, or {@code null}
 * @param opinions review opinions, oldest first
 * @param decision the decision, or {@code null}
 * @param result the result to be issued, or {@code null}
 * @param custody who holds the papers
 * @param hops hand-overs of papers, oldest first
 * @param delivery how far the result has come
 * @param clocks its clocks that were ever started
 * @param intake who answers for it, how it came in, who confirmed it
 * @param review tolerance, pauses, extension, fee, joint opinions
 * @param issue papers, parcels, oversight
 * @param sequence sequence number of the last action
 * @param lastHappenedAt when that happened
 */
public record CaseRecord(
        Opening opening,
        String window,
        IntakeChannel channel,
        String createdBy,
        Instant createdAt,
        CaseState state,
        Filing filing,
        List<IntakeData.Finding> findings,
        Instant receivedAt,
        CaseView.Correction correction,
        IntakeData.Refuse refusal,
        String acceptedBy,
        Instant acceptedAt,
        String assignee,
        List<CaseView.Opinion> opinions,
        CaseView.Decision decision,
        CaseView.Result result,
        CustodyState custody,
        List<PaperHop> hops,
        DeliveryState delivery,
        Map<ClockKind, CaseClock> clocks,
        IntakeFacet intake,
        ReviewFacet review,
        IssueFacet issue,
        int sequence,
        Instant lastHappenedAt) {

    /** Returns one of its clocks, which may never have run. */
    public CaseClock clock(ClockKind kind) {
        return clocks.getOrDefault(kind, CaseClock.NEVER);
    }

    /** Returns the clock that says how urgent it is in its state; the promise clock once it has one. */
    public CaseClock dueClock() {
        ClockKind kind =
                switch (state) {
                    case PRE_REVIEW -> ClockKind.PRE_REVIEW;
                    case RECEIVED ->
                        clock(ClockKind.ACCEPTANCE).isOpen() ? ClockKind.ACCEPTANCE : ClockKind.CORRECTION_NOTICE;
                    case AWAITING_CORRECTION -> ClockKind.CORRECTION;
                    case AWAITING_CONFIRMATION -> ClockKind.CONFIRMATION;
                    case DECIDED -> ClockKind.ISSUE;
                    case AWAITING_DELIVERY -> ClockKind.COLLECTION;
                    default -> ClockKind.PROMISE;
                };
        return clock(kind);
    }

    /** Returns the papers in a hand that belong into the file of the department: all but the result. */
    public List<PaperItem> file(CustodyState hand) {
        return papers().heldBy(hand).stream()
                .filter(item -> result == null || !item.name().equals(result.name()))
                .toList();
    }

    /** Returns its number. */
    public String caseNo() {
        return opening.caseNo();
    }

    /** Returns the matter it is pinned to. */
    public MatterPin matter() {
        return opening.matter();
    }

    /** Returns the place it belongs to. */
    public String region() {
        return opening.region();
    }

    /** Returns where it stands between regions: here, for no action makes another region a party to it yet (X1–X9). */
    public InteropState interop() {
        return InteropState.LOCAL;
    }

    /** Returns the account of the portal or terminal it came in by, or {@code null} if it came in at the hall. */
    public String channelAccount() {
        return channel == IntakeChannel.COUNTER || channel == IntakeChannel.POST ? null : createdBy;
    }

    /** Returns who holds which papers. */
    public Custody papers() {
        return Custody.of(issue.papers());
    }

    /** Returns the pouch that is on its way, or {@code null} if none is. */
    public PaperHop openHop() {
        PaperHop last = lastHop();
        return last == null || !last.underWay() ? null : last;
    }

    /** Returns the parcel that a courier speaks of, or {@code null} if it is not on its way. */
    public IssueFacet.Shipment shipment(IssueData.ReportCourier said) {
        return ShipmentFold.find(issue, said.parcel(), said.trackingNo());
    }

    /** Returns the parcels of a number, or of any if it is {@code null}, that may be called off. */
    public List<IssueFacet.Shipment> callableShipments(String trackingNo) {
        return ShipmentFold.callable(issue, trackingNo);
    }

    /** Tells whether papers of the applicant are looked for. */
    public boolean awaitsPapers() {
        return ShipmentFold.isWanted(state, review.tolerance());
    }

    /** Returns the last hand-over of papers, or {@code null} if there was none. */
    public PaperHop lastHop() {
        return hops.isEmpty() ? null : hops.get(hops.size() - 1);
    }

    /** Returns the canonical text that is stored. */
    public String text() {
        return JsonParts.NONE.next(this).text();
    }

    /** Reads a stored text. */
    public static CaseRecord parse(String text) {
        return Json.read(text, CaseRecord.class);
    }
}
