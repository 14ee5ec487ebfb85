// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.persistence;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.persistence.EntityManager;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.core.casework.internal.json.JsonParts;

/**
 * The cases that were worked on here last, each as it was left, so that the next step of each does not read it again. Another
 * platform may have gone on since: the hash of the last action names one log and so one case for ever, and whoever reads or
 * writes the row compares it.
 */
public final class RecentCases {
    /** A case is some thirty kilobytes; this is what a large hall does in a few minutes. */
    private static final int KEPT = 1_000;

    private final Map<String, Standing> cases = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Standing> eldest) {
            return size() > KEPT;
        }
    });

    /**
     * A case as it stands, or as it was left here.
     *
     * @param head of its row
     * @param columns those of its row, or {@code null} if it was not written here
     * @param body its text, as far as it was written here
     */
    public record Standing(CaseHead head, CaseRecord record, CaseColumns columns, JsonParts body) {
        Standing(CaseEntity row) {
            this(row.head(), row.toRecord(), null, JsonParts.NONE);
        }
    }

    /** Returns the case of a row. */
    public CaseRecord of(CaseEntity row) {
        Standing known = known(row.getCaseNo(), row.getLastHash());
        return known == null ? row.toRecord() : known.record();
    }

    /** Returns a case as it was left here, or {@code null} if it was not worked on here lately. */
    public Standing left(String caseNo) {
        return cases.get(caseNo);
    }

    /** Returns a case as it stands; where it is not known, that may be later than the head says. */
    public Standing standing(EntityManager em, String caseNo, CaseHead head) {
        Standing known = known(caseNo, head.lastHash());
        // Whoever held the row without an action has counted its version on.
        return known == null
                ? new Standing(em.find(CaseEntity.class, head.id()))
                : new Standing(head, known.record(), known.columns(), known.body());
    }

    /** Keeps a case as a committed request has left it. */
    public void keep(Standing left) {
        cases.put(left.record().caseNo(), left);
    }

    private Standing known(String caseNo, String lastHash) {
        Standing left = cases.get(caseNo);
        return left == null || !left.head().lastHash().equals(lastHash) ? null : left;
    }
}
