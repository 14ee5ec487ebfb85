// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.transitions;

import static org.yichuang.api.casework.CaseState.ACCEPTED;
import static org.yichuang.api.casework.CaseState.AWAITING_DELIVERY;
import static org.yichuang.api.casework.CaseState.CLOSED;
import static org.yichuang.api.casework.CaseState.DECIDED;
import static org.yichuang.api.casework.CaseState.LAPSED;
import static org.yichuang.api.casework.CaseState.RESULT_VERIFICATION;
import static org.yichuang.api.casework.CaseState.UNDER_REVIEW;
import static org.yichuang.api.casework.CaseState.WITHDRAWN;
import static org.yichuang.ports.accounts.Role.APPROVER;
import static org.yichuang.ports.accounts.Role.DEPARTMENT_HEAD;
import static org.yichuang.ports.accounts.Role.PLATFORM;
import static org.yichuang.ports.accounts.Role.WINDOW_CLERK;
import static org.yichuang.ports.casework.ActionType.ASSESS_FEE;
import static org.yichuang.ports.casework.ActionType.PAY;
import static org.yichuang.ports.casework.ActionType.WAIVE_FEE;
import static org.yichuang.ports.clock.ClockKind.PROMISE;
import static org.yichuang.ports.clock.ClockKind.STATUTORY;
import static org.yichuang.ports.documents.DocumentKind.FEE_WAIVER_RECORD;
import static org.yichuang.ports.documents.DocumentKind.PAYMENT_NOTICE;
import static org.yichuang.ports.documents.DocumentKind.PAYMENT_RECEIPT;

import java.util.List;

/** The lines of the fee (T20, T21, T40). A second notice of a payment may come at any time later and changes nothing. */
final class FeeRules {

    static final List<Rule> LINES = List.of(
            Line.of("T20", ASSESS_FEE)
                    .from(ACCEPTED, UNDER_REVIEW)
                    .by(APPROVER, DEPARTMENT_HEAD, WINDOW_CLERK)
                    .documents(PAYMENT_NOTICE)
                    .pauses(PROMISE, STATUTORY)
                    .guardedBy(
                            ProcedureGuards.ASSIGNEE_OR_HEAD,
                            InstantGuards.WINDOW_AUTHORIZED,
                            FeeGuards.NOT_ASSESSED,
                            FeeGuards.CALCULATED,
                            FeeGuards.DUE),
            Line.of("T21", PAY)
                    .from(
                            ACCEPTED,
                            UNDER_REVIEW,
                            DECIDED,
                            RESULT_VERIFICATION,
                            AWAITING_DELIVERY,
                            CLOSED,
                            WITHDRAWN,
                            LAPSED)
                    .by(PLATFORM)
                    .documents(PAYMENT_RECEIPT)
                    .resumes(PROMISE, STATUTORY)
                    .guardedBy(FeeGuards.ORDER_KNOWN, FeeGuards.AMOUNT_EQUAL, FeeGuards.PAYMENT_AWAITED),
            Line.of("T40", WAIVE_FEE)
                    .from(ACCEPTED, UNDER_REVIEW)
                    .by(APPROVER, DEPARTMENT_HEAD)
                    .documents(FEE_WAIVER_RECORD)
                    .resumes(PROMISE, STATUTORY)
                    .guardedBy(ProcedureGuards.ASSIGNEE_OR_HEAD, FeeGuards.UNPAID, FeeGuards.GROUND_OF_MATTER));

    private FeeRules() {}
}
