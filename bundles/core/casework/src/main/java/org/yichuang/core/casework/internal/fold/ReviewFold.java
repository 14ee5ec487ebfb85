// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.fold;

import java.util.ArrayList;
import java.util.List;
import org.yichuang.api.casework.CaseState;
import org.yichuang.api.casework.Outcome;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.casework.Applicant;
import org.yichuang.ports.casework.CaseView;
import org.yichuang.ports.casework.ReviewData;

/** What review and decision do to a case. */
final class ReviewFold {

    private ReviewFold() {}

    static void apply(CaseChange change, ReviewData data, RecordedAction action) {
        if (data instanceof ReviewData.Assign) {
            assign(change, action);
        } else if (data instanceof ReviewData.GiveOpinion said) {
            change.opinions = CaseChange.append(change.opinions, opinion(said.agree(), said.opinion(), action));
        } else if (data instanceof ReviewData.Approve said) {
            approve(change, said, action);
        } else if (data instanceof ReviewData.Reject said) {
            reject(change, said, action);
        } else if (data instanceof ReviewData.Simulate said) {
            ToleranceFold.simulate(change, said, action);
        } else if (data instanceof ReviewData.RepairTolerance said) {
            ToleranceFold.repair(change, said);
        } else {
            ProcedureFold.apply(change, data, action);
        }
    }

    private static void assign(CaseChange change, RecordedAction action) {
        change.assignee = action.payload().facts().assignee().account();
        change.state = CaseState.UNDER_REVIEW;
    }

    private static CaseView.Opinion opinion(boolean agree, String text, RecordedAction action) {
        return new CaseView.Opinion(action.by().account(), action.by().name(), action.happenedAt(), agree, text);
    }

    private static void approve(CaseChange change, ReviewData.Approve data, RecordedAction action) {
        decide(change, decision(Outcome.APPROVED, data.opinion(), null, null, action));
        change.result = result(change, action.payload().facts().resultName(), data.number(), data.validUntil());
    }

    private static void reject(CaseChange change, ReviewData.Reject data, RecordedAction action) {
        decide(change, decision(Outcome.REJECTED, data.reason(), data.legalBasis(), data.remedy(), action));
        Facts facts = action.payload().facts();
        change.result =
                result(change, facts.resultName(), facts.documents().get(0).number(), null);
    }

    private static CaseView.Decision decision(
            Outcome outcome, String reason, String legalBasis, String remedy, RecordedAction action) {
        return new CaseView.Decision(
                outcome,
                action.by().account(),
                action.by().name(),
                action.happenedAt(),
                reason,
                legalBasis,
                remedy,
                action.by().role() == Role.WINDOW_CLERK);
    }

    private static void decide(CaseChange change, CaseView.Decision decision) {
        change.decision = decision;
        change.state = CaseState.DECIDED;
    }

    private static CaseView.Result result(CaseChange change, String name, String number, String validUntil) {
        Applicant applicant = change.filing.applicant();
        List<CaseView.Field> fields = new ArrayList<>();
        fields.add(new CaseView.Field("申请人", applicant.name()));
        fields.add(new CaseView.Field("证件号码", applicant.idNumber()));
        fields.add(new CaseView.Field("事项名称", change.opening.matter().name()));
        fields.add(new CaseView.Field("结果编号", number));
        if (validUntil != null) {
            fields.add(new CaseView.Field("有效期至", validUntil));
        }
        return new CaseView.Result(name, number, validUntil, List.copyOf(fields), List.of());
    }
}
