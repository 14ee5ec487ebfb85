// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.EntityManager;

/**
 * All rows of a case (办件全部记录), as whoever verifies it reads them.
 *
 * @param row the case
 * @param actions its actions, oldest first
 * @param payloads what they say, by the key of the action
 * @param documents the documents that they ordered
 */
public record CaseLog(
        CaseEntity row, List<ActionEntity> actions, Map<Long, String> payloads, List<DocumentEntity> documents) {

    /** A text and what it belongs to. */
    private record Said(Long caseId, Long action, String text) {}

    /** Reads some cases, a few hundreds at most, with one question for each kind of rows. */
    public static List<CaseLog> of(EntityManager em, Collection<Long> ids) {
        Map<Long, List<ActionEntity>> actions = rows(
                        em,
                        "select a.caseRow.id, a from ActionEntity a where a.caseRow.id in :ids order by a.sequence",
                        ids)
                .collect(by(row -> (ActionEntity) row[1]));
        Map<Long, Map<Long, String>> payloads = rows(
                        em,
                        "select p.action.caseRow.id, p.id, p.body from PayloadEntity p where p.action.caseRow.id in :ids",
                        ids)
                .map(row -> new Said((Long) row[0], (Long) row[1], (String) row[2]))
                .collect(groupingBy(Said::caseId, Collectors.toMap(Said::action, Said::text)));
        List<CaseEntity> cases = em.createQuery(
                        "select c from CaseEntity c where c.id in :ids order by c.id", CaseEntity.class)
                .setParameter("ids", ids)
                .getResultList();
        Map<Long, List<DocumentEntity>> documents = documents(em, cases);
        return cases.stream()
                .map(row -> new CaseLog(
                        row,
                        actions.getOrDefault(row.getId(), List.of()),
                        payloads.getOrDefault(row.getId(), Map.of()),
                        documents.getOrDefault(row.getId(), List.of())))
                .toList();
    }

    /** By the numbers of their cases, as their index has them; one that names a case and belongs to another is nobody's. */
    private static Map<Long, List<DocumentEntity>> documents(EntityManager em, List<CaseEntity> cases) {
        Map<Long, String> numbers = cases.stream().collect(Collectors.toMap(CaseEntity::getId, CaseEntity::getCaseNo));
        return em.createQuery("select d.caseRow.id, d from DocumentEntity d where d.caseNo in :numbers", Object[].class)
                .setParameter("numbers", numbers.values())
                .getResultStream()
                .filter(row -> ((DocumentEntity) row[1]).caseNo().equals(numbers.get(row[0])))
                .collect(by(row -> (DocumentEntity) row[1]));
    }

    private static Stream<Object[]> rows(EntityManager em, String question, Collection<Long> ids) {
        return em.createQuery(question, Object[].class).setParameter("ids", ids).getResultStream();
    }

    private static <T> Collector<Object[], ?, Map<Long, List<T>>> by(Function<Object[], T> part) {
        return groupingBy(row -> (Long) row[0], mapping(part, toList()));
    }
}
