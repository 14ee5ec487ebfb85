// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.transitions;

import static org.yichuang.api.casework.CaseState.ACCEPTED;
import static org.yichuang.api.casework.CaseState.LAPSED;
import static org.yichuang.api.casework.CaseState.RECEIVED;
import static org.yichuang.api.casework.CaseState.UNDER_REVIEW;
import static org.yichuang.ports.accounts.Role.APPROVER;
import static org.yichuang.ports.accounts.Role.CHANNEL;
import static org.yichuang.ports.accounts.Role.DEPARTMENT_HEAD;
import static org.yichuang.ports.accounts.Role.PLATFORM;
import static org.yichuang.ports.accounts.Role.SUPERVISOR;
import static org.yichuang.ports.accounts.Role.WINDOW_CLERK;
import static org.yichuang.ports.casework.ActionType.ACCEPT_TOLERANT;
import static org.yichuang.ports.casework.ActionType.LAPSE;
import static org.yichuang.ports.casework.ActionType.REMIND_SUPPLEMENT;
import static org.yichuang.ports.casework.ActionType.REPAIR_TOLERANCE;
import static org.yichuang.ports.casework.ActionType.SIMULATE;
import static org.yichuang.ports.casework.ActionType.SUPPLY;
import static org.yichuang.ports.clock.ClockKind.PROMISE;
import static org.yichuang.ports.clock.ClockKind.SAME_DAY_HANDOVER;
import static org.yichuang.ports.clock.ClockKind.STATUTORY;
import static org.yichuang.ports.clock.ClockKind.SUPPLEMENT;
import static org.yichuang.ports.documents.DocumentKind.ACCEPTANCE_NOTICE;
import static org.yichuang.ports.documents.DocumentKind.LAPSE_NOTICE;
import static org.yichuang.ports.documents.DocumentKind.SIMULATION_OPINION;
import static org.yichuang.ports.documents.DocumentKind.SUPPLEMENT_RECEIPT;
import static org.yichuang.ports.documents.DocumentKind.TOLERANCE_COMMITMENT;

import java.util.List;
import org.yichuang.ports.clock.ClockKind;

/** The lines of a tolerant acceptance (T13, T22–T24). */
final class ToleranceRules {

    static final List<Rule> LINES = List.of(
            Line.of("T13", ACCEPT_TOLERANT)
                    .from(RECEIVED)
                    .to(ACCEPTED)
                    .by(WINDOW_CLERK)
                    .documents(ACCEPTANCE_NOTICE, TOLERANCE_COMMITMENT)
                    .stops(ClockKind.CORRECTION_NOTICE, ClockKind.ACCEPTANCE)
                    .starts(PROMISE, STATUTORY, SUPPLEMENT, SAME_DAY_HANDOVER)
                    .guardedBy(
                            StaffGuards.QUALIFIED,
                            RegisterGuards.IDENTITY_KNOWN,
                            ConfirmationGuards.CONFIRMED,
                            FilingGuards.SITUATIONS_ANSWERED,
                            FilingGuards.NOT_EXCLUDED,
                            FilingGuards.APPLICANT_VALID,
                            FilingGuards.FORM_VALID,
                            ToleranceGuards.MISSING_DEFERRABLE,
                            ToleranceGuards.POINTS_PASSED,
                            ToleranceGuards.ALL_LISTED,
                            ToleranceGuards.NEVER_BREACHED,
                            ToleranceGuards.COMMITMENT_SIGNED,
                            ToleranceGuards.COMMITMENT_STORED),
            Line.of("T22", SIMULATE)
                    .from(UNDER_REVIEW)
                    .by(APPROVER, DEPARTMENT_HEAD)
                    .documents(SIMULATION_OPINION)
                    .pauses(PROMISE, STATUTORY)
                    .guardedBy(ToleranceGuards.PENDING, DecisionGuards.BY_ASSIGNEE, ToleranceGuards.SIMULATION_WRITTEN),
            Line.of("T23", SUPPLY)
                    .from(ACCEPTED, UNDER_REVIEW)
                    .by(WINDOW_CLERK, CHANNEL)
                    .documents(SUPPLEMENT_RECEIPT)
                    .stops(SUPPLEMENT)
                    .resumes(PROMISE, STATUTORY)
                    .movesPapers()
                    .guardedBy(
                            ToleranceGuards.PENDING,
                            ToleranceGuards.IN_TIME,
                            ToleranceGuards.PROMISED_ONLY,
                            FilingGuards.FILING_READABLE),
            Line.of("T24", REMIND_SUPPLEMENT)
                    .from(ACCEPTED, UNDER_REVIEW)
                    .by(PLATFORM)
                    .guardedBy(ToleranceGuards.PENDING, TimerGuards.DUE),
            Line.of("T24", LAPSE)
                    .from(ACCEPTED, UNDER_REVIEW)
                    .to(LAPSED)
                    .by(PLATFORM)
                    .documents(LAPSE_NOTICE)
                    .stopsAll()
                    .guardedBy(ToleranceGuards.PENDING, ToleranceGuards.TOO_LATE, TimerGuards.DUE),
            Line.of("T24", REPAIR_TOLERANCE)
                    .from(LAPSED)
                    .by(SUPERVISOR)
                    .guardedBy(ToleranceGuards.BREACHED, ToleranceGuards.REPAIR_REASONED));

    private ToleranceRules() {}
}
