// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.yichuang.api.casework.CaseState;
import org.yichuang.api.casework.ClockState;
import org.yichuang.api.casework.CustodyState;
import org.yichuang.api.casework.DeliveryState;
import org.yichuang.api.casework.HandlerState;
import org.yichuang.api.casework.IntakeChannel;
import org.yichuang.api.casework.InteropState;
import org.yichuang.api.casework.Outcome;
import org.yichuang.api.matter.Limit;
import org.yichuang.ports.catalog.Checklist;
import org.yichuang.ports.clock.ClockKind;

/**
 * A case as somebody may see it.
 *
 * @param caseNo number (办件编号)
 * @param shortNo short number for people (窗口流水号)
 * @param enquiryCode code for progress enquiries (查询码), shown to the window and the issuing clerk only, else {@code null}
 * @param version version, grows with every change
 * @param state primary state
 * @param matter code of the matter
 * @param matterDigest version of the matter it is pinned to
 * @param matterName name of the matter
 * @param agency credit code of the department that decides
 * @param agencyName its name
 * @param region GB/T 2260 code
 * @param window number of the window it came in at
 * @param channel on which way it came in
 * @param filing what is filed
 * @param checklist what the matter asks, given the answers
 * @param findings what was found at the review points
 * @param correction the correction notice, or {@code null} if there was none
 * @param refusal why it was not accepted, or {@code null}
 * @param acceptedBy account that accepted it, or {@code null}
 * @param acceptedAt when it was accepted, or {@code null}
 * @param assignee account of the approver it is assigned to, or {@code null}
 * @param opinions review opinions, oldest first
 * @param decision the decision, or {@code null}
 * @param result the result to be issued, or {@code null}
 * @param custody who holds the papers
 * @param hops hand-overs of papers, oldest first
 * @param delivery how far the result has come to the applicant
 * @param interop where it stands between regions; the exchange with them moves it
 * @param handler whether the plug-in of the matter is there (T37)
 * @param clock the promise clock
 * @param clocks every clock that was ever started, the promise clock among them
 * @param intake who answers for it, how it came in, who confirmed it
 * @param review tolerance, pauses, extension, fee, joint opinions
 * @param issue papers, parcels, oversight
 * @param paymentEntry where its fee can be paid, or {@code null} if nothing is to be paid
 * @param linkedBy the cases that correct or revoke this one (T34), as far as this actor may see them, oldest first
 * @param history the actions on it, oldest first
 * @param next what this actor may do now
 * @param masked whether personal data is masked
 */
public record CaseView(
        String caseNo,
        String shortNo,
        String enquiryCode,
        long version,
        CaseState state,
        String matter,
        String matterDigest,
        String matterName,
        String agency,
        String agencyName,
        String region,
        String window,
        IntakeChannel channel,
        Filing filing,
        Checklist checklist,
        List<IntakeData.Finding> findings,
        Correction correction,
        IntakeData.Refuse refusal,
        String acceptedBy,
        Instant acceptedAt,
        String assignee,
        List<Opinion> opinions,
        Decision decision,
        Result result,
        CustodyState custody,
        List<Hop> hops,
        DeliveryState delivery,
        InteropState interop,
        HandlerState handler,
        Clock clock,
        Map<ClockKind, Clock> clocks,
        IntakeFacet intake,
        ReviewFacet review,
        IssueFacet issue,
        PaymentEntry paymentEntry,
        List<LinkedCase> linkedBy,
        List<Entry> history,
        List<NextStep> next,
        boolean masked) {

    /** A case that corrects or revokes this one: its number, which of both, how far it is. */
    public record LinkedCase(String caseNo, IntakeData.Link.Kind kind, CaseState state) {}

    /**
     * The correction notice of a case.
     *
     * @param items what was to be corrected
     * @param way how to hand it in
     * @param notifiedAt when the applicant was told
     * @param deadline when it must be answered
     * @param answeredAt when it was, or {@code null}
     */
    public record Correction(
            List<IntakeData.CorrectionItem> items,
            String way,
            Instant notifiedAt,
            Instant deadline,
            Instant answeredAt) {}

    /** A review opinion: by whom, when, what. */
    public record Opinion(String account, String name, Instant at, boolean agree, String text) {}

    /**
     * The decision: by whom, when, what; {@code legalBasis} and {@code remedy} only when rejected.
     *
     * @param atWindow whether the window decided by authorization (R23), and has the result
     */
    public record Decision(
            Outcome outcome,
            String account,
            String name,
            Instant at,
            String reason,
            String legalBasis,
            String remedy,
            boolean atWindow) {}

    /**
     * The result to be issued.
     *
     * @param name name of the certificate or document
     * @param number its number
     * @param validUntil last day it holds, or {@code null}
     * @param fields what the issuing clerk compares, field by field (R62)
     * @param differences why it was returned last, empty if it was not
     */
    public record Result(
            String name,
            String number,
            String validUntil,
            List<Field> fields,
            List<IssueData.Difference> differences) {}

    /** A field of a result: its name, what was accepted. */
    public record Field(String name, String value) {}

    /**
     * One hand-over of papers with the signatures of both sides (材料证照流转单).
     *
     * @param pouch in which pouch they went
     * @param items what was in the pouch
     * @param fromName who handed it over
     * @param fromUnit for which unit
     * @param sentAt when
     * @param toName who signed for it, or {@code null} while it is on its way
     * @param toUnit for which unit, or {@code null}
     * @param signedAt when, or {@code null}
     * @param refusal why it was not taken and went back to who sent it, or {@code null}
     */
    public record Hop(
            Pouch pouch,
            List<PaperData.PaperItem> items,
            String fromName,
            String fromUnit,
            Instant sentAt,
            String toName,
            String toUnit,
            Instant signedAt,
            String refusal) {}

    /**
     * One clock.
     *
     * @param state its state
     * @param limit the limit promised, or {@code null} before acceptance
     * @param startedAt when it started, or {@code null}
     * @param due when the limit is used up, or {@code null} before acceptance
     * @param warning from when on it is yellow, or {@code null}
     * @param stoppedAt when it stopped, or {@code null}
     * @param light green, yellow or red now (at the stop, once stopped)
     * @param provisional whether a day of a year without published calendar was counted
     */
    public record Clock(
            ClockState state,
            Limit limit,
            Instant startedAt,
            Instant due,
            Instant warning,
            Instant stoppedAt,
            Light light,
            boolean provisional) {}

    /**
     * An action as the history shows it.
     *
     * @param sequence from 1
     * @param action what was done
     * @param account by whom
     * @param name name of the person
     * @param unitName for which unit
     * @param window at which window, or {@code null}
     * @param happenedAt when it happened
     * @param recordedAt when it was recorded
     * @param summary what it said, in a line without personal data
     */
    public record Entry(
            int sequence,
            ActionType action,
            String account,
            String name,
            String unitName,
            String window,
            Instant happenedAt,
            Instant recordedAt,
            String summary) {}

    /**
     * Something the actor may do.
     *
     * @param action what
     * @param transition number of the transition
     * @param blocked why it can't be done just now, in Chinese; empty if it can
     */
    public record NextStep(ActionType action, String transition, List<String> blocked) {}
}
