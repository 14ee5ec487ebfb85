// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.casework;

import java.time.Instant;
import java.util.List;
import org.yichuang.api.casework.CustodyState;
import org.yichuang.api.matter.DeliveryMethod;

/**
 * Papers, parcels and oversight of a case.
 *
 * @param papers who holds which papers; nothing is ever in nobody's hands
 * @param shipments parcels with results or originals, oldest first
 * @param remindedAt when the applicant was last called to collect the result (T33), or {@code null}
 * @param reminders how often he was called
 * @param handOut how the result came to the applicant (R65), or {@code null} until it did
 * @param orders urgings and orders of the supervisor (T36), oldest first
 * @param urgedAt when the case was urged (催办), or {@code null} if it was not, or something was done about it since
 * @param alerts what the platform found late (T36), oldest first
 * @param handlerGoneAt when the plug-in of the matter was last seen (T37), or {@code null} while it is there, or not gone for
 *     long enough that anybody is told
 * @param endedAt when the case came to its end, from which its retention is counted, or {@code null} until it does
 * @param erasedAt when the personal data in it was erased after its retention (个人信息到期删除), or {@code null}
 */
public record IssueFacet(
        List<HeldPaper> papers,
        List<Shipment> shipments,
        Instant remindedAt,
        int reminders,
        HandOut handOut,
        List<SupervisionOrder> orders,
        Instant urgedAt,
        List<RaisedAlert> alerts,
        Instant handlerGoneAt,
        Instant endedAt,
        Instant erasedAt) {

    /** Nothing happened yet. */
    public static final IssueFacet NEW =
            new IssueFacet(List.of(), List.of(), null, 0, null, List.of(), null, List.of(), null, null, null);

    public IssueFacet {
        papers = papers == null ? List.of() : List.copyOf(papers);
        shipments = shipments == null ? List.of() : List.copyOf(shipments);
        orders = orders == null ? List.of() : List.copyOf(orders);
        alerts = alerts == null ? List.of() : List.copyOf(alerts);
    }

    /** Returns this with other papers. */
    public IssueFacet withPapers(List<HeldPaper> held) {
        return new IssueFacet(
                held,
                shipments,
                remindedAt,
                reminders,
                handOut,
                orders,
                urgedAt,
                alerts,
                handlerGoneAt,
                endedAt,
                erasedAt);
    }

    /** Returns this with other parcels. */
    public IssueFacet withShipments(List<Shipment> sent) {
        return new IssueFacet(
                papers,
                sent,
                remindedAt,
                reminders,
                handOut,
                orders,
                urgedAt,
                alerts,
                handlerGoneAt,
                endedAt,
                erasedAt);
    }

    /** Returns this after one more call to collect the result. */
    public IssueFacet reminded(Instant at) {
        return new IssueFacet(
                papers,
                shipments,
                at,
                reminders + 1,
                handOut,
                orders,
                urgedAt,
                alerts,
                handlerGoneAt,
                endedAt,
                erasedAt);
    }

    /** Returns this with the result in the applicant's hands. */
    public IssueFacet handedOut(HandOut handed) {
        return new IssueFacet(
                papers,
                shipments,
                remindedAt,
                reminders,
                handed,
                orders,
                urgedAt,
                alerts,
                handlerGoneAt,
                endedAt,
                erasedAt);
    }

    /** Returns this with other orders. */
    public IssueFacet withOrders(List<SupervisionOrder> given) {
        return new IssueFacet(
                papers,
                shipments,
                remindedAt,
                reminders,
                handOut,
                given,
                urgedAt,
                alerts,
                handlerGoneAt,
                endedAt,
                erasedAt);
    }

    /** Returns this urged at a moment, or with nothing to be done about any urging. */
    public IssueFacet urged(Instant at) {
        return new IssueFacet(
                papers,
                shipments,
                remindedAt,
                reminders,
                handOut,
                orders,
                at,
                alerts,
                handlerGoneAt,
                endedAt,
                erasedAt);
    }

    /** Returns this with other alerts. */
    public IssueFacet withAlerts(List<RaisedAlert> raised) {
        return new IssueFacet(
                papers,
                shipments,
                remindedAt,
                reminders,
                handOut,
                orders,
                urgedAt,
                raised,
                handlerGoneAt,
                endedAt,
                erasedAt);
    }

    /** Returns this with the plug-in of the matter gone since a moment, or back if that is {@code null}. */
    public IssueFacet withoutHandler(Instant since) {
        return new IssueFacet(
                papers, shipments, remindedAt, reminders, handOut, orders, urgedAt, alerts, since, endedAt, erasedAt);
    }

    /** Returns this at the end of the case; it ends but once, and nobody waits for the plug-in any more. */
    public IssueFacet ended(Instant at) {
        return new IssueFacet(
                papers, shipments, remindedAt, reminders, handOut, orders, urgedAt, alerts, null, at, erasedAt);
    }

    /** Returns this without personal data. */
    public IssueFacet erased(Instant at) {
        return new IssueFacet(
                papers, shipments, remindedAt, reminders, handOut, orders, urgedAt, alerts, handlerGoneAt, endedAt, at);
    }

    /** Returns the oldest order of the supervisor that is not answered, or {@code null} if none is open. */
    public SupervisionOrder openOrder() {
        return orders.stream().filter(SupervisionOrder::unanswered).findFirst().orElse(null);
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
     * A parcel to the applicant, or from him.
     *
     * @param id identifier, under which the courier was asked to fetch it
     * @param kind what it is for
     * @param ordered whether the courier was asked to fetch it and follows it; a clerk posted it himself, if not
     * @param recipient who is to receive it; of papers that come in, who hands them over at his door
     * @param phone his phone
     * @param address where he is
     * @param trackingNo number of the parcel (运单号), or {@code null} until the courier gives one
     * @param items what is in it; what comes in is one sealed parcel from when the courier has it
     * @param sentAt when it was handed over to the courier, or he was asked to fetch it
     * @param state how far it is, or {@code null} until the courier says something
     * @param detail in the courier's words, or {@code null}
     * @param at when the courier said so, or {@code null}
     * @param callingOff whether it is to be called off, and the courier has not answered yet
     * @param calledOffBy at whose desk it was called off last, or {@code null} if it was not, or by the platform
     * @param keptAt when the courier refused to be called off, or {@code null}
     * @param track where it was, the oldest first, or {@code null} until the courier says so
     */
    public record Shipment(
            String id,
            Kind kind,
            boolean ordered,
            String recipient,
            String phone,
            String address,
            String trackingNo,
            List<PaperData.PaperItem> items,
            Instant sentAt,
            IssueData.ReportCourier.Event state,
            String detail,
            Instant at,
            boolean callingOff,
            CustodyState calledOffBy,
            Instant keptAt,
            List<IssueData.TrackPoint> track) {

        public Shipment {
            items = items == null ? List.of() : List.copyOf(items);
            track = track == null || track.isEmpty() ? null : List.copyOf(track);
        }

        /** What a parcel is for. */
        public enum Kind {
            RESULT("办理结果"),
            ORIGINALS("退还材料"),
            /** Papers that the applicant hands in (邮寄材料). */
            INTAKE("申请材料");

            private final String title;

            Kind(String title) {
                this.title = title;
            }

            /** Returns the Chinese name. */
            public String title() {
                return title;
            }
        }

        /** Tells whether the result is in it. */
        public boolean ofResult() {
            return kind == Kind.RESULT;
        }

        /** Tells whether it may still be called off: the courier was asked to fetch it and, as far as is known, has not. */
        public boolean isCallable() {
            return ordered && !callingOff && (state == null || state == IssueData.ReportCourier.Event.ORDERED);
        }

        /** Returns this with its call-off under way, as somebody at a desk demanded, or nobody if that is {@code null}. */
        public Shipment calledOff(CustodyState desk) {
            return new Shipment(
                    id,
                    kind,
                    ordered,
                    recipient,
                    phone,
                    address,
                    trackingNo,
                    items,
                    sentAt,
                    state,
                    detail,
                    at,
                    true,
                    desk,
                    null,
                    track);
        }

        /** Returns this after the courier said something of it. */
        public Shipment told(
                IssueData.ReportCourier.Event event,
                String number,
                String words,
                Instant when,
                boolean stillCallingOff,
                Instant kept) {
            return new Shipment(
                    id,
                    kind,
                    ordered,
                    recipient,
                    phone,
                    address,
                    number,
                    items,
                    sentAt,
                    event,
                    words,
                    when,
                    stillCallingOff,
                    calledOffBy,
                    kept,
                    track);
        }

        /** Returns this with something in it. */
        public Shipment holding(List<PaperData.PaperItem> content) {
            return new Shipment(
                    id,
                    kind,
                    ordered,
                    recipient,
                    phone,
                    address,
                    trackingNo,
                    content,
                    sentAt,
                    state,
                    detail,
                    at,
                    callingOff,
                    calledOffBy,
                    keptAt,
                    track);
        }

        /** Returns this with another track. */
        public Shipment tracked(List<IssueData.TrackPoint> points) {
            return new Shipment(
                    id,
                    kind,
                    ordered,
                    recipient,
                    phone,
                    address,
                    trackingNo,
                    items,
                    sentAt,
                    state,
                    detail,
                    at,
                    callingOff,
                    calledOffBy,
                    keptAt,
                    points);
        }

        /** Tells whether somebody wanted it back whom the courier refused, and it is under way still. */
        public boolean keptOnTheWay() {
            return keptAt != null && onTheWay();
        }

        /** Tells whether it is still with the courier. */
        public boolean onTheWay() {
            return state == null || !state.isFinal();
        }
    }

    /**
     * How the result came to the applicant: his entry in the register of what was issued (出件登记, R65).
     *
     * @param way at the counter, by courier or online
     * @param receiver name of who received it
     * @param agent whether that was an agent of the applicant
     * @param at when
     * @param by name of who handed it out
     * @param place where: name of the hall or window
     */
    public record HandOut(DeliveryMethod way, String receiver, boolean agent, Instant at, String by, String place) {}

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
            String text, String by, Instant at, String answerBy, String answer, String answeredBy, Instant answeredAt) {

        /** Tells whether it has to be answered still; an urging never has. */
        public boolean unanswered() {
            return answerBy != null && answeredAt == null;
        }
    }

    /** Something found late: what, in words, when. */
    public record RaisedAlert(OversightData.Alert.Kind kind, String text, Instant at) {}
}
