// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.gateways.internal;

import java.util.Map;
import org.yichuang.api.gateway.Answer;
import org.yichuang.api.gateway.CourierGateway;
import org.yichuang.api.gateway.PaymentGateway;
import org.yichuang.api.gateway.PaymentNotice;
import org.yichuang.api.gateway.ShipmentStatus;
import org.yichuang.api.gateway.SignedNotice;
import org.yichuang.ports.outbox.Outbox;
import org.yichuang.ports.outbox.OutboxMessage;
import org.yichuang.ports.outbox.OutboxMessage.State;
import org.yichuang.ports.outbox.Topic;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** Takes call-backs: believed by the gateway, matched with the message they answer, told to the case. */
final class Notices {
    private final Gateways gateways;
    private final Outbox outbox;
    private final CaseReports reports;

    Notices(Gateways gateways, Outbox outbox, CaseReports reports) {
        this.gateways = gateways;
        this.outbox = outbox;
        this.reports = reports;
    }

    void payment(String path, byte[] body, Map<String, String> headers) {
        PaymentGateway payment = gateways.payment;
        if (payment == null) {
            throw unavailable();
        }
        PaymentNotice notice = believed(payment.verify(new SignedNotice(path, body, headers)));
        OutboxMessage message = outbox.find(notice.orderNo())
                .filter(found -> found.topic() == Topic.PAYMENT)
                .orElseThrow(() -> new Refusal(Reason.NOT_FOUND, "ORDER_UNKNOWN", "没有这个缴款单号，请核对后重新通知"));
        try {
            reports.paid(message, notice);
            outbox.done(message.id(), null);
        } catch (Refusal refusal) {
            if (!CaseReports.isForNow(refusal) && message.state() != State.DONE) {
                outbox.parked(message.id(), refusal.getMessage());
            }
            throw refusal;
        }
    }

    void courier(String path, byte[] body, Map<String, String> headers) {
        CourierGateway courier = gateways.courier;
        if (courier == null) {
            throw unavailable();
        }
        ShipmentStatus status = believed(courier.verify(new SignedNotice(path, body, headers)));
        OutboxMessage message = outbox.find(status.order())
                .filter(found -> found.topic() == Topic.SHIPMENT)
                .orElseThrow(() -> new Refusal(Reason.NOT_FOUND, "ORDER_UNKNOWN", "没有这个寄递单号，请核对后重新通知"));
        reports.moved(message, status);
        if (status.state().isFinal()) {
            outbox.done(message.id(), null);
        }
    }

    private static <T> T believed(Answer<T> answer) {
        if (answer instanceof Answer.Done<T> done) {
            return done.value();
        }
        if (answer instanceof Answer.Refused<T> refused) {
            throw new Refusal(Reason.FORBIDDEN, "NOTICE_REFUSED", refused.reason() + "：不予采信，请核对密钥后重新通知");
        }
        throw unavailable();
    }

    private static Refusal unavailable() {
        return new Refusal(Reason.UNAVAILABLE, "GATEWAY_UNAVAILABLE", "网关暂时不可用：请稍后重新通知");
    }
}
