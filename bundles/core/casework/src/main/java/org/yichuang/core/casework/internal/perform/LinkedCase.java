// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.perform;

import java.util.Optional;
import javax.persistence.EntityManager;
import org.yichuang.core.casework.internal.persistence.CaseEntity;
import org.yichuang.core.casework.internal.persistence.CaseRows;
import org.yichuang.core.casework.internal.transitions.Predecessor;

/**
 * The closed case that a new one is about (T34), as it was before the transaction. Its log stays as it is; only its row is
 * held, so that of two who link a case to it at the same time one finds the case of the other.
 *
 * @param row its row
 * @param predecessor what guards ask of it
 */
record LinkedCase(CaseEntity row, Predecessor predecessor) {

    /** Finds the case that a request is about, if it is about one. */
    static Optional<LinkedCase> of(EntityManager em, Request request) {
        // The row before what links to it: what is linked in between has changed the row.
        return Optional.ofNullable(request.linkedCase())
                .flatMap(caseNo -> CaseRows.find(em, caseNo))
                .map(row -> new LinkedCase(
                        row,
                        new Predecessor(
                                row.toRecord(),
                                CaseRows.linkedTo(em, row.getCaseNo()).stream()
                                        .map(CaseEntity::toRecord)
                                        .toList())));
    }

    /**
     * Keeps everybody else from linking a case to it in the same moment.
     *
     * @throws javax.persistence.OptimisticLockException if somebody has
     */
    void hold(EntityManager transaction) {
        CaseRows.hold(transaction, row);
    }
}
