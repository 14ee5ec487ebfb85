// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.transitions;

import static org.yichuang.core.casework.internal.transitions.FilingGuards.isText;
import static org.yichuang.core.casework.internal.transitions.Guard.onCase;
import static org.yichuang.core.casework.internal.transitions.Guard.onData;
import static org.yichuang.core.casework.internal.transitions.Guard.unless;

import java.util.List;
import org.yichuang.api.casework.PaymentState;
import org.yichuang.ports.casework.FeeData;
import org.yichuang.ports.casework.ReviewFacet.Payment;
import org.yichuang.ports.catalog.Handlers;
import org.yichuang.ports.problem.Reason;

/** What must hold to ask for a fee, take its payment and waive it (收费, R61, T20, T21, T40). */
final class FeeGuards {

    private FeeGuards() {}

    static final Guard NOT_ASSESSED = onCase(
            "FEE_ASSESSED",
            "还没有推送缴费",
            Reason.CONFLICT,
            attempt -> unless(
                    payment(attempt).state() == PaymentState.NOT_REQUIRED
                            && payment(attempt).lines().isEmpty(),
                    "",
                    "FEE_ASSESSED",
                    "缴费已经推送或者处理（现在：" + payment(attempt).state().title() + "）",
                    "无需再次推送"));

    static final Guard CALCULATED =
            new Guard(Handlers.UNAVAILABLE, "由插件计费的，插件按现在的申请内容给出了金额", Reason.UNAVAILABLE, true, attempt -> {
                if (!attempt.rules().matter().fee().calculated()
                        || attempt.before().intake().exOfficio() != null) {
                    return List.of();
                }
                FeeAnswer answer = attempt.answers().fee();
                // What the plug-in was shown must be what the fee is assessed on, also among several actions of one
                // request.
                return answer == null || !answer.filing().equals(attempt.filing())
                        ? unless(false, "", "FILED_JUST_NOW", "费用按已保存的申请内容计算，而申请内容在同一次提交中有改动", "请先保存或者受理，再单独核定费用")
                        : answer.faults();
            });

    static final Guard DUE = onCase("FEE_NOT_DUE", "按收费标准应当缴费，金额明确", Reason.CONFLICT, attempt -> {
        FeeSchedule fee = FeeSchedule.of(attempt);
        return fee.isOutOfQuestion() ? unless(false, "", "FEE_NOT_DUE", "按收费标准本件无需缴费", "请直接作出决定") : fee.faults();
    });

    static final Guard ORDER_KNOWN = new Guard(
            "ORDER_UNKNOWN",
            "缴费单属于本件",
            Reason.NOT_FOUND,
            true,
            attempt -> unless(
                    isText(((FeeData.Pay) attempt.data()).order())
                            && ((FeeData.Pay) attempt.data())
                                    .order()
                                    .equals(payment(attempt).order()),
                    "/order",
                    "ORDER_UNKNOWN",
                    "本件没有这一缴费单",
                    "请核对缴费单号"));

    static final Guard AMOUNT_EQUAL = onData(
            "AMOUNT_WRONG",
            "缴费金额与缴费单一致",
            attempt -> unless(
                    ((FeeData.Pay) attempt.data()).fen() == payment(attempt).fen(),
                    "/fen",
                    "AMOUNT_WRONG",
                    "缴费金额与缴费单不一致，应为 " + payment(attempt).fen() + " 分",
                    "请与收费平台对账后处理"));

    static final Guard PAYMENT_AWAITED =
            new Guard("PAYMENT_NOT_AWAITED", "等待缴费，或者是同一笔交易的重复通知", Reason.CONFLICT, true, attempt -> {
                FeeData.Pay said = (FeeData.Pay) attempt.data();
                boolean again = payment(attempt).state() == PaymentState.PAID
                        && payment(attempt).transaction().equals(said.transaction());
                boolean first = payment(attempt).state() == PaymentState.PUSHED
                        && isText(said.transaction())
                        && said.paidAt() != null;
                return unless(
                        first || again,
                        "/transaction",
                        "PAYMENT_NOT_AWAITED",
                        "本件不在等待这一笔缴费（现在：" + payment(attempt).state().title() + "）",
                        "请核对后通过收费平台退款");
            });

    static final Guard UNPAID = onCase("FEE_NOT_DUE", "有应缴而未缴的费用", Reason.CONFLICT, attempt -> {
        boolean due = payment(attempt).state() == PaymentState.PUSHED
                || payment(attempt).state() == PaymentState.NOT_REQUIRED
                        && !FeeSchedule.of(attempt).isFree();
        return unless(due, "", "FEE_NOT_DUE", "没有应缴而未缴的费用", "无需减免");
    });

    static final Guard GROUND_OF_MATTER = onData("WAIVER_INCOMPLETE", "减免情形属于该事项，并写明理由", attempt -> {
        FeeData.WaiveFee said = (FeeData.WaiveFee) attempt.data();
        return unless(
                isText(said.ground())
                        && attempt.rules().matter().fee().waivers().contains(said.ground())
                        && isText(said.reason()),
                "/ground",
                "WAIVER_INCOMPLETE",
                "减免情形不属于该事项，或者没有写明理由",
                "请从该事项的减免情形中选择，并写明理由");
    });

    static final Guard SETTLED = onCase("FEE_UNPAID", "费用已缴、已减免或者无需缴费", Reason.CONFLICT, attempt -> {
        PaymentState state = payment(attempt).state();
        boolean settled = state == PaymentState.PAID
                || state == PaymentState.WAIVED
                || state == PaymentState.NOT_REQUIRED && FeeSchedule.of(attempt).isFree();
        return unless(settled, "", "FEE_UNPAID", "费用还没有缴纳", "请推送缴费并等待缴费确认，或者按减免情形办理减免");
    });

    private static Payment payment(Attempt attempt) {
        return attempt.before().review().payment();
    }
}
