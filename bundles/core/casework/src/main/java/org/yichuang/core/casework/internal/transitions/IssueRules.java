// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.transitions;

import static org.yichuang.api.casework.CaseState.AWAITING_DELIVERY;
import static org.yichuang.api.casework.CaseState.CLOSED;
import static org.yichuang.api.casework.CaseState.DECIDED;
import static org.yichuang.api.casework.CaseState.RESULT_VERIFICATION;
import static org.yichuang.ports.accounts.Role.APPROVER;
import static org.yichuang.ports.accounts.Role.DEPARTMENT_HEAD;
import static org.yichuang.ports.accounts.Role.ISSUING_CLERK;
import static org.yichuang.ports.casework.ActionType.DELIVER;
import static org.yichuang.ports.casework.ActionType.NOTIFY;
import static org.yichuang.ports.casework.ActionType.RETURN_RESULT;
import static org.yichuang.ports.casework.ActionType.SEND_RESULT;
import static org.yichuang.ports.clock.ClockKind.COLLECTION;
import static org.yichuang.ports.clock.ClockKind.ISSUE;
import static org.yichuang.ports.documents.DocumentKind.DELIVERY_RECEIPT;
import static org.yichuang.ports.documents.DocumentKind.TRANSFER_SLIP;

import java.util.List;

/** The lines by which a result comes out (T28–T33, T43). */
final class IssueRules {
    static final List<Rule> LINES = List.of(
            Line.of("T28/T43", SEND_RESULT)
                    .from(DECIDED)
                    .to(RESULT_VERIFICATION)
                    .by(APPROVER, DEPARTMENT_HEAD)
                    .documents(TRANSFER_SLIP)
                    .stops(ISSUE)
                    .guardedBy(PaperGuards.RESULT_COUNTED),
            Line.of("T29", RETURN_RESULT)
                    .from(RESULT_VERIFICATION)
                    .to(DECIDED)
                    .by(ISSUING_CLERK)
                    .starts(ISSUE)
                    .guardedBy(IssueGuards.DIFFERENCE_NAMED),
            Line.of("T30", NOTIFY)
                    .from(RESULT_VERIFICATION)
                    .to(AWAITING_DELIVERY)
                    .by(ISSUING_CLERK)
                    .documents(TRANSFER_SLIP)
                    .starts(COLLECTION)
                    .guardedBy(
                            PaperGuards.OTHER_HAND,
                            IssueGuards.RESULT_VERIFIED,
                            PaperGuards.COUNT_EQUALS_SENT,
                            IssueGuards.APPLICANT_TOLD),
            Line.of("T32", DELIVER)
                    .from(AWAITING_DELIVERY)
                    .to(CLOSED)
                    .by(ISSUING_CLERK)
                    .documents(DELIVERY_RECEIPT)
                    .stopsAll()
                    .guardedBy(
                            IssueGuards.IDENTITY_CHECKED, IssueGuards.RECEIVER_ENTITLED, IssueGuards.SIGNATURE_STORED));

    private IssueRules() {}
}
