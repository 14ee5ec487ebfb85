// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.trail;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.TypedQuery;
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
import org.yichuang.ports.clock.WorkCalendar;
import org.yichuang.ports.documents.DocumentService;
import org.yichuang.ports.documents.FileStore;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;
import org.yichuang.ports.trail.TrailKeeper.Status;
import org.yichuang.ports.trail.TrailReport.Fault;

/**
 * Verifies cases in batches by key, so that memory does not grow with their number, and at last what belongs to no case: the
 * slips of consultations, and the anchors.
 */
@Component(service = TrailVerifier.class)
public final class TrailVerifier {
    private static final Logger LOG = LoggerFactory.getLogger(TrailVerifier.class);
    /** How many cases are verified at once. */
    static final int BATCH = 100;

    private static final int READS = 5;

    private final EntityManagerFactory database;
    private final ZoneId zone;
    private final TrailKeys keys;
    private final AnchorJob anchors;
    private final DocumentService documents;
    private final FileStore files;

    /** Verifies what stands in this database. */
    @Activate
    public TrailVerifier(
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

    /** Returns the key of a case. */
    Long find(String caseNo) {
        return read(em -> CaseRows.find(em, caseNo)
                .map(CaseEntity::getId)
                .orElseThrow(() -> new Refusal(Reason.NOT_FOUND, "UNKNOWN_CASE", "没有办件“" + caseNo + "”：请核对办件编号")));
    }

    /** Returns how many cases there are to verify: those with an action on a day, or all if it is {@code null}. */
    long count(LocalDate day) {
        return read(em -> day == null
                ? em.createQuery("select count(c) from CaseEntity c", Long.class)
                        .getSingleResult()
                : during(
                                day,
                                em.createQuery(
                                        "select count(distinct a.caseRow.id) from ActionEntity a"
                                                + " where a.recordedAt >= :from and a.recordedAt < :to",
                                        Long.class))
                        .getSingleResult());
    }

    /** Verifies some cases behind one, in order, and behind the last what belongs to none; returns the last, or none at the end. */
    OptionalLong next(LocalDate day, long after, int batch, TrailSum sum) {
        List<Long> ids = cases(day, after, batch);
        if (ids.isEmpty()) {
            rest(day, sum);
            return OptionalLong.empty();
        }
        verify(ids, sum);
        return OptionalLong.of(ids.get(ids.size() - 1));
    }

    private List<Long> cases(LocalDate day, long after, int limit) {
        return read(em -> (day == null
                        ? em.createQuery("select c.id from CaseEntity c where c.id > :after order by c.id", Long.class)
                        : during(
                                day,
                                em.createQuery(
                                        "select distinct a.caseRow.id from ActionEntity a where a.recordedAt >= :from"
                                                + " and a.recordedAt < :to and a.caseRow.id > :after order by a.caseRow.id",
                                        Long.class)))
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList());
    }

    /** Verifies some cases at once; those in which something is wrong one by one, for somebody may just work on them. */
    void verify(List<Long> ids, TrailSum sum) {
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

    /** Verifies the slips of consultations and the anchors of a day, or all. */
    private void rest(LocalDate day, TrailSum sum) {
        documents(
                sum,
                verifier -> verifier.slips(
                        day == null ? Long.MIN_VALUE : start(day), day == null ? Long.MAX_VALUE : end(day)));
        anchors(sum, verifier -> {
            if (day == null) {
                verifier.all();
            } else {
                verifier.between(start(day), end(day));
            }
        });
    }

    /** Adds what the anchors show, and what can't be verified now. */
    void anchors(TrailSum sum, Consumer<AnchorVerifier> verification) {
        read(em -> {
            AnchorVerifier verifier = new AnchorVerifier(em, anchors, sum::add);
            verification.accept(verifier);
            sum.anchors(verifier.anchors());
            return null;
        });
        Status status = anchors.status();
        if (status.fault() != null) {
            sum.notice(status.fault());
        }
        if (keys.mac().isEmpty()) {
            sum.notice("没有留痕密钥：校验码未核验");
        }
        if (status.uncovered() > 0) {
            sum.notice("有 " + status.uncovered() + " 条办理记录尚未锚定" + (status.late() ? "，已超时" : "，下一次锚定时覆盖"));
        }
    }

    private <T> TypedQuery<T> during(LocalDate day, TypedQuery<T> query) {
        return query.setParameter("from", start(day)).setParameter("to", end(day));
    }

    private long start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }

    private long end(LocalDate day) {
        return start(day.plusDays(1));
    }

    private void documents(TrailSum sum, Consumer<DocumentVerifier> verification) {
        long before = sum.documents();
        read(em -> {
            verification.accept(
                    new DocumentVerifier(em, documents, files, sum::add, read -> sum.documents(before + read)));
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
}
