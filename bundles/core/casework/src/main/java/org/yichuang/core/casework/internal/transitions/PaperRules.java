// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.transitions;

import static org.yichuang.api.casework.CaseState.ACCEPTED;
import static org.yichuang.api.casework.CaseState.UNDER_REVIEW;
import static org.yichuang.ports.accounts.Role.APPROVER;
import static org.yichuang.ports.accounts.Role.DEPARTMENT_HEAD;
import static org.yichuang.ports.accounts.Role.WINDOW_CLERK;
import static org.yichuang.ports.casework.ActionType.SEND_PAPERS;
import static org.yichuang.ports.casework.ActionType.SIGN_PAPERS;
import static org.yichuang.ports.clock.ClockKind.SAME_DAY_HANDOVER;
import static org.yichuang.ports.documents.DocumentKind.TRANSFER_SLIP;

import java.util.List;

/** The lines by which papers go from hand to hand (T14, T41). */
final class PaperRules {
    static final List<Rule> LINES = List.of(
            Line.of("T14", SEND_PAPERS)
                    .from(ACCEPTED, UNDER_REVIEW)
                    .by(WINDOW_CLERK)
                    .documents(TRANSFER_SLIP)
                    .guardedBy(PaperGuards.PAPERS_AT_WINDOW, PaperGuards.POUCH_COUNTED),
            Line.of("T14", SIGN_PAPERS)
                    .from(ACCEPTED, UNDER_REVIEW)
                    .by(APPROVER, DEPARTMENT_HEAD)
                    .documents(TRANSFER_SLIP)
                    .stops(SAME_DAY_HANDOVER)
                    .guardedBy(PaperGuards.PAPERS_IN_TRANSIT, PaperGuards.OTHER_HAND, PaperGuards.COUNT_EQUALS_SENT));

    private PaperRules() {}
}
