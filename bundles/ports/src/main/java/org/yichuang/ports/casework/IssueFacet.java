// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.casework;

import java.time.Instant;
import java.util.List;
import org.yichuang.api.casework.CustodyState;

/**
 * Papers, parcels and oversight of a case.
 *
 * @param papers who holds which papers; nothing is ever in nobody's hands
 * @param shipments parcels with results or originals, oldest first
 * @param remindedAt when the applicant was last called to collect the result (T33), or {@code null}
 * @param orders urgings and orders of the supervisor (T36), oldest first
 * @param alerts what the platform found late (T36), oldest first
 */
public record IssueFacet(
        List<HeldPaper> papers,
        List<Shipment> shipments,
        Instant remindedAt,
        List<SupervisionOrder> orders,
        List<RaisedAlert> alerts) {

    /** Nothing happened yet. */
    public static final IssueFacet NEW = new IssueFacet(List.of(), List.of(), null, List.of(), List.of());

    public IssueFacet {
        papers = papers == null ? List.of() : List.copyOf(papers);
        shipments = shipments == null ? List.of() : List.copyOf(shipments);
        orders = orders == null ? List.of() : List.copyOf(orders);
        alerts = alerts == null ? List.of() : List.copyOf(alerts);
    }

    /**
     * Papers of one name in one hand.
     *
     * @param name what it is
     * @param originals how many originals
     * @param copies how many copies
     * @param holder where they are
     */
    public record HeldPaper(String name, int originals, int copies, CustodyState holder) {}

    /**
     * A parcel to the applicant.
     *
     * @param recipient who is to receive it
     * @param phone his phone
     * @param address where to
     * @param trackingNo number of the parcel (运单号), or {@code null} until the courier gives one
     * @param contents what is in it: the result, or originals
     * @param sentAt when it was handed over to the courier
     * @param state how far it is, or {@code null} until the courier says something
     * @param detail in the courier's words, or {@code null}
     * @param at when the courier said so, or {@code null}
     */
    public record Shipment(
            String recipient,
            String phone,
            String address,
            String trackingNo,
            String contents,
            Instant sentAt,
            IssueData.ReportCourier.Event state,
            String detail,
            Instant at) {}

    /**
     * An urging (催办) or an order (督办单).
     *
     * @param text what is demanded
     * @param by name of who demands it
     * @param at when
     * @param answerBy day by which an order has to be answered as {@code yyyy-MM-dd}, or {@code null} if it is an urging
     * @param answer what was answered, or {@code null}
     * @param answeredBy name of who answered, or {@code null}
     * @param answeredAt when, or {@code null}
     */
    public record SupervisionOrder(
            String text,
            String by,
            Instant at,
            String answerBy,
            String answer,
            String answeredBy,
            Instant answeredAt) {}

    /** Something found late: what, in words, when. */
    public record RaisedAlert(OversightData.Alert.Kind kind, String text, Instant at) {}
}
