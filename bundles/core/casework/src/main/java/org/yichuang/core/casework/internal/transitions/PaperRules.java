// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.transitions;

import static org.yichuang.api.casework.CaseState.ACCEPTED;
import static org.yichuang.api.casework.CaseState.CLOSED;
import static org.yichuang.api.casework.CaseState.DECIDED;
import static org.yichuang.api.casework.CaseState.LAPSED;
import static org.yichuang.api.casework.CaseState.UNDER_REVIEW;
import static org.yichuang.api.casework.CaseState.WITHDRAWN;
import static org.yichuang.ports.accounts.Role.APPROVER;
import static org.yichuang.ports.accounts.Role.DEPARTMENT_HEAD;
import static org.yichuang.ports.accounts.Role.ISSUING_CLERK;
import static org.yichuang.ports.accounts.Role.WINDOW_CLERK;
import static org.yichuang.ports.casework.ActionType.REFUSE_PAPERS;
import static org.yichuang.ports.casework.ActionType.RETURN_PAPERS;
import static org.yichuang.ports.casework.ActionType.SEND_PAPERS;
import static org.yichuang.ports.casework.ActionType.SIGN_PAPERS;
import static org.yichuang.ports.documents.DocumentKind.ORIGINALS_RETURN_RECEIPT;
import static org.yichuang.ports.documents.DocumentKind.TRANSFER_SLIP;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.yichuang.api.casework.CaseState;

/** The lines by which papers go from hand to hand (T14, T41). */
final class PaperRules {
    /** Where a pouch other than that of the result may be under way: also when the case ended meanwhile. */
    private static final Set<CaseState> POUCH = EnumSet.of(ACCEPTED, UNDER_REVIEW, DECIDED, CLOSED, WITHDRAWN, LAPSED);

    static final List<Rule> LINES = List.of(
            Line.of("T14", SEND_PAPERS)
                    .from(ACCEPTED, UNDER_REVIEW, DECIDED)
                    .by(WINDOW_CLERK)
                    .documents(TRANSFER_SLIP)
                    .guardedBy(PaperGuards.PAPERS_AT_DESK, PaperGuards.NO_POUCH_UNDER_WAY, PaperGuards.POUCH_COUNTED),
            Line.of("T41", SEND_PAPERS)
                    .from(CLOSED, WITHDRAWN, LAPSED)
                    .by(WINDOW_CLERK, APPROVER, DEPARTMENT_HEAD)
                    .documents(TRANSFER_SLIP)
                    .movesPapers()
                    .guardedBy(
                            PaperGuards.CASE_FILED_AT_DEPARTMENT,
                            PaperGuards.PAPERS_AT_DESK,
                            PaperGuards.NO_POUCH_UNDER_WAY,
                            PaperGuards.POUCH_COUNTED),
            Line.of("T14", SIGN_PAPERS)
                    .from(POUCH)
                    .by(WINDOW_CLERK, APPROVER, DEPARTMENT_HEAD)
                    .documents(TRANSFER_SLIP)
                    .movesPapers()
                    .guardedBy(
                            PaperGuards.PAPERS_IN_TRANSIT,
                            PaperGuards.FOR_THIS_DESK,
                            PaperGuards.OTHER_HAND,
                            PaperGuards.COUNT_EQUALS_SENT),
            Line.of("T14", REFUSE_PAPERS)
                    .from(POUCH)
                    .by(WINDOW_CLERK, APPROVER, DEPARTMENT_HEAD)
                    .documents(TRANSFER_SLIP)
                    .movesPapers()
                    .guardedBy(
                            PaperGuards.PAPERS_IN_TRANSIT,
                            PaperGuards.FOR_THIS_DESK,
                            PaperGuards.OTHER_HAND,
                            PaperGuards.REFUSAL_REASONED),
            Line.of("T41", RETURN_PAPERS)
                    .from(EnumSet.complementOf(EnumSet.of(CaseState.DRAFT)))
                    .by(WINDOW_CLERK, APPROVER, DEPARTMENT_HEAD, ISSUING_CLERK)
                    .documents(ORIGINALS_RETURN_RECEIPT)
                    .movesPapers()
                    .guardedBy(
                            ReturnGuards.PAPERS_HELD,
                            ReturnGuards.ITEMS_HELD,
                            ReturnGuards.NO_RESULT,
                            ReturnGuards.GOES_TO_APPLICANT));

    private PaperRules() {}
}
