// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.outbox;

import java.util.List;
import java.util.UUID;
import org.yichuang.api.casework.PaymentState;
import org.yichuang.api.gateway.PaymentOrder;
import org.yichuang.ports.casework.ReviewFacet.Payment;
import org.yichuang.ports.outbox.CallOff;
import org.yichuang.ports.outbox.Topic;

/** Sends a fee to the payment service (收费推送, R61), and calls it off when it need not be paid any more. */
public final class PaymentOutgoing implements Outgoing {

    @Override
    public List<OutgoingMessage> after(Step step) {
        boolean before =
                step.before() != null && isAwaited(step.before().review().payment());
        Payment payment = step.after().review().payment();
        if (!before && isAwaited(payment)) {
            PaymentOrder order = new PaymentOrder(
                    payment.order(),
                    payment.fen(),
                    step.after().matter().name() + " " + step.after().opening().shortNo(),
                    step.after().matter().agency());
            return List.of(new OutgoingMessage(order.orderNo(), Topic.PAYMENT, order));
        }
        if (before && !isAwaited(payment) && payment.state() != PaymentState.PAID) {
            return List.of(new OutgoingMessage(
                    UUID.randomUUID().toString(), Topic.PAYMENT_CALL_OFF, new CallOff(payment.order())));
        }
        return List.of();
    }

    private static boolean isAwaited(Payment payment) {
        return payment.state() == PaymentState.PUSHED;
    }
}
