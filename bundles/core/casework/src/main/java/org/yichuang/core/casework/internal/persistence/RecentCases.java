// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.persistence;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.persistence.EntityManager;
import org.yichuang.core.casework.internal.fold.CaseRecord;

/**
 * The cases that were worked on here last, so that the next step of each does not read its whole text again. They are known by
 * the hash of their last action, which names one log and so one case for ever: what another platform adds has another hash, and
 * nothing here ever becomes wrong.
 */
public final class RecentCases {
    /** A case is some ten kilobytes; this is what a large hall does in a few minutes. */
    private static final int KEPT = 1_000;

    private final Map<String, CaseRecord> cases = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CaseRecord> eldest) {
            return size() > KEPT;
        }
    });

    /** A case, and the head of its row when it was so. */
    public record Standing(CaseHead head, CaseRecord record) {}

    /** Returns the case of a row. */
    public CaseRecord of(CaseEntity row) {
        CaseRecord known = cases.get(row.getLastHash());
        return known == null ? row.toRecord() : known;
    }

    /** Returns a case as it stands; where it is not known, that may be later than the head says. */
    public Standing standing(EntityManager em, CaseHead head) {
        CaseRecord known = cases.get(head.lastHash());
        if (known != null) {
            return new Standing(head, known);
        }
        CaseEntity row = em.find(CaseEntity.class, head.id());
        return new Standing(row.head(), row.toRecord());
    }

    /**
     * Keeps a case as a committed request has left it.
     *
     * @param before hash of its last action before, {@code null} if it is new: as it was then it is gone, also from here
     */
    public void keep(String before, String hash, CaseRecord after) {
        if (before != null) {
            cases.remove(before);
        }
        cases.put(hash, after);
    }
}
