// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.trail;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
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
import org.yichuang.core.casework.internal.trail.anchors.AnchorJob;
import org.yichuang.core.casework.internal.trail.anchors.AnchorVerifier;
import org.yichuang.core.casework.internal.trail.keys.TrailKeys;
import org.yichuang.core.trail.Finding;
import org.yichuang.ports.clock.WorkCalendar;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;
import org.yichuang.ports.trail.TrailKeeper.Status;
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
    private final TrailKeys keys;
    private final AnchorJob anchors;

    /** Verifies what stands in this database. */
    @Activate
    public TrailComponent(
            @Reference(target = "(osgi.unit.name=org.yichuang.core.casework)") EntityManagerFactory database,
            @Reference WorkCalendar calendar,
            @Reference TrailKeys keys,
            @Reference AnchorJob anchors) {
        this.database = database;
        this.keys = keys;
        this.anchors = anchors;
        zone = calendar.zone();
    }

    @Override
    public TrailReport verifyCase(String caseNo) {
        Long id = read(em -> CaseRows.find(em, caseNo)
                .map(CaseEntity::getId)
                .orElseThrow(() -> new Refusal(Reason.NOT_FOUND, "UNKNOWN_CASE", "没有办件“" + caseNo + "”：请核对办件编号")));
        Sum sum = new Sum();
        sum.add(verify(id));
        return report(sum, verifier -> verifier.of(caseNo));
    }

    @Override
    public TrailReport verifyDay(LocalDate day) {
        long from = day.atStartOfDay(zone).toInstant().toEpochMilli();
        long to = day.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli();
        Sum sum = verify((em, after) -> em.createQuery(
                        "select distinct a.caseRow.id from ActionEntity a where a.recordedAt >= :from"
                                + " and a.recordedAt < :to and a.caseRow.id > :after order by a.caseRow.id",
                        Long.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("after", after)
                .setMaxResults(BATCH)
                .getResultList());
        return report(sum, verifier -> verifier.between(from, to));
    }

    @Override
    public TrailReport verifyAll() {
        Sum sum = verify((em, after) -> em.createQuery(
                        "select c.id from CaseEntity c where c.id > :after order by c.id", Long.class)
                .setParameter("after", after)
                .setMaxResults(BATCH)
                .getResultList());
        return report(sum, AnchorVerifier::all);
    }

    /** Adds what the anchors show. */
    private TrailReport report(Sum sum, Consumer<AnchorVerifier> verification) {
        long verified = read(em -> {
            AnchorVerifier verifier = new AnchorVerifier(em, anchors, sum::add);
            verification.accept(verifier);
            return verifier.anchors();
        });
        List<String> notices = new ArrayList<>();
        Status status = anchors.status();
        if (status.fault() != null) {
            notices.add(status.fault());
        }
        if (keys.mac().isEmpty()) {
            notices.add("没有留痕密钥：校验码未核验");
        }
        if (status.uncovered() > 0) {
            notices.add("有 " + status.uncovered() + " 条办理记录尚未锚定" + (status.late() ? "，已超时" : "，下一次锚定时覆盖"));
        }
        return new TrailReport(sum.cases, sum.actions, verified, List.copyOf(sum.faults), List.copyOf(notices));
    }

    private Sum verify(BiFunction<EntityManager, Long, List<Long>> idsAfter) {
        Sum sum = new Sum();
        long after = 0;
        while (true) {
            long last = after;
            List<Long> ids = read(em -> idsAfter.apply(em, last));
            if (ids.isEmpty()) {
                return sum;
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
            return read(em -> new CaseVerifier(em, em.find(CaseEntity.class, id), keys.mac()).verify());
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

        void add(Finding finding) {
            if (faults.size() < FAULTS) {
                faults.add(new Fault(finding.subject(), finding.sequence(), finding.chinese()));
            }
        }
    }
}
