// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.fold;

import org.yichuang.api.casework.PaymentState;
import org.yichuang.ports.casework.FeeData;
import org.yichuang.ports.casework.ReviewFacet.Payment;

/** What a fee (收费) does to a case. */
final class FeeFold {
    private FeeFold() {}

    static void apply(CaseChange change, FeeData data, RecordedAction action) {
        ReviewChange review = new ReviewChange(change.review);
        if (data instanceof FeeData.AssessFee) {
            review.payment = assessed(action);
        } else if (data instanceof FeeData.Pay said && review.payment.state() != PaymentState.PAID) {
            review.payment = paid(review.payment, said);
        } else if (data instanceof FeeData.WaiveFee said) {
            review.payment = in(review.payment, PaymentState.WAIVED, said.ground());
        }
        change.review = review.done();
    }

    /** Returns a payment in another state. */
    static Payment in(Payment payment, PaymentState state, String waiver) {
        return new Payment(
                state,
                payment.order(),
                payment.fen(),
                payment.lines(),
                payment.pushedAt(),
                payment.paidAt(),
                payment.transaction(),
                waiver);
    }

    private static Payment assessed(RecordedAction action) {
        Facts.FeeOrder fee = action.payload().facts().fee();
        long fen = Payment.total(fee.lines());
        if (fen == 0) {
            return new Payment(PaymentState.NOT_REQUIRED, null, 0, fee.lines(), null, null, null, null);
        }
        // The order is written to the outbox in the same transaction: assessed is sent.
        return new Payment(PaymentState.PUSHED, fee.order(), fen, fee.lines(), action.happenedAt(), null, null, null);
    }

    private static Payment paid(Payment payment, FeeData.Pay said) {
        return new Payment(
                PaymentState.PAID,
                payment.order(),
                payment.fen(),
                payment.lines(),
                payment.pushedAt(),
                said.paidAt(),
                said.transaction(),
                null);
    }
}
