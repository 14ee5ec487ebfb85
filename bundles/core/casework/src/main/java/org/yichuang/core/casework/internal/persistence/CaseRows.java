// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.persistence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.OptimisticLockException;
import javax.persistence.Query;
import org.yichuang.ports.casework.ActionType;

/** Finds rows of cases and actions. */
public final class CaseRows {
    private static final String HEAD =
            "select new org.yichuang.core.casework.internal.persistence.CaseHead(c.id, c.rowVersion, c.sequence, c.lastHash)";

    private CaseRows() {}

    /** Finds a case by its number. */
    public static Optional<CaseEntity> find(EntityManager em, String caseNo) {
        return em.createQuery("select c from CaseEntity c where c.caseNo = :caseNo", CaseEntity.class)
                .setParameter("caseNo", caseNo)
                .getResultStream()
                .findFirst();
    }

    /** Finds the cases that correct or revoke a closed one, oldest first. */
    public static List<CaseEntity> linkedTo(EntityManager em, String caseNo) {
        return em.createQuery("select c from CaseEntity c where c.linkedCase = :caseNo order by c.id", CaseEntity.class)
                .setParameter("caseNo", caseNo)
                .getResultList();
    }

    /**
     * Holds a case as it was read, in a transaction that changes nothing else of it: whoever wrote or held it since is in the
     * way.
     *
     * @throws OptimisticLockException if somebody was
     */
    public static void hold(EntityManager transaction, CaseEntity row) {
        int held = transaction
                .createNativeQuery("update cases set row_version = row_version + 1 where id = ?1 and row_version = ?2")
                .setParameter(1, row.getId())
                .setParameter(2, row.head().rowVersion())
                .executeUpdate();
        if (held == 0) {
            throw new OptimisticLockException(row.getCaseNo());
        }
    }

    /**
     * What is there already when a request comes.
     *
     * @param head of the case, or {@code null} if there is none of that number
     * @param known an action that the account did under an identifier of the request, or {@code null}
     */
    public record Asked(CaseHead head, ActionEntity known) {}

    /**
     * Finds what is there when a request comes. The case is read first or in the same look: the same request, committed since,
     * is then found with it, and one committed later collides. The other way round a double click could find its own work done
     * and call it out of order.
     *
     * @param caseNo number of the case, or {@code null} if the request makes it
     * @param ids identifiers by which a repetition is looked for
     */
    public static Asked ask(EntityManager em, String caseNo, String account, List<String> ids) {
        if (caseNo != null && ids.size() == 1) {
            return em.createQuery(
                            HEAD
                                    + ", a from CaseEntity c left join ActionEntity a on a.account = :account and a.actionId = :id"
                                    + " where c.caseNo = :caseNo",
                            Object[].class)
                    .setParameter("caseNo", caseNo)
                    .setParameter("account", account)
                    .setParameter("id", ids.get(0))
                    .getResultStream()
                    .findFirst()
                    .map(found -> new Asked((CaseHead) found[0], (ActionEntity) found[1]))
                    .orElse(new Asked(null, null));
        }
        return new Asked(caseNo == null ? null : head(em, caseNo), known(em, account, ids));
    }

    private static CaseHead head(EntityManager em, String caseNo) {
        return em.createQuery(HEAD + " from CaseEntity c where c.caseNo = :caseNo", CaseHead.class)
                .setParameter("caseNo", caseNo)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /** One by one: of a list Derby would compare every action that the account ever did. */
    private static ActionEntity known(EntityManager em, String account, List<String> ids) {
        return ids.stream()
                .flatMap(id -> em.createQuery(
                                "select a from ActionEntity a where a.account = :account and a.actionId = :id",
                                ActionEntity.class)
                        .setParameter("account", account)
                        .setParameter("id", id)
                        .getResultStream())
                .findFirst()
                .orElse(null);
    }

    /** Tells whether an account did something to a case since a time in milliseconds. */
    public static boolean hasDone(EntityManager em, Long caseId, String account, ActionType type, long since) {
        return !em.createQuery(
                        "select a.id from ActionEntity a where a.caseRow.id = :id and a.account = :account"
                                + " and a.type = :type and a.recordedAt > :since",
                        Long.class)
                .setParameter("id", caseId)
                .setParameter("account", account)
                .setParameter("type", type)
                .setParameter("since", since)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Returns the actions of a case, oldest first. */
    public static List<ActionEntity> actions(EntityManager em, Long caseId) {
        return em.createQuery(
                        "select a from ActionEntity a where a.caseRow.id = :id order by a.sequence", ActionEntity.class)
                .setParameter("id", caseId)
                .getResultList();
    }

    /** Returns what the actions of a case say, by the key of the action. */
    public static Map<Long, String> payloads(EntityManager em, Long caseId) {
        return texts(
                em.createQuery("select p.id, p.body from PayloadEntity p where p.action.caseRow.id = :id"), caseId);
    }

    /** Returns the rows of what the actions of a case say, oldest first. */
    public static List<PayloadEntity> payloadRows(EntityManager em, Long caseId) {
        return em.createQuery(
                        "select p from PayloadEntity p join fetch p.action where p.action.caseRow.id = :id"
                                + " order by p.action.sequence",
                        PayloadEntity.class)
                .setParameter("id", caseId)
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    private static <K> Map<K, String> texts(Query query, Long caseId) {
        Map<K, String> texts = new HashMap<>();
        for (Object[] row : (List<Object[]>) query.setParameter("id", caseId).getResultList()) {
            texts.put((K) row[0], (String) row[1]);
        }
        return texts;
    }
}
