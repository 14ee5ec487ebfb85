// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.perform;

import org.yichuang.api.casework.PaymentState;
import org.yichuang.api.matter.PauseReason;
import org.yichuang.core.casework.internal.transitions.Attempt;
import org.yichuang.ports.casework.FeeData;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.casework.ReviewData;
import org.yichuang.ports.casework.Transition.ClockEffect;
import org.yichuang.ports.clock.ClockEntry.Kind;
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
            return attempt.rules().matter().procedure().pausedWhileUnpaid();
        }
        if (attempt.data() instanceof IntakeData.Supply said) {
            return effect.kind() == Kind.START
                    ? said.materials().stream().anyMatch(item -> item.originals() + item.copies() > 0)
                    : Outstanding.of(attempt).isEmpty();
        }
        return true;
    }

    /** Tells whether a line orders a document. */
    static boolean orders(Attempt attempt, DocumentKind kind) {
        if (attempt.data() instanceof ReviewData.DecideExtension said) {
            return said.granted();
        }
        if (attempt.data() instanceof FeeData.Pay) {
            return attempt.before().review().payment().state() == PaymentState.PUSHED;
        }
        return true;
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

    /** Returns by how many units an action extends a clock, 0 if it does not. */
    static int amount(Attempt attempt, Kind kind) {
        return kind == Kind.EXTEND ? attempt.before().review().extension().days() : 0;
    }
}
