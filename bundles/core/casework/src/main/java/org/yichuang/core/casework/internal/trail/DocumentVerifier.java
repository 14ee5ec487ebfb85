// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.trail;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuang.core.casework.internal.persistence.DocumentEntity;
import org.yichuang.core.casework.internal.persistence.TrailDocument;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.documents.DocumentKind;
import org.yichuang.ports.documents.DocumentService;
import org.yichuang.ports.documents.FileStore;
import org.yichuang.ports.documents.StoredFile;
import org.yichuang.ports.problem.Refusal;
import org.yichuang.ports.text.Sha256;
import org.yichuang.ports.trail.TrailReport.Fault;

/**
 * Verifies documents (文书核验): reads the bytes that are kept again, and compares them with the digest that the trail has. So it
 * does with uploaded files, whose digest is what they were stored under.
 */
final class DocumentVerifier {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentVerifier.class);
    private static final int BATCH = 100;
    private static final String BEHIND = "select t from TrailDocument t where t.name > :after";

    private final EntityManager em;
    private final DocumentService documents;
    private final FileStore files;
    private final Consumer<Fault> faults;
    private final LongConsumer step;
    private long read;

    /**
     * Verifies, and tells what is wrong.
     *
     * @param step hears after every batch of how many documents and files the bytes were read
     */
    DocumentVerifier(
            EntityManager em, DocumentService documents, FileStore files, Consumer<Fault> faults, LongConsumer step) {
        this.em = em;
        this.documents = documents;
        this.files = files;
        this.faults = faults;
        this.step = step;
    }

    /** Verifies what belongs to some cases, a few hundreds at most. */
    void of(Collection<String> cases) {
        each(after -> em.createQuery(BEHIND + " and t.subject in :cases order by t.name", TrailDocument.class)
                .setParameter("cases", cases));
        unknown(
                cases,
                "select d from DocumentEntity d where d.digest is not null and not exists (select t.name from TrailDocument t"
                        + " where t.name = d.id and t.digest = d.digest and t.subject = d.caseNo and t.kind = d.kind)");
        unknown(
                cases,
                "select d from DocumentEntity d, TrailDocument t where t.name = concat(d.id, '.ofd')"
                        + " and (t.subject <> d.caseNo or t.kind <> d.kind)");
        em.createQuery(
                        "select c.caseNo, f.fileId from FiledFile f, CaseEntity c where f.caseId = c.id and c.caseNo in :cases",
                        Object[].class)
                .setParameter("cases", cases)
                .getResultList()
                .forEach(row -> file((String) row[0], (String) row[1]));
        step.accept(read);
    }

    /** Verifies the slips of consultations that were rendered in a span of time in milliseconds. */
    void slips(long from, long to) {
        each(after -> em.createQuery(
                        BEHIND + " and t.kind = :slip and t.keptAt >= :from and t.keptAt < :to order by t.name",
                        TrailDocument.class)
                .setParameter("slip", DocumentKind.CONSULTATION_SLIP)
                .setParameter("from", from)
                .setParameter("to", to));
    }

    /** Finds what stands behind a name. */
    private interface Behind {
        TypedQuery<TrailDocument> query(String after);
    }

    private void each(Behind wanted) {
        String after = "";
        List<TrailDocument> batch;
        do {
            batch = wanted.query(after)
                    .setParameter("after", after)
                    .setMaxResults(BATCH)
                    .getResultList();
            if (!batch.isEmpty()) {
                compare(batch);
                after = batch.get(batch.size() - 1).getName();
                em.clear();
                step.accept(read);
            }
        } while (batch.size() == BATCH);
    }

    private void compare(List<TrailDocument> batch) {
        Map<String, String> kept = new HashMap<>();
        try {
            documents.read(
                    batch.stream().map(TrailDocument::getName).toList(),
                    (name, bytes) -> kept.put(name, Sha256.of(bytes)));
        } catch (IOException | RuntimeException unreadable) {
            // Those that could not be read count as missing below; the log says why.
            LOG.warn("Documents can't be read again: {}", unreadable.toString());
        }
        read += kept.size();
        Set<String> erased = erased(batch.stream()
                .filter(one -> !kept.containsKey(one.getName()))
                .map(TrailDocument::getSubject)
                .toList());
        for (TrailDocument one : batch) {
            String found = kept.get(one.getName());
            if (found == null && !(one.isSlip() ? isErased(one) : erased.contains(one.getSubject()))) {
                fault(one, "缺失");
            } else if (found != null && !found.equals(one.getDigest())) {
                fault(one, "被改动：与留痕中的摘要不符");
            }
        }
    }

    /** Looks at the row again: a retention may have ended since it was read. */
    private boolean isErased(TrailDocument slip) {
        em.refresh(slip);
        return slip.isErased();
    }

    /** Returns those cases whose trail says that their personal data was erased: no row beside it may say so. */
    private Set<String> erased(List<String> cases) {
        return cases.isEmpty()
                ? Set.of()
                : new HashSet<>(em.createQuery(
                                "select a.caseRow.caseNo from ActionEntity a where a.type = :erase"
                                        + " and a.caseRow.caseNo in :cases",
                                String.class)
                        .setParameter("erase", ActionType.ERASE)
                        .setParameter("cases", cases)
                        .getResultList());
    }

    private void file(String caseNo, String id) {
        try {
            StoredFile stored = files.describe(id);
            try (InputStream bytes = files.open(id)) {
                read++;
                if (!Sha256.of(bytes).equals(stored.digest())) {
                    faults.accept(new Fault(caseNo, 0, "材料文件 " + id + " 被改动：与其摘要不符"));
                }
            }
        } catch (IOException | RuntimeException missing) {
            LOG.debug("File {} of case {} can't be read", id, caseNo, missing);
            if (!owned(caseNo).contains(id)) {
                // Its retention ended meanwhile.
                return;
            }
            faults.accept(new Fault(caseNo, 0, "材料文件 " + id + " " + wrong(missing)));
        }
    }

    private static String wrong(Exception missing) {
        String code = missing instanceof Refusal refusal ? refusal.code() : "";
        return switch (code) {
            case "FILE_CONTENT_DIFFERS" -> "被改动：与其摘要不符";
            case "FILE_STORE_UNAVAILABLE" -> "未能读取：文件存储没有响应，恢复后请再核验";
            default -> "缺失";
        };
    }

    private List<String> owned(String caseNo) {
        return em.createQuery(
                        "select f.fileId from FiledFile f, CaseEntity c where f.caseId = c.id and c.caseNo = :caseNo",
                        String.class)
                .setParameter("caseNo", caseNo)
                .getResultList();
    }

    /**
     * Names what a question finds twice: a database may read the trail for it before the documents, and one that was registered
     * between the two has no fault. Its trail was written first, so that the second look finds it.
     */
    private void unknown(Collection<String> cases, String question) {
        TypedQuery<DocumentEntity> asked = em.createQuery(question + " and d.caseNo in :cases", DocumentEntity.class)
                .setParameter("cases", cases);
        Set<DocumentEntity> suspected = new LinkedHashSet<>(asked.getResultList());
        if (!suspected.isEmpty()) {
            suspected.retainAll(asked.getResultList());
            suspected.forEach(one -> faults.accept(new Fault(one.caseNo(), 0, one.title() + "登记的摘要与留痕不符")));
        }
    }

    private void fault(TrailDocument one, String wrong) {
        faults.accept(new Fault(one.getSubject(), 0, one.title() + "的 " + one.format() + " " + wrong));
    }
}
