// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.persistence;

import java.util.EnumSet;
import java.util.Set;
import org.yichuang.api.casework.CaseState;
import org.yichuang.api.casework.CustodyState;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.core.casework.internal.fold.Custody;
import org.yichuang.core.casework.internal.fold.PaperHop;
import org.yichuang.ports.casework.Queue;

/**
 * In whose work list the papers of a case stand (待移交、待退还). The window hands over what belongs to the department's file;
 * what a case that came to nothing has gathered goes back to the applicant; a decided case keeps its file. A pouch that is on
 * its way when the case has ended stands in the list of who has to sign for it.
 */
final class PaperDesk {
    private static final Set<CaseState> TO_DEPARTMENT =
            EnumSet.of(CaseState.ACCEPTED, CaseState.UNDER_REVIEW, CaseState.DECIDED, CaseState.CLOSED);
    private static final Set<CaseState> TO_APPLICANT =
            EnumSet.of(CaseState.NOT_ACCEPTED, CaseState.WITHDRAWN, CaseState.LAPSED);

    private PaperDesk() {}

    /** Returns the work list, or {@code null} if nobody has to do anything about papers. */
    static String of(CaseRecord record) {
        Custody papers = record.papers();
        if (TO_DEPARTMENT.contains(record.state())
                && !record.file(CustodyState.AT_WINDOW).isEmpty()) {
            return CaseColumns.desk(Queue.HAND_OVER, record.region());
        }
        if (TO_APPLICANT.contains(record.state())) {
            return toApplicant(record, papers);
        }
        if (record.state() != CaseState.CLOSED) {
            return null;
        }
        PaperHop open = record.openHop();
        if (open != null && open.destination() == CustodyState.AT_BACK_OFFICE) {
            return CaseColumns.desk(Queue.RETURN, record.matter().agency());
        }
        boolean atHall = open != null || papers.hasOriginals(CustodyState.AT_ISSUING_WINDOW);
        return atHall ? CaseColumns.desk(Queue.RETURN, record.region()) : null;
    }

    private static String toApplicant(CaseRecord record, Custody papers) {
        PaperHop open = record.openHop();
        boolean atDepartment = open == null
                ? papers.hasOriginals(CustodyState.AT_BACK_OFFICE)
                : open.destination() == CustodyState.AT_BACK_OFFICE;
        boolean atHall = open == null
                ? papers.hasOriginals(CustodyState.AT_WINDOW, CustodyState.AT_ISSUING_WINDOW)
                : open.destination() != CustodyState.AT_BACK_OFFICE;
        if (atHall) {
            return CaseColumns.desk(Queue.RETURN, record.region());
        }
        return atDepartment ? CaseColumns.desk(Queue.RETURN, record.matter().agency()) : null;
    }
}
