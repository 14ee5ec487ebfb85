// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.trail.anchors;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import javax.persistence.TypedQuery;
import org.yichuang.core.casework.internal.persistence.AnchorEntity;
import org.yichuang.core.trail.AnchorLine;
import org.yichuang.core.trail.Held;
import org.yichuang.core.trail.Leaf;
import org.yichuang.ports.documents.DocumentFormat;

/** Finds anchors, what they cover, and what none covers yet. */
final class AnchorRows {
    private static final String ACTIONS =
            "select a.caseRow.caseNo, a.sequence, a.hash, a.mac, a.anchorNo from ActionEntity a where ";
    private static final String DOCUMENTS = "select d.name, d.digest, d.anchorNo from TrailDocument d where ";
    private static final int CHUNK = 500;

    private AnchorRows() {}

    /** An action or document that no anchor covers, with the key of its row. */
    record Uncovered(Object key, Leaf leaf) {}

    static Optional<AnchorEntity> last(EntityManager em) {
        return em.createQuery("select a from AnchorEntity a order by a.number desc", AnchorEntity.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    static List<AnchorEntity> after(EntityManager em, long number, int limit) {
        return em.createQuery(
                        "select a from AnchorEntity a where a.number > :number order by a.number", AnchorEntity.class)
                .setParameter("number", number)
                .setMaxResults(limit)
                .getResultList();
    }

    static List<Uncovered> actions(EntityManager em, int limit) {
        return em.createQuery(
                        "select a.id, a.caseRow.caseNo, a.sequence, a.hash, a.mac from ActionEntity a"
                                + " where a.anchorNo is null order by a.id",
                        Object[].class)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new Uncovered(
                        row[0], Leaf.action((String) row[1], (Integer) row[2], (String) row[3], (String) row[4])))
                .toList();
    }

    static List<Uncovered> documents(EntityManager em, int limit) {
        return em.createQuery(
                        "select d.name, d.digest from TrailDocument d where d.anchorNo is null order by d.name",
                        Object[].class)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new Uncovered(row[0], Leaf.document((String) row[0], (String) row[1])))
                .toList();
    }

    /** Claims rows for an anchor; returns how many were still free. */
    static int claim(EntityManager em, String table, String key, List<Uncovered> rows, long anchor) {
        int claimed = 0;
        for (int from = 0; from < rows.size(); from += CHUNK) {
            List<Uncovered> chunk = rows.subList(from, Math.min(rows.size(), from + CHUNK));
            String places = String.join(",", Collections.nCopies(chunk.size(), "?"));
            Query update = em.createNativeQuery("update " + table + " set anchor_no = ? where anchor_no is null and "
                    + key + " in (" + places + ")");
            update.setParameter(1, anchor);
            for (int index = 0; index < chunk.size(); index++) {
                update.setParameter(index + 2, chunk.get(index).key());
            }
            claimed += update.executeUpdate();
        }
        return claimed;
    }

    /** Notes which cases an anchor says something of, so that those of a case are found without reading all. */
    static void mention(EntityManager em, AnchorLine line) {
        List<String> cases = List.copyOf(cases(line));
        for (int from = 0; from < cases.size(); from += CHUNK) {
            List<String> chunk = cases.subList(from, Math.min(cases.size(), from + CHUNK));
            Query insert = em.createNativeQuery("insert into trail_anchor_case (case_no, anchor_no) values "
                    + String.join(",", Collections.nCopies(chunk.size(), "(?, ?)")));
            int place = 1;
            for (String caseNo : chunk) {
                insert.setParameter(place++, caseNo);
                insert.setParameter(place++, line.anchor().number());
            }
            insert.executeUpdate();
        }
    }

    /** Returns the cases that an anchor says something of. */
    static Set<String> cases(AnchorLine line) {
        Set<String> cases = new TreeSet<>();
        line.leaves().stream().map(Leaf::parse).filter(Leaf::isAction).forEach(leaf -> cases.add(leaf.subject()));
        return cases;
    }

    /** Returns the cases that were noted for an anchor. */
    static Set<String> noted(EntityManager em, long anchor) {
        Set<String> cases = new TreeSet<>();
        em.createNativeQuery("select case_no from trail_anchor_case where anchor_no = ?")
                .setParameter(1, anchor)
                .getResultList()
                .forEach(caseNo -> cases.add((String) caseNo));
        return cases;
    }

    /** Returns the names by which anchors know the documents of a case: those that were ordered, and those that are kept. */
    static Set<String> documents(EntityManager em, String caseNo) {
        Set<String> names = new TreeSet<>(
                em.createQuery("select d.name from TrailDocument d where d.subject = :caseNo", String.class)
                        .setParameter("caseNo", caseNo)
                        .getResultList());
        em.createQuery("select d.id from DocumentEntity d where d.caseNo = :caseNo", String.class)
                .setParameter("caseNo", caseNo)
                .getResultStream()
                .flatMap(id -> Stream.of(DocumentFormat.values()).map(format -> format.nameOf(id)))
                .forEach(names::add);
        return names;
    }

    /** Returns the numbers of the anchors that say something of a case, or that its actions or documents claim. */
    static Set<Long> of(EntityManager em, String caseNo) {
        Set<Long> numbers = new TreeSet<>(em.createQuery(
                        "select distinct a.anchorNo from ActionEntity a where a.caseRow.caseNo = :caseNo"
                                + " and a.anchorNo is not null",
                        Long.class)
                .setParameter("caseNo", caseNo)
                .getResultList());
        numbers.addAll(em.createQuery(
                        "select distinct d.anchorNo from TrailDocument d where d.subject = :caseNo"
                                + " and d.anchorNo is not null",
                        Long.class)
                .setParameter("caseNo", caseNo)
                .getResultList());
        em.createNativeQuery("select anchor_no from trail_anchor_case where case_no = ?")
                .setParameter(1, caseNo)
                .getResultList()
                .forEach(number -> numbers.add(((Number) number).longValue()));
        return numbers;
    }

    /** Returns what claims to be covered by an anchor; only of one case if {@code caseNo} is not {@code null}. */
    static List<Held> claiming(EntityManager em, long anchor, String caseNo) {
        List<Held> held = new ArrayList<>(
                actions(claiming(em, ACTIONS + "a.anchorNo = :anchor", "a.caseRow.caseNo", anchor, caseNo))
                        .toList());
        documents(claiming(em, DOCUMENTS + "d.anchorNo = :anchor", "d.subject", anchor, caseNo))
                .forEach(held::add);
        return held;
    }

    private static TypedQuery<Object[]> claiming(
            EntityManager em, String question, String owner, long anchor, String caseNo) {
        String wanted = caseNo == null ? question : question + " and " + owner + " = :caseNo";
        TypedQuery<Object[]> query = em.createQuery(wanted, Object[].class).setParameter("anchor", anchor);
        return caseNo == null ? query : query.setParameter("caseNo", caseNo);
    }

    /** Finds what is held under the name of a leaf. */
    static Optional<Held> named(EntityManager em, Leaf leaf) {
        if (leaf.isAction()) {
            return actions(em.createQuery(ACTIONS + "a.caseRow.caseNo = :no and a.sequence = :sequence", Object[].class)
                            .setParameter("no", leaf.subject())
                            .setParameter("sequence", leaf.sequence()))
                    .findFirst();
        }
        return documents(em.createQuery(DOCUMENTS + "d.name = :id", Object[].class)
                        .setParameter("id", leaf.subject()))
                .findFirst();
    }

    private static Stream<Held> actions(TypedQuery<Object[]> query) {
        return query.getResultStream()
                .map(row -> new Held(
                        Leaf.action((String) row[0], (Integer) row[1], (String) row[2], (String) row[3]),
                        (Long) row[4]));
    }

    private static Stream<Held> documents(TypedQuery<Object[]> query) {
        return query.getResultStream()
                .map(row -> new Held(Leaf.document((String) row[0], (String) row[1]), (Long) row[2]));
    }
}
