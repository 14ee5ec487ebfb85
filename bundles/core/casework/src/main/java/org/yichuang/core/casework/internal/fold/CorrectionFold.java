// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.fold;

import java.util.List;
import org.yichuang.api.casework.CaseState;
import org.yichuang.ports.casework.CaseView;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.clock.ClockKind;

/** What the correction of an application does to a case (T6–T8). */
final class CorrectionFold {

    private CorrectionFold() {}

    static void apply(CaseChange change, IntakeData data, RecordedAction action) {
        if (data instanceof IntakeData.RequestCorrection said) {
            request(change, said, action);
        } else if (data instanceof IntakeData.AllowCorrection said) {
            IntakeFold.edit(change, intake -> intake.secondCorrection = said.reason());
        } else if (data instanceof IntakeData.AnswerCorrection said) {
            answer(change, said, action);
        } else if (data instanceof IntakeData.RemindCorrection) {
            IntakeFold.edit(change, intake -> intake.remindedAt = action.happenedAt());
        }
    }

    private static void request(CaseChange change, IntakeData.RequestCorrection data, RecordedAction action) {
        CaseView.Correction earlier = change.correction;
        IntakeFold.takeIn(change, action);
        IntakeFold.edit(change, intake -> {
            intake.remindedAt = null;
            if (earlier != null) {
                intake.corrections = CaseChange.append(intake.corrections, earlier);
            }
        });
        change.correction = new CaseView.Correction(
                List.copyOf(data.items()),
                data.way(),
                action.happenedAt(),
                action.payload().facts().due(ClockKind.CORRECTION),
                null);
        change.state = CaseState.AWAITING_CORRECTION;
    }

    private static void answer(CaseChange change, IntakeData.AnswerCorrection data, RecordedAction action) {
        CaseView.Correction asked = change.correction;
        change.correction = new CaseView.Correction(
                asked.items(), asked.way(), asked.notifiedAt(), asked.deadline(), action.happenedAt());
        IntakeFold.file(change, data.filing(), action);
        change.findings = List.copyOf(data.findings());
        PaperFold.receive(change, action);
        change.state = CaseState.RECEIVED;
    }
}
