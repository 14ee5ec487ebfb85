// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.gateways.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.yichuang.api.gateway.PaymentNotice;
import org.yichuang.api.gateway.PaymentOrder;
import org.yichuang.api.gateway.ShipmentStatus;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.casework.ActionData;
import org.yichuang.ports.casework.ActionRequest;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.CaseService;
import org.yichuang.ports.casework.FeeData;
import org.yichuang.ports.casework.IssueData.ReportCourier;
import org.yichuang.ports.casework.IssueData.TrackPoint;
import org.yichuang.ports.casework.IssueData.TrackShipment;
import org.yichuang.ports.outbox.OutboxMessage;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** Tells cases what came of their messages: as the platform, and under an identifier by which a repetition does nothing. */
final class CaseReports {
    private static final Set<Reason> FOR_NOW = Set.of(Reason.UNAVAILABLE, Reason.TOO_MANY);

    private final CaseService cases;

    CaseReports(CaseService cases) {
        this.cases = cases;
    }

    /**
     * An order was paid (T21).
     *
     * @throws Refusal {@code AMOUNT_DIFFERS}, or what the case answers
     */
    void paid(OutboxMessage message, PaymentNotice notice) {
        PaymentOrder order = Json.read(message.content(), PaymentOrder.class);
        if (!order.orderNo().equals(notice.orderNo()) || order.fen() != notice.fen()) {
            throw new Refusal(
                    Reason.INVALID,
                    "AMOUNT_DIFFERS",
                    "缴款单 %s 应缴 %d 分，支付平台通知 %d 分：请核对后人工处理".formatted(order.orderNo(), order.fen(), notice.fen()));
        }
        perform(
                message,
                "pay-" + notice.orderNo(),
                ActionType.PAY,
                new FeeData.Pay(notice.orderNo(), notice.fen(), notice.transactionNo(), notice.paidAt()));
    }

    /** A shipment was ordered, and has its number now (T31). */
    void ordered(OutboxMessage message, String waybill) {
        courier(message, waybill, ReportCourier.Event.ORDERED, null);
    }

    /** The courier never took a shipment: it was called off, and he had refused it before. */
    void neverTaken(OutboxMessage message, String why) {
        courier(message, null, ReportCourier.Event.CANCELLED, why);
    }

    /**
     * A shipment can't be called off any more.
     *
     * @param callOff the message that asked for it: it may be asked again
     */
    void kept(OutboxMessage message, String callOff, String waybill, String why) {
        courier(
                message,
                "courier-" + callOff,
                new ReportCourier(waybill, ReportCourier.Event.KEPT, why, null, message.id()));
    }

    /** A shipment has come further (T31, T32); what is no news to a case is not told. */
    void moved(OutboxMessage message, ShipmentStatus status) {
        ReportCourier.Event event =
                switch (status.state()) {
                    case ON_THE_WAY -> ReportCourier.Event.COLLECTED;
                    case SIGNED -> ReportCourier.Event.SIGNED;
                    case RETURNED -> ReportCourier.Event.RETURNED;
                    case CANCELLED -> ReportCourier.Event.CANCELLED;
                    case ORDERED -> null;
                };
        if (event != null) {
            courier(
                    message,
                    key(message, event),
                    new ReportCourier(status.waybill(), event, null, status.signer(), message.id()));
        }
        tracked(message, status);
    }

    /** Where a shipment was; the same track is told once, and of what a case knows already it takes no note. */
    private void tracked(OutboxMessage message, ShipmentStatus status) {
        if (status.track().isEmpty()) {
            return;
        }
        List<TrackPoint> points = status.track().stream()
                .map(point -> new TrackPoint(point.at(), point.text()))
                .toList();
        try {
            perform(
                    message,
                    "track-" + message.id() + "-" + points,
                    ActionType.TRACK_SHIPMENT,
                    new TrackShipment(message.id(), points));
        } catch (Refusal refusal) {
            if (!refusal.code().equals("TRACK_KNOWN")) {
                throw refusal;
            }
        }
    }

    private void courier(OutboxMessage message, String waybill, ReportCourier.Event event, String detail) {
        courier(message, key(message, event), new ReportCourier(waybill, event, detail, null, message.id()));
    }

    private void courier(OutboxMessage message, String key, ReportCourier report) {
        perform(message, key, ActionType.REPORT_COURIER, report);
    }

    private static String key(OutboxMessage message, ReportCourier.Event event) {
        return "courier-" + message.id() + "-" + event;
    }

    /** Tells whether a refusal may be another answer at the next try. */
    static boolean isForNow(Refusal refusal) {
        return FOR_NOW.contains(refusal.reason()) || refusal.code().equals("CASE_CHANGED");
    }

    private void perform(OutboxMessage message, String event, ActionType type, ActionData data) {
        // One event has one identifier, of letters the platform allows, whatever the outside calls it.
        String id =
                UUID.nameUUIDFromBytes(event.getBytes(StandardCharsets.UTF_8)).toString();
        try {
            cases.perform(
                    message.caseNo(),
                    List.of(new ActionRequest("gateway-" + id, type, data, null)),
                    Actor.platform(message.region()));
        } catch (Refusal refusal) {
            // The same event in other words: the case knows of it already.
            if (!refusal.code().equals("ACTION_ID_REUSED")) {
                throw refusal;
            }
        }
    }
}
