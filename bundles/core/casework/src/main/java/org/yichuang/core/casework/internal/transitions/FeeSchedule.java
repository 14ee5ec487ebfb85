// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.transitions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yichuang.api.matter.Fee;
import org.yichuang.ports.casework.ReviewFacet.Payment;
import org.yichuang.ports.problem.Fault;

/**
 * What a case costs by the fee schedule of its matter (收费标准, T20), or as its plug-in calculated it.
 *
 * @param lines what is charged; empty if nothing is, or if that is not known yet
 * @param faults why the amount can't be told; empty if it can
 * @param known whether that is known: a calculated fee is from the assessment on
 */
public record FeeSchedule(List<Payment.Line> lines, List<Fault> faults, boolean known) {

    private static final BigDecimal MOST = BigDecimal.valueOf(100_000);

    /** Applies the schedule to what is filed. */
    public static FeeSchedule of(Attempt attempt) {
        List<Payment.Line> lines = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        if (attempt.before().intake().exOfficio() != null) {
            // Nobody has applied, so nobody pays.
            return new FeeSchedule(lines, faults, true);
        }
        if (attempt.rules().matter().fee().calculated()) {
            return calculated(attempt);
        }
        for (Fee.Item item : attempt.checklist().fee()) {
            Optional<Integer> quantity = quantity(item, attempt);
            if (quantity.isEmpty()) {
                faults.add(new Fault(
                        "/filing/form/" + item.quantity(),
                        "FEE_UNCLEAR",
                        "“" + item.name() + "”的数量在申请表单中没有填写或不是整数",
                        "请核对申请表单；不能计费的，按减免情形处理或者退回补正"));
            } else if (quantity.get() > 0) {
                lines.add(new Payment.Line(item.name(), quantity.get(), item.unit(), item.fen()));
            }
        }
        return new FeeSchedule(List.copyOf(lines), List.copyOf(faults), true);
    }

    /** What the plug-in says now, else what it said when the fee was assessed. */
    private static FeeSchedule calculated(Attempt attempt) {
        FeeAnswer answer = attempt.answers().fee();
        List<Payment.Line> lines =
                answer == null ? attempt.before().review().payment().lines() : answer.lines();
        return new FeeSchedule(lines, List.of(), !lines.isEmpty());
    }

    /** Tells whether there is nothing to pay. */
    public boolean isFree() {
        return known && faults.isEmpty() && Payment.total(lines) == 0;
    }

    /** Tells whether there is nothing to assess: what was calculated says by its lines why nothing is to be paid. */
    boolean isOutOfQuestion() {
        return known && faults.isEmpty() && lines.isEmpty();
    }

    /** How many units are charged, or nothing if the form does not say it. */
    private static Optional<Integer> quantity(Fee.Item item, Attempt attempt) {
        if (item.quantity() == null) {
            return Optional.of(1);
        }
        return attempt.filing().form().get(item.quantity()) instanceof Number number
                ? whole(new BigDecimal(number.toString()))
                : Optional.empty();
    }

    private static Optional<Integer> whole(BigDecimal number) {
        boolean sound = number.signum() >= 0
                && number.compareTo(MOST) <= 0
                && number.stripTrailingZeros().scale() <= 0;
        return sound ? Optional.of(number.intValueExact()) : Optional.empty();
    }
}
