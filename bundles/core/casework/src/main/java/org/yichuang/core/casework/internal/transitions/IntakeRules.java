// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.transitions;

import static org.yichuang.api.casework.CaseState.ACCEPTED;
import static org.yichuang.api.casework.CaseState.AWAITING_CONFIRMATION;
import static org.yichuang.api.casework.CaseState.AWAITING_CORRECTION;
import static org.yichuang.api.casework.CaseState.CLOSED;
import static org.yichuang.api.casework.CaseState.LAPSED;
import static org.yichuang.api.casework.CaseState.NOT_ACCEPTED;
import static org.yichuang.api.casework.CaseState.PRE_REVIEW;
import static org.yichuang.api.casework.CaseState.RECEIVED;
import static org.yichuang.api.casework.CaseState.UNDER_REVIEW;
import static org.yichuang.ports.accounts.Role.APPROVER;
import static org.yichuang.ports.accounts.Role.CHANNEL;
import static org.yichuang.ports.accounts.Role.DEPARTMENT_HEAD;
import static org.yichuang.ports.accounts.Role.GUIDE;
import static org.yichuang.ports.accounts.Role.PLATFORM;
import static org.yichuang.ports.accounts.Role.SUPERVISOR;
import static org.yichuang.ports.accounts.Role.WINDOW_CLERK;
import static org.yichuang.ports.casework.ActionType.ACCEPT;
import static org.yichuang.ports.casework.ActionType.ALLOW_CORRECTION;
import static org.yichuang.ports.casework.ActionType.ANSWER_CORRECTION;
import static org.yichuang.ports.casework.ActionType.CONFIRM;
import static org.yichuang.ports.casework.ActionType.DEEM_ACCEPTED;
import static org.yichuang.ports.casework.ActionType.LAPSE;
import static org.yichuang.ports.casework.ActionType.OPEN_EX_OFFICIO;
import static org.yichuang.ports.casework.ActionType.PASS_PRE_REVIEW;
import static org.yichuang.ports.casework.ActionType.RECEIVE;
import static org.yichuang.ports.casework.ActionType.REFUSE;
import static org.yichuang.ports.casework.ActionType.REGISTER_PARCEL;
import static org.yichuang.ports.casework.ActionType.REMIND_CORRECTION;
import static org.yichuang.ports.casework.ActionType.REQUEST_CONFIRMATION;
import static org.yichuang.ports.casework.ActionType.REQUEST_CORRECTION;
import static org.yichuang.ports.casework.ActionType.REVIEW;
import static org.yichuang.ports.casework.ActionType.SAVE;
import static org.yichuang.ports.casework.ActionType.SEE_IDENTITY;
import static org.yichuang.ports.casework.ActionType.SUBMIT;
import static org.yichuang.ports.casework.ActionType.USE_REGISTERS;
import static org.yichuang.ports.clock.ClockKind.ACCEPTANCE;
import static org.yichuang.ports.clock.ClockKind.CONFIRMATION;
import static org.yichuang.ports.clock.ClockKind.CORRECTION;
import static org.yichuang.ports.clock.ClockKind.CORRECTION_NOTICE;
import static org.yichuang.ports.clock.ClockKind.PROMISE;
import static org.yichuang.ports.clock.ClockKind.SAME_DAY_HANDOVER;
import static org.yichuang.ports.clock.ClockKind.STATUTORY;
import static org.yichuang.ports.documents.DocumentKind.ACCEPTANCE_NOTICE;
import static org.yichuang.ports.documents.DocumentKind.CONFIRMATION_OPINION;
import static org.yichuang.ports.documents.DocumentKind.CONFIRMATION_REQUEST;
import static org.yichuang.ports.documents.DocumentKind.CORRECTION_RECEIPT;
import static org.yichuang.ports.documents.DocumentKind.LAPSE_NOTICE;
import static org.yichuang.ports.documents.DocumentKind.NON_ACCEPTANCE_DECISION;
import static org.yichuang.ports.documents.DocumentKind.POSTAL_REGISTRATION;
import static org.yichuang.ports.documents.DocumentKind.POSTAL_RESULT;
import static org.yichuang.ports.documents.DocumentKind.PRE_REVIEW_RESULT;
import static org.yichuang.ports.documents.DocumentKind.RECEIPT_OF_FILING;

import java.util.List;
import org.yichuang.api.casework.CaseState;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.clock.ClockKind;
import org.yichuang.ports.documents.DocumentKind;

/** The lines from the first draft to the acceptance (T1–T13, T23, T34, T38). */
final class IntakeRules {
    static final List<Rule> LINES = List.of(
            Line.of("T34", ActionType.DRAFT)
                    .about(CLOSED)
                    .to(CaseState.DRAFT)
                    .by(GUIDE, WINDOW_CLERK, CHANNEL)
                    .when((before, data) -> data instanceof IntakeData.Draft draft && draft.link() != null)
                    .guardedBy(
                            FilingGuards.MATTER_OFFERED,
                            FilingGuards.WINDOW_SERVES,
                            FilingGuards.OWN_WINDOW,
                            ChannelGuards.CHANNEL_OF_ACTOR,
                            LinkGuards.LINK_VALID,
                            LinkGuards.LINKED_ONCE,
                            FilingGuards.FILING_READABLE),
            Line.of("T34", OPEN_EX_OFFICIO)
                    .about(CLOSED)
                    .to(UNDER_REVIEW)
                    .by(APPROVER, DEPARTMENT_HEAD)
                    .starts(PROMISE, STATUTORY)
                    .guardedBy(
                            LinkGuards.LINK_VALID,
                            LinkGuards.LINKED_ONCE,
                            LinkGuards.NOT_ERASED,
                            LinkGuards.REASON_GIVEN),
            Line.of("T1", ActionType.DRAFT)
                    .to(CaseState.DRAFT)
                    .by(GUIDE, WINDOW_CLERK, CHANNEL)
                    .guardedBy(
                            FilingGuards.MATTER_OFFERED,
                            FilingGuards.WINDOW_SERVES,
                            FilingGuards.OWN_WINDOW,
                            ChannelGuards.CHANNEL_OF_ACTOR,
                            FilingGuards.FILING_READABLE),
            Line.of("T1", SAVE)
                    .from(CaseState.DRAFT)
                    .by(GUIDE, WINDOW_CLERK, CHANNEL)
                    .guardedBy(ChannelGuards.FROM_WHERE_IT_WAS_MADE, FilingGuards.FILING_READABLE),
            Line.of("T2", SUBMIT)
                    .from(CaseState.DRAFT)
                    .to(PRE_REVIEW)
                    .by(CHANNEL)
                    .documents(RECEIPT_OF_FILING)
                    .starts(ClockKind.PRE_REVIEW)
                    .guardedBy(
                            FilingGuards.SITUATIONS_ANSWERED,
                            FilingGuards.NOT_EXCLUDED,
                            FilingGuards.APPLICANT_VALID,
                            FilingGuards.FORM_VALID,
                            RegisterGuards.IDENTITY_MATCHES),
            Line.of("T4/R91", SEE_IDENTITY)
                    .from(PRE_REVIEW, AWAITING_CORRECTION, RECEIVED)
                    .by(WINDOW_CLERK)
                    .guardedBy(RegisterGuards.IDENTITY_UNKNOWN, RegisterGuards.WAY_WRITTEN),
            Line.of("R96", USE_REGISTERS)
                    .from(CaseState.DRAFT, PRE_REVIEW, AWAITING_CORRECTION, RECEIVED)
                    .by(WINDOW_CLERK)
                    .guardedBy(RegisterGuards.QUERY_USABLE),
            Line.of("T3", REGISTER_PARCEL)
                    .from(CaseState.DRAFT)
                    .to(PRE_REVIEW)
                    .by(WINDOW_CLERK)
                    .documents(POSTAL_REGISTRATION)
                    .starts(ClockKind.PRE_REVIEW)
                    .guardedBy(ChannelGuards.BY_POST, FilingGuards.APPLICANT_VALID, ChannelGuards.PARCEL_DESCRIBED),
            Line.of("T4", PASS_PRE_REVIEW)
                    .from(PRE_REVIEW)
                    .to(RECEIVED)
                    .by(WINDOW_CLERK)
                    .documents(PRE_REVIEW_RESULT, POSTAL_RESULT)
                    .stops(ClockKind.PRE_REVIEW)
                    .starts(CORRECTION_NOTICE)
                    .guardedBy(
                            StaffGuards.QUALIFIED,
                            RegisterGuards.IDENTITY_KNOWN,
                            FilingGuards.SITUATIONS_ANSWERED,
                            FilingGuards.APPLICANT_VALID,
                            IntakeGuards.POINTS_ANSWERED),
            Line.of("T5", RECEIVE)
                    .from(CaseState.DRAFT)
                    .to(RECEIVED)
                    .by(WINDOW_CLERK)
                    .documents(RECEIPT_OF_FILING)
                    .starts(CORRECTION_NOTICE)
                    .guardedBy(
                            StaffGuards.QUALIFIED,
                            ChannelGuards.FROM_WHERE_IT_WAS_MADE,
                            ChannelGuards.NOT_BY_POST,
                            FilingGuards.SITUATIONS_ANSWERED,
                            FilingGuards.APPLICANT_VALID,
                            IntakeGuards.POINTS_ANSWERED),
            Line.of("R35", REVIEW).from(PRE_REVIEW, RECEIVED).by(WINDOW_CLERK).guardedBy(IntakeGuards.POINTS_ANSWERED),
            Line.of("T6", REQUEST_CORRECTION)
                    .from(PRE_REVIEW, RECEIVED)
                    .to(AWAITING_CORRECTION)
                    .by(WINDOW_CLERK)
                    .documents(DocumentKind.CORRECTION_NOTICE, PRE_REVIEW_RESULT, POSTAL_RESULT)
                    .stops(ClockKind.PRE_REVIEW, ClockKind.CORRECTION_NOTICE, ACCEPTANCE)
                    .starts(CORRECTION)
                    .guardedBy(
                            CorrectionGuards.CORRECTION_ONCE,
                            IntakeGuards.REVIEWED,
                            CorrectionGuards.SOMETHING_WRONG,
                            CorrectionGuards.CORRECTION_COMPLETE),
            Line.of("T6", ALLOW_CORRECTION)
                    .from(RECEIVED)
                    .by(SUPERVISOR)
                    .guardedBy(CorrectionGuards.CORRECTION_ANSWERED, StaffGuards.REASON_GIVEN),
            Line.of("T7", ANSWER_CORRECTION)
                    .from(AWAITING_CORRECTION)
                    .to(RECEIVED)
                    .by(WINDOW_CLERK, CHANNEL)
                    .documents(CORRECTION_RECEIPT)
                    .stops(CORRECTION)
                    .starts(ACCEPTANCE)
                    .guardedBy(
                            CorrectionGuards.CORRECTION_IN_TIME,
                            FilingGuards.FILING_READABLE,
                            FilingGuards.SITUATIONS_ANSWERED,
                            FilingGuards.APPLICANT_VALID,
                            IntakeGuards.POINTS_ANSWERED),
            Line.of("T8", REMIND_CORRECTION)
                    .from(AWAITING_CORRECTION)
                    .by(PLATFORM)
                    .guardedBy(TimerGuards.DUE),
            Line.of("T8", LAPSE)
                    .from(AWAITING_CORRECTION)
                    .to(LAPSED)
                    .by(PLATFORM)
                    .documents(LAPSE_NOTICE)
                    .stopsAll()
                    .guardedBy(TimerGuards.DUE),
            Line.of("T9", REQUEST_CONFIRMATION)
                    .from(RECEIVED)
                    .to(AWAITING_CONFIRMATION)
                    .by(WINDOW_CLERK)
                    .documents(CONFIRMATION_REQUEST)
                    .starts(CONFIRMATION)
                    .guardedBy(ConfirmationGuards.NEEDED, ConfirmationGuards.NOT_YET_CONFIRMED),
            Line.of("T10", CONFIRM)
                    .from(AWAITING_CONFIRMATION)
                    .to(RECEIVED)
                    .by(APPROVER, DEPARTMENT_HEAD)
                    .documents(CONFIRMATION_OPINION)
                    .stops(CONFIRMATION)
                    .guardedBy(ConfirmationGuards.OPINION_WRITTEN, MisjudgedGuards.PASSED_WRONGLY),
            Line.of("T10/R129", CONFIRM)
                    .from(RECEIVED)
                    .by(APPROVER, DEPARTMENT_HEAD)
                    .documents(CONFIRMATION_OPINION)
                    .guardedBy(
                            ConfirmationGuards.NEEDED,
                            ConfirmationGuards.STATIONED,
                            ConfirmationGuards.NOT_YET_CONFIRMED,
                            ConfirmationGuards.OPINION_WRITTEN,
                            MisjudgedGuards.PASSED_WRONGLY),
            Line.of("T11", REFUSE)
                    .from(PRE_REVIEW, RECEIVED)
                    .to(NOT_ACCEPTED)
                    .by(WINDOW_CLERK)
                    .documents(NON_ACCEPTANCE_DECISION, PRE_REVIEW_RESULT, POSTAL_RESULT)
                    .stopsAll()
                    .guardedBy(IntakeGuards.GROUND_OF_MATTER),
            Line.of("T12", ACCEPT)
                    .from(RECEIVED)
                    .to(ACCEPTED)
                    .by(WINDOW_CLERK)
                    .documents(ACCEPTANCE_NOTICE)
                    .stops(ClockKind.CORRECTION_NOTICE, ACCEPTANCE)
                    .starts(PROMISE, STATUTORY, SAME_DAY_HANDOVER)
                    .guardedBy(
                            StaffGuards.QUALIFIED,
                            RegisterGuards.IDENTITY_KNOWN,
                            FilingGuards.SITUATIONS_ANSWERED,
                            FilingGuards.NOT_EXCLUDED,
                            FilingGuards.APPLICANT_VALID,
                            FilingGuards.FORM_VALID,
                            IntakeGuards.MATERIALS_COMPLETE,
                            IntakeGuards.POINTS_PASSED,
                            ConfirmationGuards.CONFIRMED),
            Line.of("T38", DEEM_ACCEPTED)
                    .from(RECEIVED, AWAITING_CONFIRMATION)
                    .to(ACCEPTED)
                    .by(PLATFORM)
                    .documents(ACCEPTANCE_NOTICE)
                    .stops(ClockKind.CORRECTION_NOTICE, CONFIRMATION)
                    .starts(PROMISE, STATUTORY, SAME_DAY_HANDOVER)
                    .guardedBy(TimerGuards.DUE));

    private IntakeRules() {}
}
