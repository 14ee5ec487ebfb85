// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.fold;

import java.util.List;
import org.yichuang.api.casework.CaseState;
import org.yichuang.api.casework.CustodyState;
import org.yichuang.ports.casework.CaseView;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.clock.ClockKind;

/** What the actions of an intake do to a case. */
final class IntakeFold {

    private IntakeFold() {}

    static void apply(CaseChange change, IntakeData data, RecordedAction action) {
        if (data instanceof IntakeData.Draft said) {
            draft(change, said, action);
        } else if (data instanceof IntakeData.Save said) {
            change.filing = said.filing();
        } else if (data instanceof IntakeData.Receive said) {
            receive(change, said, action);
        } else if (data instanceof IntakeData.RequestCorrection said) {
            requestCorrection(change, said, action);
        } else if (data instanceof IntakeData.AnswerCorrection said) {
            answerCorrection(change, said, action);
        } else if (data instanceof IntakeData.Refuse said) {
            refuse(change, said);
        } else if (data instanceof IntakeData.Accept) {
            accept(change, action);
        }
    }

    private static void draft(CaseChange change, IntakeData.Draft data, RecordedAction action) {
        change.opening = action.payload().facts().opening();
        change.window = data.window();
        change.channel = data.channel();
        change.createdBy = action.by().account();
        change.createdAt = action.happenedAt();
        change.filing = data.filing();
        change.state = CaseState.DRAFT;
    }

    private static void receive(CaseChange change, IntakeData.Receive data, RecordedAction action) {
        change.findings = List.copyOf(data.findings());
        change.receivedAt = action.happenedAt();
        takePapers(change);
        change.state = CaseState.RECEIVED;
    }

    private static void requestCorrection(CaseChange change, IntakeData.RequestCorrection data, RecordedAction action) {
        change.correction = new CaseView.Correction(
                List.copyOf(data.items()),
                data.way(),
                action.happenedAt(),
                action.payload().facts().due(ClockKind.CORRECTION),
                null);
        change.state = CaseState.AWAITING_CORRECTION;
    }

    private static void answerCorrection(CaseChange change, IntakeData.AnswerCorrection data, RecordedAction action) {
        CaseView.Correction asked = change.correction;
        change.correction = new CaseView.Correction(
                asked.items(), asked.way(), asked.notifiedAt(), asked.deadline(), action.happenedAt());
        change.filing = data.filing();
        change.findings = List.copyOf(data.findings());
        takePapers(change);
        change.state = CaseState.RECEIVED;
    }

    private static void refuse(CaseChange change, IntakeData.Refuse data) {
        change.refusal = data;
        change.custody = CustodyState.WITH_APPLICANT;
        change.state = CaseState.NOT_ACCEPTED;
    }

    private static void accept(CaseChange change, RecordedAction action) {
        change.acceptedBy = action.by().account();
        change.acceptedAt = action.happenedAt();
        change.state = CaseState.ACCEPTED;
    }

    private static void takePapers(CaseChange change) {
        if (Papers.received(change.filing).any()) {
            change.custody = CustodyState.AT_WINDOW;
        }
    }
}
