// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.handlers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.PersistenceException;
import org.yichuang.api.casework.HandlerState;
import org.yichuang.core.casework.internal.persistence.CaseColumns;
import org.yichuang.core.casework.internal.persistence.Conflict;
import org.yichuang.core.casework.internal.persistence.Transactions;

/** What the database knows of plug-ins: of which matters cases are open, and when any node last had their plug-ins. */
final class HandlerRows {
    private final Transactions transactions;

    HandlerRows(EntityManagerFactory database) {
        transactions = new Transactions(database);
    }

    /** An open case, as it stands. */
    record Row(long id, String caseNo, String region, int sequence) {}

    /** Returns the codes of all matters with open cases: one step into the index for each, however many cases there are. */
    SortedSet<String> matters() {
        return transactions.run(em -> {
            SortedSet<String> matters = new TreeSet<>();
            String last = "";
            for (List<String> next = after(em, last); !next.isEmpty(); next = after(em, last)) {
                last = next.get(0);
                matters.add(last.substring(last.indexOf(':') + 1));
            }
            return matters;
        });
    }

    private static List<String> after(EntityManager em, String last) {
        return em.createQuery(
                        "select c.handler from CaseEntity c where c.handler > :last order by c.handler", String.class)
                .setParameter("last", last)
                .setMaxResults(1)
                .getResultList();
    }

    /** Notes that this node has the plug-ins of these matters. */
    void see(SortedSet<String> matters, long at) {
        noting(em -> {
            List<String> unknown = new ArrayList<>();
            for (String matter : matters) {
                if (see(em, matter, at) == 0) {
                    unknown.add(matter);
                }
            }
            unknown.forEach(matter -> insert(em, matter, at));
            return unknown;
        });
    }

    /** Does what may write of a new matter, and again if another node was faster: its row is there then. */
    private <T> T noting(Function<EntityManager, T> work) {
        try {
            return transactions.run(work);
        } catch (PersistenceException failure) {
            if (!Conflict.isCauseOf(failure)) {
                throw failure;
            }
            return transactions.run(work);
        }
    }

    private static int see(EntityManager em, String matter, long at) {
        return em.createNativeQuery("update handler_seen set seen_at = ?1 where matter = ?2")
                .setParameter(1, at)
                .setParameter(2, matter)
                .executeUpdate();
    }

    private static void insert(EntityManager em, String matter, long at) {
        em.createNativeQuery("insert into handler_seen (matter, seen_at) values (?1, ?2)")
                .setParameter(1, matter)
                .setParameter(2, at)
                .executeUpdate();
    }

    /**
     * Returns when any node last had the plug-ins of these matters; of which nobody knows, from now on it is counted.
     *
     * @param at now
     */
    Map<String, Long> seen(Collection<String> matters, long at) {
        return noting(em -> {
            Map<String, Long> seen = new HashMap<>();
            for (String matter : matters) {
                List<?> known = em.createNativeQuery("select seen_at from handler_seen where matter = ?1")
                        .setParameter(1, matter)
                        .getResultList();
                if (known.isEmpty()) {
                    insert(em, matter, at);
                }
                seen.put(matter, known.isEmpty() ? at : ((Number) known.get(0)).longValue());
            }
            return seen;
        });
    }

    /**
     * Returns open cases of a matter of which one thing was reported last, by key.
     *
     * @param after key of the last case that was returned before
     */
    List<Row> cases(HandlerState reported, String matter, long after, int batch) {
        return transactions.run(em -> em.createQuery(
                        "select c.id, c.caseNo, c.region, c.sequence from CaseEntity c"
                                + " where c.handler = :handler and c.id > :after order by c.id",
                        Object[].class)
                .setParameter("handler", CaseColumns.handler(reported, matter))
                .setParameter("after", after)
                .setMaxResults(batch)
                .getResultStream()
                .map(row -> new Row((Long) row[0], (String) row[1], (String) row[2], (Integer) row[3]))
                .toList());
    }

    /** Returns of how many open cases of a matter it was reported that the plug-in is gone. */
    long waiting(String matter) {
        return transactions.run(
                em -> em.createQuery("select count(c.id) from CaseEntity c where c.handler = :handler", Long.class)
                        .setParameter("handler", CaseColumns.handler(HandlerState.HANDLER_UNAVAILABLE, matter))
                        .getSingleResult());
    }
}
