// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.transitions;

import static org.yichuang.api.casework.CaseState.ACCEPTED;
import static org.yichuang.api.casework.CaseState.DECIDED;
import static org.yichuang.api.casework.CaseState.UNDER_REVIEW;
import static org.yichuang.ports.accounts.Role.APPROVER;
import static org.yichuang.ports.accounts.Role.DEPARTMENT_HEAD;
import static org.yichuang.ports.accounts.Role.WINDOW_CLERK;
import static org.yichuang.ports.casework.ActionType.APPROVE;
import static org.yichuang.ports.casework.ActionType.ASSIGN;
import static org.yichuang.ports.casework.ActionType.GIVE_OPINION;
import static org.yichuang.ports.casework.ActionType.REJECT;
import static org.yichuang.ports.clock.ClockKind.ISSUE;
import static org.yichuang.ports.clock.ClockKind.PROMISE;
import static org.yichuang.ports.clock.ClockKind.STATUTORY;
import static org.yichuang.ports.clock.ClockKind.SUPPLEMENT;
import static org.yichuang.ports.documents.DocumentKind.APPROVAL_DECISION;
import static org.yichuang.ports.documents.DocumentKind.RECTIFICATION_DECISION;
import static org.yichuang.ports.documents.DocumentKind.REJECTION_DECISION;

import java.util.List;

/** The lines from the assignment to the decision (T15, T16, T25, T26). */
final class ReviewRules {
    static final List<Rule> LINES = List.of(
            Line.of("T15", ASSIGN)
                    .from(ACCEPTED, UNDER_REVIEW)
                    .to(UNDER_REVIEW)
                    .by(APPROVER, DEPARTMENT_HEAD)
                    .guardedBy(DecisionGuards.ASSIGNEE_OF_DEPARTMENT),
            Line.of("R48", GIVE_OPINION)
                    .from(UNDER_REVIEW)
                    .by(APPROVER, DEPARTMENT_HEAD)
                    .guardedBy(
                            DecisionGuards.BY_ASSIGNEE, DecisionGuards.OPINION_WRITTEN, MisjudgedGuards.PASSED_WRONGLY),
            Line.of("T16", APPROVE)
                    .from(ACCEPTED)
                    .to(DECIDED)
                    .by(WINDOW_CLERK, APPROVER, DEPARTMENT_HEAD)
                    .documents(APPROVAL_DECISION, RECTIFICATION_DECISION)
                    .stops(PROMISE, STATUTORY)
                    .starts(ISSUE)
                    .guardedBy(
                            InstantGuards.INSTANT,
                            InstantGuards.WINDOW_AUTHORIZED,
                            InstantGuards.SEPARATION_OR_AUTHORIZATION,
                            InstantGuards.PAPERS_AT_HAND,
                            DecisionGuards.SUPPLEMENTED,
                            FeeGuards.SETTLED,
                            JointGuards.ALL_ASKED,
                            DecisionGuards.APPROVAL_NUMBERED),
            Line.of("T16", REJECT)
                    .from(ACCEPTED)
                    .to(DECIDED)
                    .by(WINDOW_CLERK, APPROVER, DEPARTMENT_HEAD)
                    .documents(REJECTION_DECISION)
                    .stops(PROMISE, STATUTORY, SUPPLEMENT)
                    .starts(ISSUE)
                    .guardedBy(
                            InstantGuards.INSTANT,
                            InstantGuards.WINDOW_AUTHORIZED,
                            InstantGuards.SEPARATION_OR_AUTHORIZATION,
                            InstantGuards.PAPERS_AT_HAND,
                            DecisionGuards.REJECTION_REASONED,
                            MisjudgedGuards.PASSED_WRONGLY),
            Line.of("T25", APPROVE)
                    .from(UNDER_REVIEW)
                    .to(DECIDED)
                    .by(APPROVER, DEPARTMENT_HEAD)
                    .documents(APPROVAL_DECISION, RECTIFICATION_DECISION)
                    .stops(PROMISE, STATUTORY)
                    .starts(ISSUE)
                    .guardedBy(
                            DecisionGuards.SEPARATION_OF_DUTIES,
                            DecisionGuards.REVIEWED,
                            DecisionGuards.PAPERS_SIGNED,
                            DecisionGuards.SUPPLEMENTED,
                            FeeGuards.SETTLED,
                            JointGuards.ALL_ASKED,
                            JointGuards.ALL_ANSWERED,
                            DecisionGuards.CLOCK_RUNS,
                            DecisionGuards.APPROVAL_NUMBERED),
            // What must be refused need not wait for what was promised or has to be paid: it becomes void.
            Line.of("T26", REJECT)
                    .from(UNDER_REVIEW)
                    .to(DECIDED)
                    .by(APPROVER, DEPARTMENT_HEAD)
                    .documents(REJECTION_DECISION)
                    .stops(PROMISE, STATUTORY, SUPPLEMENT)
                    .starts(ISSUE)
                    .guardedBy(
                            LinkGuards.APPLIED_FOR,
                            DecisionGuards.SEPARATION_OF_DUTIES,
                            DecisionGuards.REVIEWED,
                            DecisionGuards.PAPERS_SIGNED,
                            DecisionGuards.PROCEDURES_ENDED,
                            JointGuards.ALL_ANSWERED,
                            DecisionGuards.REJECTION_REASONED,
                            MisjudgedGuards.PASSED_WRONGLY));

    private ReviewRules() {}
}
