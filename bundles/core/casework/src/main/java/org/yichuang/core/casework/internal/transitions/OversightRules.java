// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.transitions;

import static org.yichuang.api.casework.CaseState.ACCEPTED;
import static org.yichuang.api.casework.CaseState.AWAITING_CONFIRMATION;
import static org.yichuang.api.casework.CaseState.AWAITING_CORRECTION;
import static org.yichuang.api.casework.CaseState.RECEIVED;
import static org.yichuang.api.casework.CaseState.UNDER_REVIEW;
import static org.yichuang.api.casework.CaseState.WITHDRAWN;
import static org.yichuang.ports.accounts.Role.APPROVER;
import static org.yichuang.ports.accounts.Role.CHANNEL;
import static org.yichuang.ports.accounts.Role.DEPARTMENT_HEAD;
import static org.yichuang.ports.accounts.Role.ISSUING_CLERK;
import static org.yichuang.ports.accounts.Role.SUPERVISOR;
import static org.yichuang.ports.accounts.Role.WINDOW_CLERK;
import static org.yichuang.ports.casework.ActionType.CHANGE_FIRST_RESPONSIBLE;
import static org.yichuang.ports.casework.ActionType.HAND_OVER;
import static org.yichuang.ports.casework.ActionType.UNMASK;
import static org.yichuang.ports.casework.ActionType.WITHDRAW;

import java.util.EnumSet;
import java.util.List;
import org.yichuang.api.casework.CaseState;

/** The lines that are about a case rather than in it (T8, T24, T27, T35, T36, T42). */
final class OversightRules {
    private static final EnumSet<CaseState> ENDED_OR_DRAFT =
            EnumSet.of(CaseState.DRAFT, CaseState.NOT_ACCEPTED, CaseState.CLOSED, WITHDRAWN, CaseState.LAPSED);

    static final List<Rule> LINES = List.of(
            Line.of("T27", WITHDRAW)
                    .from(
                            CaseState.DRAFT,
                            CaseState.PRE_REVIEW,
                            RECEIVED,
                            AWAITING_CORRECTION,
                            AWAITING_CONFIRMATION,
                            ACCEPTED,
                            UNDER_REVIEW)
                    .to(WITHDRAWN)
                    .by(WINDOW_CLERK, APPROVER, DEPARTMENT_HEAD, CHANNEL)
                    .stopsAll()
                    .guardedBy(IssueGuards.REASON_GIVEN),
            Line.of("T35", CHANGE_FIRST_RESPONSIBLE)
                    .from(EnumSet.complementOf(ENDED_OR_DRAFT))
                    .by(SUPERVISOR)
                    .guardedBy(StaffGuards.TO_HALL_CLERK, StaffGuards.REASON_GIVEN),
            Line.of("T42", HAND_OVER)
                    .from(CaseState.PRE_REVIEW, RECEIVED, AWAITING_CORRECTION, AWAITING_CONFIRMATION, ACCEPTED)
                    .by(SUPERVISOR)
                    .guardedBy(StaffGuards.TO_HALL_CLERK, StaffGuards.REASON_GIVEN),
            Line.of("T42", HAND_OVER)
                    .from(UNDER_REVIEW, CaseState.DECIDED)
                    .by(SUPERVISOR, DEPARTMENT_HEAD)
                    .guardedBy(StaffGuards.TO_APPROVER, StaffGuards.REASON_GIVEN),
            Line.of("R117", UNMASK)
                    .from(EnumSet.allOf(CaseState.class))
                    .by(WINDOW_CLERK, APPROVER, DEPARTMENT_HEAD, ISSUING_CLERK, SUPERVISOR)
                    .guardedBy(IssueGuards.REASON_GIVEN));

    private OversightRules() {}
}
