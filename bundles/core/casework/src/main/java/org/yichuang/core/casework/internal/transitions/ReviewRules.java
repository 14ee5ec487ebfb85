// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.transitions;

import static org.yichuang.api.casework.CaseState.ACCEPTED;
import static org.yichuang.api.casework.CaseState.DECIDED;
import static org.yichuang.api.casework.CaseState.UNDER_REVIEW;
import static org.yichuang.ports.accounts.Role.APPROVER;
import static org.yichuang.ports.accounts.Role.DEPARTMENT_HEAD;
import static org.yichuang.ports.casework.ActionType.APPROVE;
import static org.yichuang.ports.casework.ActionType.ASSIGN;
import static org.yichuang.ports.casework.ActionType.GIVE_OPINION;
import static org.yichuang.ports.casework.ActionType.REJECT;
import static org.yichuang.ports.clock.ClockKind.ISSUE;
import static org.yichuang.ports.clock.ClockKind.PROMISE;
import static org.yichuang.ports.clock.ClockKind.STATUTORY;
import static org.yichuang.ports.documents.DocumentKind.APPROVAL_DECISION;
import static org.yichuang.ports.documents.DocumentKind.REJECTION_DECISION;

import java.util.List;

/** The lines from the assignment to the decision (T15–T19, T22, T25, T26, T39). */
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
                    .guardedBy(DecisionGuards.BY_ASSIGNEE, DecisionGuards.OPINION_WRITTEN),
            Line.of("T25", APPROVE)
                    .from(UNDER_REVIEW)
                    .to(DECIDED)
                    .by(APPROVER, DEPARTMENT_HEAD)
                    .documents(APPROVAL_DECISION)
                    .stops(PROMISE, STATUTORY)
                    .starts(ISSUE)
                    .guardedBy(
                            DecisionGuards.SEPARATION_OF_DUTIES,
                            DecisionGuards.REVIEWED,
                            DecisionGuards.PAPERS_SIGNED,
                            DecisionGuards.APPROVAL_NUMBERED),
            Line.of("T26", REJECT)
                    .from(UNDER_REVIEW)
                    .to(DECIDED)
                    .by(APPROVER, DEPARTMENT_HEAD)
                    .documents(REJECTION_DECISION)
                    .stops(PROMISE, STATUTORY)
                    .starts(ISSUE)
                    .guardedBy(
                            DecisionGuards.SEPARATION_OF_DUTIES,
                            DecisionGuards.REVIEWED,
                            DecisionGuards.PAPERS_SIGNED,
                            DecisionGuards.REJECTION_REASONED));

    private ReviewRules() {}
}
