// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.gateways.internal;

import java.time.Duration;
import org.yichuang.api.gateway.PaymentGateway;
import org.yichuang.api.gateway.PaymentOrder;
import org.yichuang.api.gateway.PaymentStatus;
import org.yichuang.core.gateways.internal.Step.Arrived;
import org.yichuang.core.gateways.internal.Step.Awaited;
import org.yichuang.core.gateways.internal.Step.Stuck;
import org.yichuang.ports.outbox.CallOff;
import org.yichuang.ports.outbox.Outbox;
import org.yichuang.ports.outbox.OutboxMessage;
import org.yichuang.ports.outbox.OutboxMessage.State;

/** Places orders and asks until they are paid (缴费): a call-back is only faster. */
final class PaymentSender implements Sender {
    private static final Duration ASK_AGAIN = Duration.ofMinutes(5);

    private final Gateways gateways;
    private final CaseReports reports;

    PaymentSender(Gateways gateways, CaseReports reports) {
        this.gateways = gateways;
        this.reports = reports;
    }

    @Override
    public Step advance(OutboxMessage message) {
        return Senders.with(
                gateways.payment,
                payment -> message.state() == State.SENT ? ask(payment, message) : order(payment, message));
    }

    /** Returns what calls orders off. */
    Sender callOff(Outbox outbox) {
        return message -> Senders.with(gateways.payment, payment -> {
            String order = Json.read(message.content(), CallOff.class).message();
            return Senders.after(payment.close(order), status -> {
                outbox.done(order, null);
                return new Arrived(null);
            });
        });
    }

    private static Step order(PaymentGateway payment, OutboxMessage message) {
        PaymentOrder order = Json.read(message.content(), PaymentOrder.class);
        return Senders.after(payment.order(order), page -> new Awaited(Json.write(page), ASK_AGAIN));
    }

    private Step ask(PaymentGateway payment, OutboxMessage message) {
        return Senders.after(payment.query(message.id()), status -> come(payment, message, status));
    }

    private Step come(PaymentGateway payment, OutboxMessage message, PaymentStatus status) {
        return switch (status.state()) {
            case UNKNOWN -> order(payment, message);
            case OPEN -> new Awaited(message.reply(), ASK_AGAIN);
            case CLOSED -> new Stuck("缴款单已在支付平台关闭，没有缴费");
            case PAID -> Senders.telling(message, () -> reports.paid(message, status.notice()), new Arrived(null));
        };
    }
}
