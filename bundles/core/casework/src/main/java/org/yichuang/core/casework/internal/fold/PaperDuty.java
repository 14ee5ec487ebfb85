// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.fold;

import java.util.EnumSet;
import java.util.Set;
import org.yichuang.api.casework.CaseState;
import org.yichuang.api.casework.CustodyState;

/**
 * Which papers of a case are where they may not stay overnight (当日移交, R43), in the order in which they have to move: the
 * clock of the same day runs while any are, and for nothing else. A pouch on its way is in somebody's hands only when it is
 * signed for, also after the case has ended.
 */
public enum PaperDuty {
    /** What belongs to the department's file is at the window, or in a pouch between the two. */
    HAND_OVER,
    /** The result is on its way to the issuing window. */
    RESULT,
    /** The hall has originals of a case that has ended, which go back to the applicant. */
    GIVE_BACK_AT_HALL,
    /** The department has such originals, or they are on their way from it. */
    GIVE_BACK_AT_DEPARTMENT,
    /** All papers are where they belong. */
    NONE;

    private static final Set<CaseState> FILED_AT_DEPARTMENT = EnumSet.of(
            CaseState.ACCEPTED,
            CaseState.UNDER_REVIEW,
            CaseState.DECIDED,
            CaseState.RESULT_VERIFICATION,
            CaseState.AWAITING_DELIVERY,
            CaseState.CLOSED);
    private static final Set<CaseState> CAME_TO_NOTHING =
            EnumSet.of(CaseState.NOT_ACCEPTED, CaseState.WITHDRAWN, CaseState.LAPSED);

    /** Returns the first of a case. */
    public static PaperDuty of(CaseRecord record) {
        Custody papers = record.papers();
        PaperHop hop = record.openHop();
        if (FILED_AT_DEPARTMENT.contains(record.state())
                && !record.file(CustodyState.AT_WINDOW).isEmpty()) {
            return HAND_OVER;
        }
        if (hop != null) {
            return of(hop, record.state());
        }
        if (CAME_TO_NOTHING.contains(record.state())) {
            return toApplicant(papers);
        }
        boolean left = record.state() == CaseState.CLOSED && papers.hasOriginals(CustodyState.AT_ISSUING_WINDOW);
        return left ? GIVE_BACK_AT_HALL : NONE;
    }

    /** Tells whether papers go back to the applicant. */
    public boolean isGivingBack() {
        return this == GIVE_BACK_AT_HALL || this == GIVE_BACK_AT_DEPARTMENT;
    }

    private static PaperDuty of(PaperHop hop, CaseState state) {
        if (hop.destination() == CustodyState.AT_ISSUING_WINDOW) {
            return RESULT;
        }
        boolean back = CAME_TO_NOTHING.contains(state) && hop.origin() == CustodyState.AT_BACK_OFFICE;
        return back ? GIVE_BACK_AT_DEPARTMENT : HAND_OVER;
    }

    private static PaperDuty toApplicant(Custody papers) {
        if (papers.hasOriginals(CustodyState.AT_WINDOW, CustodyState.AT_ISSUING_WINDOW)) {
            return GIVE_BACK_AT_HALL;
        }
        return papers.hasOriginals(CustodyState.AT_BACK_OFFICE) ? GIVE_BACK_AT_DEPARTMENT : NONE;
    }
}
