// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.fold;

import java.util.List;
import org.yichuang.api.casework.CaseState;
import org.yichuang.api.casework.CustodyState;
import org.yichuang.api.casework.DeliveryState;
import org.yichuang.ports.casework.CaseView;
import org.yichuang.ports.casework.IssueData;

/** What issuing a result does to a case. */
final class IssueFold {

    private IssueFold() {}

    static void apply(CaseChange change, IssueData data, RecordedAction action) {
        if (data instanceof IssueData.SendResult said) {
            PaperFold.send(change, said.items(), action);
            change.state = CaseState.RESULT_VERIFICATION;
        } else if (data instanceof IssueData.ReturnResult said) {
            returnResult(change, said, action);
        } else if (data instanceof IssueData.Notify) {
            PaperFold.sign(change, CustodyState.AT_ISSUING_WINDOW, action);
            change.delivery = DeliveryState.NOTIFIED;
            change.state = CaseState.AWAITING_DELIVERY;
        } else if (data instanceof IssueData.Deliver) {
            change.custody = CustodyState.WITH_APPLICANT;
            change.delivery = DeliveryState.DELIVERED;
            change.state = CaseState.CLOSED;
        }
    }

    private static void returnResult(CaseChange change, IssueData.ReturnResult data, RecordedAction action) {
        CaseView.Result result = change.result;
        change.result = new CaseView.Result(
                result.name(), result.number(), result.validUntil(), result.fields(), List.copyOf(data.differences()));
        // The pouch goes back unopened to who sent it: the hop ends with the refusal.
        PaperFold.sign(change, CustodyState.AT_BACK_OFFICE, action);
        change.state = CaseState.DECIDED;
    }
}
