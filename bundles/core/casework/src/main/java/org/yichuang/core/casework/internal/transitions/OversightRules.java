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
import static org.yichuang.ports.accounts.Role.GUIDE;
import static org.yichuang.ports.accounts.Role.ISSUING_CLERK;
import static org.yichuang.ports.accounts.Role.PLATFORM;
import static org.yichuang.ports.accounts.Role.SUPERVISOR;
import static org.yichuang.ports.accounts.Role.WINDOW_CLERK;
import static org.yichuang.ports.casework.ActionType.ALERT;
import static org.yichuang.ports.casework.ActionType.ANSWER_SUPERVISION;
import static org.yichuang.ports.casework.ActionType.CHANGE_FIRST_RESPONSIBLE;
import static org.yichuang.ports.casework.ActionType.ERASE;
import static org.yichuang.ports.casework.ActionType.HAND_OVER;
import static org.yichuang.ports.casework.ActionType.READ_PAPERS;
import static org.yichuang.ports.casework.ActionType.RECOUNT;
import static org.yichuang.ports.casework.ActionType.REPORT_HANDLER;
import static org.yichuang.ports.casework.ActionType.SUPERVISE;
import static org.yichuang.ports.casework.ActionType.UNMASK;
import static org.yichuang.ports.casework.ActionType.URGE;
import static org.yichuang.ports.casework.ActionType.WITHDRAW;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yichuang.api.casework.CaseState;
import org.yichuang.ports.documents.DocumentKind;

/** The lines that are about a case rather than in it (T8, T24, T27, T35, T36, T37, T42). */
final class OversightRules {
    /** Cases that somebody has to do something about. */
    private static final Set<CaseState> UNDER_WAY = Arrays.stream(CaseState.values())
            .filter(state -> state != CaseState.DRAFT && !state.isTerminal())
            .collect(Collectors.toUnmodifiableSet());

    /** These, and those that have ended: papers may be on their way still, an order unanswered. */
    private static final Set<CaseState> FILED = EnumSet.complementOf(EnumSet.of(CaseState.DRAFT));

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
                    .documents(DocumentKind.WITHDRAWAL_RECORD)
                    .stopsAll()
                    .guardedBy(IssueGuards.REASON_GIVEN),
            Line.of("T35", CHANGE_FIRST_RESPONSIBLE)
                    .from(UNDER_WAY)
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
            Line.of("T36", URGE)
                    .from(UNDER_WAY)
                    .by(SUPERVISOR, WINDOW_CLERK)
                    .guardedBy(OversightGuards.URGED_ONCE_A_DAY, OversightGuards.DEMAND_WRITTEN),
            Line.of("T36", SUPERVISE)
                    .from(UNDER_WAY)
                    .by(SUPERVISOR)
                    .documents(DocumentKind.SUPERVISION_ORDER)
                    .guardedBy(OversightGuards.DEMAND_WRITTEN, OversightGuards.ANSWER_DAY_AHEAD),
            Line.of("T36", ANSWER_SUPERVISION)
                    .from(FILED)
                    .by(WINDOW_CLERK, APPROVER, DEPARTMENT_HEAD, ISSUING_CLERK)
                    .guardedBy(
                            OversightGuards.ORDER_OPEN,
                            OversightGuards.ORDER_FOR_THIS_DESK,
                            OversightGuards.DEMAND_WRITTEN),
            Line.of("T36", ALERT).from(FILED).by(PLATFORM).guardedBy(OversightGuards.ALERTED_ONCE, TimerGuards.DUE),
            Line.of("T37", REPORT_HANDLER).from(UNDER_WAY).by(PLATFORM).guardedBy(OversightGuards.HANDLER_NEWS),
            Line.of("§4.5", RECOUNT).from(FILED).by(PLATFORM).guardedBy(OversightGuards.CLOCK_OPEN),
            Line.of("R117", UNMASK)
                    .from(EnumSet.allOf(CaseState.class))
                    .by(WINDOW_CLERK, APPROVER, DEPARTMENT_HEAD, ISSUING_CLERK, SUPERVISOR)
                    .guardedBy(IssueGuards.REASON_GIVEN, RetentionGuards.NOT_ERASED),
            Line.of("R117", READ_PAPERS)
                    .from(EnumSet.allOf(CaseState.class))
                    .by(GUIDE, SUPERVISOR)
                    .guardedBy(IssueGuards.REASON_GIVEN, RetentionGuards.NOT_ERASED),
            Line.of("R117", ERASE)
                    .from(Arrays.stream(CaseState.values())
                            .filter(CaseState::isTerminal)
                            .collect(Collectors.toUnmodifiableSet()))
                    .by(PLATFORM)
                    .guardedBy(
                            RetentionGuards.NOT_ERASED, RetentionGuards.NOTHING_OPEN, RetentionGuards.RETENTION_OVER));

    private OversightRules() {}
}
