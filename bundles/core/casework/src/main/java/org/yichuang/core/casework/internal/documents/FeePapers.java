// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.documents;

import static org.yichuang.core.casework.internal.documents.Paper.map;
import static org.yichuang.core.casework.internal.documents.Paper.yuan;

import java.util.Map;
import org.yichuang.api.casework.PaymentState;
import org.yichuang.api.matter.Fee;
import org.yichuang.ports.casework.FeeData;
import org.yichuang.ports.casework.ReviewFacet.Payment;
import org.yichuang.ports.clock.ClockKind;
import org.yichuang.ports.documents.DocumentKind;

/** What documents about the fee say (收费, R61). */
final class FeePapers {

    private FeePapers() {}

    /** Returns what a document says, or {@code null} if it is of another topic. */
    static Map<String, Object> of(DocumentKind kind, Paper paper) {
        return switch (kind) {
            case PAYMENT_NOTICE -> notice(paper);
            case PAYMENT_RECEIPT -> receipt(paper);
            case FEE_WAIVER_RECORD -> waiver(paper);
            default -> null;
        };
    }

    private static Map<String, Object> notice(Paper paper) {
        Payment payment = paper.after().review().payment();
        Fee fee = paper.matter().fee();
        return map(
                "items",
                        payment.lines().stream()
                                .map(line -> map(
                                        "name", line.name(),
                                        "price", yuan(line.fen()),
                                        "quantity", line.quantity().toPlainString() + " " + line.unit(),
                                        "amount", yuan(line.amount()),
                                        "basis", line.basis()))
                                .toList(),
                "total", yuan(payment.fen()),
                "totalInWords", ChineseAmount.of(payment.fen()),
                "orderNo", payment.order(),
                "basis", fee == null ? null : fee.basis(),
                "paused", paper.matter().procedure().pausedWhileUnpaid());
    }

    private static Map<String, Object> receipt(Paper paper) {
        FeeData.Pay said = (FeeData.Pay) paper.said();
        return map(
                "total", yuan(said.fen()),
                "totalInWords", ChineseAmount.of(said.fen()),
                "orderNo", said.order(),
                "paidAt", paper.minute(said.paidAt()),
                "transactionNo", said.transaction(),
                "due", paper.due(ClockKind.PROMISE));
    }

    private static Map<String, Object> waiver(Paper paper) {
        FeeData.WaiveFee said = (FeeData.WaiveFee) paper.said();
        long total = paper.before().review().payment().fen();
        Payment payment = paper.after().review().payment();
        long payable = payment.state() == PaymentState.WAIVED ? 0 : payment.fen();
        return map(
                "total", yuan(total),
                "waived", yuan(total - payable),
                "payable", yuan(payable),
                "approvedBy", paper.actor(),
                "ground", said.ground(),
                "explanation", said.reason());
    }
}
