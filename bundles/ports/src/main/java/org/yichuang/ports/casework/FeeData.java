// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.casework;

import java.time.Instant;

/** What is said about the fee of a case (收费, R61). */
public sealed interface FeeData extends ActionData {

    /** T20 收费推送: the fee that the matter's schedule gives is fixed and the applicant is sent the notice. */
    record AssessFee(@Title(value = "说明", optional = true) String note) implements FeeData {}

    /**
     * T21 缴费确认: the payment gateway says that the order is paid.
     *
     * @param order number of the payment order
     * @param fen amount paid, in fen
     * @param transaction number of the transaction at the payment service
     * @param paidAt when it was paid
     */
    record Pay(
            @Title("缴费单号") String order,
            @Title("金额（分）") long fen,
            @Title("交易流水号") String transaction,
            @Title("缴费时间") Instant paidAt)
            implements FeeData {}

    /** T40 缴费减免: on one of the grounds that the matter lists. */
    record WaiveFee(
            @Title(value = "减免情形", as = Title.Input.CHOICE) String ground,
            @Title(value = "理由", as = Title.Input.LONG_TEXT) String reason)
            implements FeeData {}
}
