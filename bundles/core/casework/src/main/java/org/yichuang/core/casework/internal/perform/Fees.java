// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.perform;

import java.math.BigDecimal;
import java.util.List;
import org.yichuang.api.matter.CalculatedFee;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.core.casework.internal.read.Reach;
import org.yichuang.core.casework.internal.read.Visibility;
import org.yichuang.core.casework.internal.transitions.FeeAnswer;
import org.yichuang.core.casework.internal.transitions.MatterRules;
import org.yichuang.core.casework.internal.transitions.TransitionTable;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.FeeData;
import org.yichuang.ports.casework.Filing;
import org.yichuang.ports.casework.ReviewFacet.Payment;
import org.yichuang.ports.catalog.Handlers;
import org.yichuang.ports.problem.Refusal;

/**
 * Asks the plug-in of a matter what a case costs (费用计算, R61), where the matter says that it calculates it.
 *
 * <p>What came of it is no refusal yet: whether somebody may assess the fee at all is said first, by the table.
 */
public final class Fees {
    private final Handlers handlers;

    /** Asks these plug-ins. */
    public Fees(Handlers handlers) {
        this.handlers = handlers;
    }

    /** Returns what the plug-in says, or {@code null} if it need not be asked: what is refused anyway costs it nothing. */
    FeeAnswer answer(FeeData.AssessFee said, MatterRules rules, CaseRecord before, Actor actor) {
        return rules != null
                        && before != null
                        && rules.matter().fee().calculated()
                        && before.intake().exOfficio() == null
                        && before.review().payment().equals(Payment.NONE)
                        && mayAssess(said, before, actor)
                ? answer(rules, before.filing())
                : null;
    }

    private static boolean mayAssess(FeeData.AssessFee said, CaseRecord before, Actor actor) {
        return TransitionTable.find(ActionType.ASSESS_FEE, before, said)
                .flatMap(rule -> Visibility.actingRole(actor, rule.transition(), Reach.of(before)))
                .isPresent();
    }

    private FeeAnswer answer(MatterRules rules, Filing filing) {
        try {
            CalculatedFee fee = handlers.fee(rules.version(), filing.answers(), filing.form());
            return new FeeAnswer(filing, fee.lines().stream().map(Fees::line).toList(), List.of());
        } catch (Refusal unavailable) {
            return new FeeAnswer(filing, List.of(), unavailable.faults());
        }
    }

    private static Payment.Line line(CalculatedFee.Line line) {
        return new Payment.Line(
                line.name(), plain(line.quantity()), line.unit(), fen(line.price()), fen(line.amount()), line.basis());
    }

    private static long fen(BigDecimal yuan) {
        return yuan.movePointRight(CalculatedFee.DIGITS).longValueExact();
    }

    /** One number has one text: 2 for 2.00, and 10 rather than 1E+1. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
