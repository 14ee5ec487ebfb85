// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.trail;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuang.core.casework.internal.persistence.CaseEntity;
import org.yichuang.core.casework.internal.persistence.CaseRows;
import org.yichuang.ports.clock.WorkCalendar;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;
import org.yichuang.ports.trail.TrailReport;
import org.yichuang.ports.trail.TrailReport.Fault;
import org.yichuang.ports.trail.TrailService;

/** Verifies the trail case by case, in batches by key: memory does not grow with the number of cases. */
@Component
public final class TrailComponent implements TrailService {
    private static final Logger LOG = LoggerFactory.getLogger(TrailComponent.class);
    private static final int BATCH = 200;
    private static final int FAULTS = 1_000;
    private static final int READS = 5;

    private final EntityManagerFactory database;
    private final ZoneId zone;

    /** Verifies what stands in this database. */
    @Activate
    public TrailComponent(
            @Reference(target = "(osgi.unit.name=org.yichuang.core.casework)") EntityManagerFactory database,
            @Reference WorkCalendar calendar) {
        this.database = database;
        zone = calendar.zone();
    }

    @Override
    public TrailReport verifyCase(String caseNo) {
        Long id = read(em -> CaseRows.find(em, caseNo)
                .map(CaseEntity::getId)
                .orElseThrow(() -> new Refusal(Reason.NOT_FOUND, "UNKNOWN_CASE", "没有办件“" + caseNo + "”：请核对办件编号")));
        Sum sum = new Sum();
        sum.add(verify(id));
        return sum.report();
    }

    @Override
    public TrailReport verifyDay(LocalDate day) {
        long from = day.atStartOfDay(zone).toInstant().toEpochMilli();
        long to = day.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli();
        return verify((em, after) -> em.createQuery(
                        "select distinct a.caseRow.id from ActionEntity a where a.recordedAt >= :from"
                                + " and a.recordedAt < :to and a.caseRow.id > :after order by a.caseRow.id",
                        Long.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("after", after)
                .setMaxResults(BATCH)
                .getResultList());
    }

    @Override
    public TrailReport verifyAll() {
        return verify((em, after) -> em.createQuery(
                        "select c.id from CaseEntity c where c.id > :after order by c.id", Long.class)
                .setParameter("after", after)
                .setMaxResults(BATCH)
                .getResultList());
    }

    private TrailReport verify(BiFunction<EntityManager, Long, List<Long>> idsAfter) {
        Sum sum = new Sum();
        long after = 0;
        while (true) {
            long last = after;
            List<Long> ids = read(em -> idsAfter.apply(em, last));
            if (ids.isEmpty()) {
                return sum.report();
            }
            ids.forEach(id -> sum.add(verify(id)));
            after = ids.get(ids.size() - 1);
        }
    }

    /** Verifies a case; if somebody works on it just now, again. */
    private CaseVerifier.Finding verify(Long id) {
        CaseVerifier.Finding finding = null;
        for (int reading = 0; reading < READS; reading++) {
            int before = sequence(id);
            finding = verifyOnce(id);
            if (finding.faults().isEmpty() || before == sequence(id)) {
                return finding;
            }
        }
        return finding;
    }

    private CaseVerifier.Finding verifyOnce(Long id) {
        try {
            return read(em -> new CaseVerifier(em, em.find(CaseEntity.class, id)).verify());
        } catch (RuntimeException unreadable) {
            // Whatever was written into the rows by hand must not stop the verification of the others.
            LOG.debug("Case {} can't be read", id, unreadable);
            String caseNo =
                    read(em -> em.createQuery("select c.caseNo from CaseEntity c where c.id = :id", String.class)
                            .setParameter("id", id)
                            .getSingleResult());
            return new CaseVerifier.Finding(0, List.of(new Fault(caseNo, 0, "办件或其办理记录无法读取：格式被破坏")));
        }
    }

    private int sequence(Long id) {
        return read(em -> em.createQuery("select c.sequence from CaseEntity c where c.id = :id", Integer.class)
                .setParameter("id", id)
                .getSingleResult());
    }

    private <T> T read(Function<EntityManager, T> question) {
        EntityManager em = database.createEntityManager();
        try {
            return question.apply(em);
        } finally {
            em.close();
        }
    }

    /** Adds findings up. */
    private static final class Sum {
        private long cases;
        private long actions;
        private final List<Fault> faults = new ArrayList<>();

        void add(CaseVerifier.Finding finding) {
            cases++;
            actions += finding.actions();
            finding.faults().stream().limit(FAULTS - faults.size()).forEach(faults::add);
        }

        TrailReport report() {
            return new TrailReport(cases, actions, List.copyOf(faults));
        }
    }
}
