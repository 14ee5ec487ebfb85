// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.trail;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
import org.yichuang.core.casework.internal.persistence.CaseLog;
import org.yichuang.core.casework.internal.persistence.CaseRows;
import org.yichuang.core.casework.internal.trail.anchors.AnchorJob;
import org.yichuang.core.casework.internal.trail.anchors.AnchorVerifier;
import org.yichuang.core.casework.internal.trail.keys.TrailKeys;
import org.yichuang.core.trail.Finding;
import org.yichuang.ports.clock.WorkCalendar;
import org.yichuang.ports.documents.DocumentService;
import org.yichuang.ports.documents.FileStore;
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
    private static final int BATCH = 100;
    private static final int FAULTS = 1_000;
    private static final int READS = 5;

    private final EntityManagerFactory database;
    private final ZoneId zone;
    private final TrailKeys keys;
    private final AnchorJob anchors;
    private final DocumentService documents;
    private final FileStore files;

    /** Verifies what stands in this database. */
    @Activate
    public TrailComponent(
            @Reference(target = "(osgi.unit.name=org.yichuang.core.casework)") EntityManagerFactory database,
            @Reference WorkCalendar calendar,
            @Reference TrailKeys keys,
            @Reference AnchorJob anchors,
            @Reference DocumentService documents,
            @Reference FileStore files) {
        this.database = database;
        this.keys = keys;
        this.anchors = anchors;
        this.documents = documents;
        this.files = files;
        zone = calendar.zone();
    }

    @Override
    public TrailReport verifyCase(String caseNo) {
        Long id = read(em -> CaseRows.find(em, caseNo)
                .map(CaseEntity::getId)
                .orElseThrow(() -> new Refusal(Reason.NOT_FOUND, "UNKNOWN_CASE", "没有办件“" + caseNo + "”：请核对办件编号")));
        Sum sum = new Sum(Listener.NONE);
        verify(List.of(id), sum);
        return report(sum, verifier -> verifier.of(caseNo));
    }

    @Override
    public TrailReport verifyDay(LocalDate day, Listener listener) {
        long from = day.atStartOfDay(zone).toInstant().toEpochMilli();
        long to = day.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli();
        Sum sum = new Sum(listener);
        verify(
                (em, after) -> em.createQuery(
                                "select distinct a.caseRow.id from ActionEntity a where a.recordedAt >= :from"
                                        + " and a.recordedAt < :to and a.caseRow.id > :after order by a.caseRow.id",
                                Long.class)
                        .setParameter("from", from)
                        .setParameter("to", to)
                        .setParameter("after", after)
                        .setMaxResults(BATCH)
                        .getResultList(),
                sum);
        documents(sum, verifier -> verifier.slips(from, to));
        return report(sum, verifier -> verifier.between(from, to));
    }

    @Override
    public TrailReport verifyAll(Listener listener) {
        Sum sum = new Sum(listener);
        verify(
                (em, after) -> em.createQuery(
                                "select c.id from CaseEntity c where c.id > :after order by c.id", Long.class)
                        .setParameter("after", after)
                        .setMaxResults(BATCH)
                        .getResultList(),
                sum);
        documents(sum, verifier -> verifier.slips(Long.MIN_VALUE, Long.MAX_VALUE));
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
        return new TrailReport(
                sum.cases, sum.actions, verified, sum.documents, List.copyOf(sum.faults), List.copyOf(notices));
    }

    private void verify(BiFunction<EntityManager, Long, List<Long>> idsAfter, Sum sum) {
        long after = 0;
        while (true) {
            long last = after;
            List<Long> ids = read(em -> idsAfter.apply(em, last));
            if (ids.isEmpty()) {
                return;
            }
            verify(ids, sum);
            after = ids.get(ids.size() - 1);
        }
    }

    /** Verifies some cases at once; those in which something is wrong one by one, for somebody may just work on them. */
    private void verify(List<Long> ids, Sum sum) {
        Set<Long> sound = new HashSet<>();
        try {
            read(em -> {
                for (CaseLog log : CaseLog.of(em, ids)) {
                    CaseVerifier.Finding finding = new CaseVerifier(log, keys.mac()).verify();
                    if (finding.faults().isEmpty()) {
                        sum.add(finding);
                        sound.add(log.row().getId());
                    }
                }
                return null;
            });
        } catch (RuntimeException unreadable) {
            LOG.debug("One of the cases {} can't be read", ids, unreadable);
        }
        ids.stream().filter(id -> !sound.contains(id)).forEach(id -> sum.add(verify(id)));
        List<String> cases =
                read(em -> em.createQuery("select c.caseNo from CaseEntity c where c.id in :ids", String.class)
                        .setParameter("ids", ids)
                        .getResultList());
        documents(sum, verifier -> verifier.of(cases));
    }

    private void documents(Sum sum, Consumer<DocumentVerifier> verification) {
        long before = sum.documents;
        read(em -> {
            DocumentVerifier verifier =
                    new DocumentVerifier(em, documents, files, sum::add, read -> sum.documents(before + read));
            verification.accept(verifier);
            return null;
        });
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
            return read(em -> new CaseVerifier(CaseLog.of(em, List.of(id)).get(0), keys.mac()).verify());
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
        private final Listener listener;
        private long cases;
        private long actions;
        private long documents;
        private final List<Fault> faults = new ArrayList<>();

        private Sum(Listener listener) {
            this.listener = listener;
        }

        void add(CaseVerifier.Finding finding) {
            cases++;
            actions += finding.actions();
            finding.faults().forEach(this::add);
        }

        void add(Finding finding) {
            add(new Fault(finding.subject(), finding.sequence(), finding.chinese()));
        }

        void add(Fault fault) {
            if (faults.size() < FAULTS) {
                faults.add(fault);
            }
        }

        void documents(long read) {
            documents = read;
            listener.at(cases, documents);
        }
    }
}
