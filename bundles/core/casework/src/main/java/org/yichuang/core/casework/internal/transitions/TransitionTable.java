// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.transitions;

import static java.util.EnumSet.allOf;
import static java.util.EnumSet.of;
import static org.yichuang.api.casework.CaseState.ACCEPTED;
import static org.yichuang.api.casework.CaseState.AWAITING_CORRECTION;
import static org.yichuang.api.casework.CaseState.AWAITING_DELIVERY;
import static org.yichuang.api.casework.CaseState.CLOSED;
import static org.yichuang.api.casework.CaseState.DECIDED;
import static org.yichuang.api.casework.CaseState.DRAFT;
import static org.yichuang.api.casework.CaseState.NOT_ACCEPTED;
import static org.yichuang.api.casework.CaseState.RECEIVED;
import static org.yichuang.api.casework.CaseState.RESULT_VERIFICATION;
import static org.yichuang.api.casework.CaseState.UNDER_REVIEW;
import static org.yichuang.api.casework.CaseState.WITHDRAWN;
import static org.yichuang.ports.accounts.Role.APPROVER;
import static org.yichuang.ports.accounts.Role.DEPARTMENT_HEAD;
import static org.yichuang.ports.accounts.Role.GUIDE;
import static org.yichuang.ports.accounts.Role.ISSUING_CLERK;
import static org.yichuang.ports.accounts.Role.SUPERVISOR;
import static org.yichuang.ports.accounts.Role.WINDOW_CLERK;
import static org.yichuang.ports.casework.Transition.ClockEffect.NONE;
import static org.yichuang.ports.casework.Transition.ClockEffect.START;
import static org.yichuang.ports.casework.Transition.ClockEffect.STOP;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yichuang.api.casework.CaseState;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.Transition;
import org.yichuang.ports.casework.Transition.ClockEffect;
import org.yichuang.ports.documents.DocumentKind;

/** What may be done to a case, by whom, and what must hold (requirements §4.4): data, in this one place. */
public final class TransitionTable {
    private static final Set<CaseState> NO_CASE = EnumSet.noneOf(CaseState.class);
    private static final CaseState SAME_STATE = null;
    private static final DocumentKind NO_DOCUMENT = null;

    private static final List<Rule> RULES = List.of(
            rule("T1", ActionType.DRAFT, NO_CASE, DRAFT, of(GUIDE, WINDOW_CLERK), NO_DOCUMENT, NONE)
                    .guardedBy(
                            FilingGuards.MATTER_OFFERED,
                            FilingGuards.WINDOW_SERVES,
                            FilingGuards.OWN_WINDOW,
                            FilingGuards.FILING_READABLE),
            rule("T1", ActionType.SAVE, of(DRAFT), SAME_STATE, of(GUIDE, WINDOW_CLERK), NO_DOCUMENT, NONE)
                    .guardedBy(FilingGuards.FILING_READABLE),
            rule("T5", ActionType.RECEIVE, of(DRAFT), RECEIVED, of(WINDOW_CLERK), NO_DOCUMENT, NONE)
                    .guardedBy(
                            FilingGuards.SITUATIONS_ANSWERED,
                            FilingGuards.APPLICANT_VALID,
                            IntakeGuards.POINTS_ANSWERED),
            rule(
                            "T6",
                            ActionType.REQUEST_CORRECTION,
                            of(RECEIVED),
                            AWAITING_CORRECTION,
                            of(WINDOW_CLERK),
                            DocumentKind.CORRECTION_NOTICE,
                            NONE)
                    .guardedBy(IntakeGuards.CORRECTION_ONCE, IntakeGuards.CORRECTION_COMPLETE),
            rule(
                            "T7",
                            ActionType.ANSWER_CORRECTION,
                            of(AWAITING_CORRECTION),
                            RECEIVED,
                            of(WINDOW_CLERK),
                            NO_DOCUMENT,
                            NONE)
                    .guardedBy(
                            IntakeGuards.CORRECTION_IN_TIME,
                            FilingGuards.FILING_READABLE,
                            FilingGuards.SITUATIONS_ANSWERED,
                            FilingGuards.APPLICANT_VALID,
                            IntakeGuards.POINTS_ANSWERED),
            rule(
                            "T11",
                            ActionType.REFUSE,
                            of(RECEIVED),
                            NOT_ACCEPTED,
                            of(WINDOW_CLERK),
                            DocumentKind.NON_ACCEPTANCE_DECISION,
                            NONE)
                    .guardedBy(IntakeGuards.GROUND_OF_MATTER),
            rule(
                            "T12",
                            ActionType.ACCEPT,
                            of(RECEIVED),
                            ACCEPTED,
                            of(WINDOW_CLERK),
                            DocumentKind.ACCEPTANCE_NOTICE,
                            START)
                    .guardedBy(
                            FilingGuards.SITUATIONS_ANSWERED,
                            FilingGuards.NOT_EXCLUDED,
                            FilingGuards.APPLICANT_VALID,
                            FilingGuards.FORM_VALID,
                            IntakeGuards.MATERIALS_COMPLETE,
                            IntakeGuards.POINTS_PASSED),
            rule(
                            "T14",
                            ActionType.SEND_PAPERS,
                            of(ACCEPTED, UNDER_REVIEW),
                            SAME_STATE,
                            of(WINDOW_CLERK),
                            DocumentKind.TRANSFER_SLIP,
                            NONE)
                    .guardedBy(PaperGuards.PAPERS_AT_WINDOW, PaperGuards.POUCH_COUNTED),
            rule(
                            "T14",
                            ActionType.SIGN_PAPERS,
                            of(ACCEPTED, UNDER_REVIEW),
                            SAME_STATE,
                            of(APPROVER, DEPARTMENT_HEAD),
                            DocumentKind.TRANSFER_SLIP,
                            NONE)
                    .guardedBy(PaperGuards.PAPERS_IN_TRANSIT, PaperGuards.OTHER_HAND, PaperGuards.COUNT_EQUALS_SENT),
            rule(
                            "T15",
                            ActionType.ASSIGN,
                            of(ACCEPTED, UNDER_REVIEW),
                            UNDER_REVIEW,
                            of(APPROVER, DEPARTMENT_HEAD),
                            NO_DOCUMENT,
                            NONE)
                    .guardedBy(DecisionGuards.ASSIGNEE_OF_DEPARTMENT),
            rule(
                            "R48",
                            ActionType.GIVE_OPINION,
                            of(UNDER_REVIEW),
                            SAME_STATE,
                            of(APPROVER, DEPARTMENT_HEAD),
                            NO_DOCUMENT,
                            NONE)
                    .guardedBy(DecisionGuards.BY_ASSIGNEE, DecisionGuards.OPINION_WRITTEN),
            rule(
                            "T25",
                            ActionType.APPROVE,
                            of(UNDER_REVIEW),
                            DECIDED,
                            of(APPROVER, DEPARTMENT_HEAD),
                            DocumentKind.APPROVAL_DECISION,
                            STOP)
                    .guardedBy(
                            DecisionGuards.SEPARATION_OF_DUTIES,
                            DecisionGuards.REVIEWED,
                            DecisionGuards.PAPERS_SIGNED,
                            DecisionGuards.APPROVAL_NUMBERED),
            rule(
                            "T26",
                            ActionType.REJECT,
                            of(UNDER_REVIEW),
                            DECIDED,
                            of(APPROVER, DEPARTMENT_HEAD),
                            DocumentKind.REJECTION_DECISION,
                            STOP)
                    .guardedBy(
                            DecisionGuards.SEPARATION_OF_DUTIES,
                            DecisionGuards.REVIEWED,
                            DecisionGuards.PAPERS_SIGNED,
                            DecisionGuards.REJECTION_REASONED),
            rule(
                            "T27",
                            ActionType.WITHDRAW,
                            of(DRAFT, RECEIVED, AWAITING_CORRECTION, ACCEPTED, UNDER_REVIEW),
                            WITHDRAWN,
                            of(WINDOW_CLERK, APPROVER, DEPARTMENT_HEAD),
                            NO_DOCUMENT,
                            STOP)
                    .guardedBy(IssueGuards.REASON_GIVEN),
            rule(
                            "T28/T43",
                            ActionType.SEND_RESULT,
                            of(DECIDED),
                            RESULT_VERIFICATION,
                            of(APPROVER, DEPARTMENT_HEAD),
                            DocumentKind.TRANSFER_SLIP,
                            NONE)
                    .guardedBy(PaperGuards.RESULT_COUNTED),
            rule(
                            "T29",
                            ActionType.RETURN_RESULT,
                            of(RESULT_VERIFICATION),
                            DECIDED,
                            of(ISSUING_CLERK),
                            NO_DOCUMENT,
                            NONE)
                    .guardedBy(IssueGuards.DIFFERENCE_NAMED),
            rule(
                            "T30",
                            ActionType.NOTIFY,
                            of(RESULT_VERIFICATION),
                            AWAITING_DELIVERY,
                            of(ISSUING_CLERK),
                            DocumentKind.TRANSFER_SLIP,
                            NONE)
                    .guardedBy(
                            PaperGuards.OTHER_HAND,
                            IssueGuards.RESULT_VERIFIED,
                            PaperGuards.COUNT_EQUALS_SENT,
                            IssueGuards.APPLICANT_TOLD),
            rule(
                            "T32",
                            ActionType.DELIVER,
                            of(AWAITING_DELIVERY),
                            CLOSED,
                            of(ISSUING_CLERK),
                            DocumentKind.DELIVERY_RECEIPT,
                            NONE)
                    .guardedBy(
                            IssueGuards.IDENTITY_CHECKED, IssueGuards.RECEIVER_ENTITLED, IssueGuards.SIGNATURE_STORED),
            rule(
                            "R117",
                            ActionType.UNMASK,
                            allOf(CaseState.class),
                            SAME_STATE,
                            of(WINDOW_CLERK, APPROVER, DEPARTMENT_HEAD, ISSUING_CLERK, SUPERVISOR),
                            NO_DOCUMENT,
                            NONE)
                    .guardedBy(IssueGuards.REASON_GIVEN));

    private TransitionTable() {}

    /** Returns all lines. */
    public static List<Rule> rules() {
        return RULES;
    }

    /**
     * Finds the line for an action.
     *
     * @param from state of the case, or {@code null} if there is none yet
     * @return the line, or nothing if the action can't be done in that state
     */
    public static Optional<Rule> find(ActionType action, CaseState from) {
        return RULES.stream()
                .filter(rule -> rule.transition().action() == action)
                .filter(rule -> leadsFrom(rule.transition(), from))
                .findFirst();
    }

    /** Tells whether a line begins at a state, {@code null} for no case yet. */
    public static boolean leadsFrom(Transition line, CaseState from) {
        return from == null ? line.from().isEmpty() : line.from().contains(from);
    }

    private static Line rule(
            String id,
            ActionType action,
            Set<CaseState> from,
            CaseState to,
            Set<Role> roles,
            DocumentKind document,
            ClockEffect clock) {
        return guards -> new Rule(
                new Transition(
                        id,
                        action,
                        Collections.unmodifiableSet(from),
                        to,
                        Collections.unmodifiableSet(roles),
                        List.of(guards).stream().map(Guard::title).toList(),
                        document == null ? List.of() : List.of(document),
                        clock),
                List.of(guards));
    }

    /** A line that still needs its guards. */
    private interface Line {
        Rule guardedBy(Guard... guards);
    }
}
