// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.perform;

import org.yichuang.api.casework.CaseState;
import org.yichuang.api.casework.IntakeChannel;
import org.yichuang.api.casework.PaymentState;
import org.yichuang.api.matter.Limit;
import org.yichuang.api.matter.PauseReason;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.core.casework.internal.transitions.Attempt;
import org.yichuang.core.casework.internal.transitions.FeeSchedule;
import org.yichuang.ports.casework.FeeData;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.casework.ReviewData;
import org.yichuang.ports.casework.Transition.ClockEffect;
import org.yichuang.ports.clock.ClockEntry.Kind;
import org.yichuang.ports.clock.ClockKind;
import org.yichuang.ports.documents.DocumentKind;

/** The table says what a line does; some of it only happens where this says so. */
final class Conditions {
    private Conditions() {}

    /** Tells whether a line moves a clock. */
    static boolean moves(Attempt attempt, ClockEffect effect) {
        if (attempt.data() instanceof ReviewData.DecideExtension said) {
            return said.granted();
        }
        if (attempt.data() instanceof FeeData.AssessFee) {
            return attempt.rules().matter().procedure().pausedWhileUnpaid()
                    && !FeeSchedule.of(attempt).isFree();
        }
        return !(attempt.data() instanceof IntakeData.Supply)
                || Outstanding.of(attempt).isEmpty();
    }

    /** Tells whether a line orders a document. */
    static boolean orders(Attempt attempt, DocumentKind kind) {
        CaseRecord before = attempt.before();
        return switch (kind) {
            // The result of a pre-review is told in the words of the way the application came in.
            case PRE_REVIEW_RESULT -> before.state() == CaseState.PRE_REVIEW && before.channel() != IntakeChannel.POST;
            case POSTAL_RESULT -> before.state() == CaseState.PRE_REVIEW && before.channel() == IntakeChannel.POST;
            // What nobody has received, or applied for, leaves no record of an applicant who withdrew it.
            case WITHDRAWAL_RECORD ->
                before.receivedAt() != null && before.intake().exOfficio() == null;
            // What corrects or revokes a closed case is decided in its own form (T34).
            case APPROVAL_DECISION -> before.intake().link() == null;
            case RECTIFICATION_DECISION -> before.intake().link() != null;
            case EXTENSION_NOTICE -> ((ReviewData.DecideExtension) attempt.data()).granted();
            case PAYMENT_NOTICE -> !FeeSchedule.of(attempt).isFree();
            // A second notice of a payment is no second payment.
            case PAYMENT_RECEIPT -> before.review().payment().state() == PaymentState.PUSHED;
            default -> true;
        };
    }

    /** Returns the reason under which an action pauses, resumes or extends a clock, or {@code null} if there is none. */
    static String reason(Attempt attempt) {
        if (attempt.data() instanceof ReviewData.Pause said) {
            return said.reason().name();
        }
        if (attempt.data() instanceof ReviewData.Resume said) {
            return said.reason().name();
        }
        if (attempt.data() instanceof ReviewData.DecideExtension) {
            return attempt.before().review().extension().reason();
        }
        if (attempt.data() instanceof FeeData) {
            return PauseReason.AWAITING_PAYMENT.name();
        }
        boolean tolerance =
                attempt.data() instanceof ReviewData.Simulate || attempt.data() instanceof IntakeData.Supply;
        return tolerance ? PauseReason.AWAITING_SUPPLEMENT.name() : null;
    }

    /**
     * Returns by how many units an action extends a clock, 0 if it does not. The limit of the law gives way to a promise that
     * goes beyond it, and no further: the head may add ten days to it (行政许可法 art. 42).
     */
    static int amount(Attempt attempt, ClockEffect effect) {
        if (effect.kind() != Kind.EXTEND) {
            return 0;
        }
        int days = attempt.before().review().extension().days();
        if (effect.clock() == ClockKind.PROMISE) {
            return days;
        }
        Limit promise = attempt.before().clock(ClockKind.PROMISE).limit();
        Limit law = attempt.before().clock(ClockKind.STATUTORY).limit();
        boolean alike = law != null && law.unit() == promise.unit();
        return alike ? Math.max(0, promise.value() + days - law.value()) : 0;
    }
}
