// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.transitions;

import static org.yichuang.api.casework.CaseState.ACCEPTED;
import static org.yichuang.api.casework.CaseState.AWAITING_CORRECTION;
import static org.yichuang.api.casework.CaseState.NOT_ACCEPTED;
import static org.yichuang.api.casework.CaseState.RECEIVED;
import static org.yichuang.ports.accounts.Role.GUIDE;
import static org.yichuang.ports.accounts.Role.WINDOW_CLERK;
import static org.yichuang.ports.casework.ActionType.ACCEPT;
import static org.yichuang.ports.casework.ActionType.ANSWER_CORRECTION;
import static org.yichuang.ports.casework.ActionType.RECEIVE;
import static org.yichuang.ports.casework.ActionType.REFUSE;
import static org.yichuang.ports.casework.ActionType.REQUEST_CORRECTION;
import static org.yichuang.ports.casework.ActionType.SAVE;
import static org.yichuang.ports.clock.ClockKind.CORRECTION;
import static org.yichuang.ports.clock.ClockKind.CORRECTION_NOTICE;
import static org.yichuang.ports.clock.ClockKind.PROMISE;
import static org.yichuang.ports.clock.ClockKind.SAME_DAY_HANDOVER;
import static org.yichuang.ports.clock.ClockKind.STATUTORY;
import static org.yichuang.ports.documents.DocumentKind.ACCEPTANCE_NOTICE;
import static org.yichuang.ports.documents.DocumentKind.NON_ACCEPTANCE_DECISION;

import java.util.List;
import org.yichuang.api.casework.CaseState;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.clock.ClockKind;
import org.yichuang.ports.documents.DocumentKind;

/** The lines from the first draft to the acceptance (T1–T13, T23, T38). */
final class IntakeRules {
    static final List<Rule> LINES = List.of(
            Line.of("T1", ActionType.DRAFT)
                    .to(CaseState.DRAFT)
                    .by(GUIDE, WINDOW_CLERK)
                    .guardedBy(
                            FilingGuards.MATTER_OFFERED,
                            FilingGuards.WINDOW_SERVES,
                            FilingGuards.OWN_WINDOW,
                            FilingGuards.FILING_READABLE),
            Line.of("T1", SAVE).from(CaseState.DRAFT).by(GUIDE, WINDOW_CLERK).guardedBy(FilingGuards.FILING_READABLE),
            Line.of("T5", RECEIVE)
                    .from(CaseState.DRAFT)
                    .to(RECEIVED)
                    .by(WINDOW_CLERK)
                    .starts(CORRECTION_NOTICE)
                    .guardedBy(
                            FilingGuards.SITUATIONS_ANSWERED,
                            FilingGuards.APPLICANT_VALID,
                            IntakeGuards.POINTS_ANSWERED),
            Line.of("T6", REQUEST_CORRECTION)
                    .from(RECEIVED)
                    .to(AWAITING_CORRECTION)
                    .by(WINDOW_CLERK)
                    .documents(DocumentKind.CORRECTION_NOTICE)
                    .stops(ClockKind.CORRECTION_NOTICE)
                    .starts(CORRECTION)
                    .guardedBy(IntakeGuards.CORRECTION_ONCE, IntakeGuards.CORRECTION_COMPLETE),
            Line.of("T7", ANSWER_CORRECTION)
                    .from(AWAITING_CORRECTION)
                    .to(RECEIVED)
                    .by(WINDOW_CLERK)
                    .stops(CORRECTION)
                    .guardedBy(
                            IntakeGuards.CORRECTION_IN_TIME,
                            FilingGuards.FILING_READABLE,
                            FilingGuards.SITUATIONS_ANSWERED,
                            FilingGuards.APPLICANT_VALID,
                            IntakeGuards.POINTS_ANSWERED),
            Line.of("T11", REFUSE)
                    .from(RECEIVED)
                    .to(NOT_ACCEPTED)
                    .by(WINDOW_CLERK)
                    .documents(NON_ACCEPTANCE_DECISION)
                    .stopsAll()
                    .guardedBy(IntakeGuards.GROUND_OF_MATTER),
            Line.of("T12", ACCEPT)
                    .from(RECEIVED)
                    .to(ACCEPTED)
                    .by(WINDOW_CLERK)
                    .documents(ACCEPTANCE_NOTICE)
                    .stops(ClockKind.CORRECTION_NOTICE)
                    .starts(PROMISE, STATUTORY, SAME_DAY_HANDOVER)
                    .guardedBy(
                            FilingGuards.SITUATIONS_ANSWERED,
                            FilingGuards.NOT_EXCLUDED,
                            FilingGuards.APPLICANT_VALID,
                            FilingGuards.FORM_VALID,
                            IntakeGuards.MATERIALS_COMPLETE,
                            IntakeGuards.POINTS_PASSED));

    private IntakeRules() {}
}
