// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.yichuang.ports.casework.RetentionService.Due;

/** Finds the cases whose retention is over, a query for each term, out of one index. */
final class DueCases {
    private static final int BATCH = 200;

    private final EntityManagerFactory database;
    private final RetentionPolicy policy;

    DueCases(EntityManagerFactory database, RetentionPolicy policy) {
        this.database = database;
        this.policy = policy;
    }

    /** A case with the place it belongs to, in whose name it is erased. */
    record Found(Due due, String region) {}

    private record Row(
            long endedAt, long id, String caseNo, String matter, String name, String agency, String region) {}

    /** Finds the longest ended ones. */
    List<Found> find(int limit, Instant now) {
        List<Found> found = new ArrayList<>();
        policy.terms().forEach(years -> found.addAll(find(years, limit, now)));
        found.sort(Comparator.comparing(one -> one.due().endedAt()));
        return found.stream().limit(limit).toList();
    }

    /** Finds a case by its number, if its retention is over or nearly so: whether it is, the table of transitions says. */
    Optional<Found> find(String caseNo) {
        return rows("c.caseNo = :caseNo and c.endedAt is not null", Map.of("caseNo", caseNo)).stream()
                .flatMap(row -> found(row).stream())
                .findFirst();
    }

    private List<Found> find(int years, int limit, Instant now) {
        // A day more than enough: the exact day is told by the policy.
        long before = now.atZone(ZoneOffset.UTC)
                .plusDays(1)
                .minusYears(years)
                .toInstant()
                .toEpochMilli();
        List<Found> found = new ArrayList<>();
        long endedAt = Long.MIN_VALUE;
        long id = 0;
        while (found.size() < limit) {
            List<Row> rows = rows(
                    "c.endedAt < :before and c.endedAt >= :ended and (c.endedAt > :ended or c.id > :id)",
                    Map.of("before", before, "ended", endedAt, "id", id));
            for (Row row : rows) {
                if (policy.matters().getOrDefault(row.matter(), policy.years()) == years) {
                    found(row)
                            .filter(one -> RetentionPolicy.isOver(one.due().retainedUntil(), now))
                            .ifPresent(found::add);
                }
                endedAt = row.endedAt();
                id = row.id();
            }
            if (rows.size() < BATCH) {
                break;
            }
        }
        return found.stream().limit(limit).toList();
    }

    private Optional<Found> found(Row row) {
        Instant endedAt = Instant.ofEpochMilli(row.endedAt());
        Optional<LocalDate> last = policy.lastDay(row.matter(), endedAt);
        return last.map(day -> new Found(new Due(row.caseNo(), row.name(), row.agency(), endedAt, day), row.region()));
    }

    private List<Row> rows(String where, Map<String, Object> parameters) {
        EntityManager em = database.createEntityManager();
        try {
            var query = em.createQuery(
                    "select c.endedAt, c.id, c.caseNo, c.matter, c.matterName, c.agencyName, c.region from CaseEntity c where "
                            + where + " order by c.endedAt, c.id",
                    Object[].class);
            parameters.forEach(query::setParameter);
            return query.setMaxResults(BATCH).getResultList().stream()
                    .map(row -> new Row(
                            (Long) row[0],
                            (Long) row[1],
                            (String) row[2],
                            (String) row[3],
                            (String) row[4],
                            (String) row[5],
                            (String) row[6]))
                    .toList();
        } finally {
            em.close();
        }
    }
}
