// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.trail.anchors;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.yichuang.core.casework.internal.persistence.ActionEntity;
import org.yichuang.core.casework.internal.persistence.CaseEntity;
import org.yichuang.core.casework.internal.persistence.CaseRows;
import org.yichuang.core.casework.internal.persistence.TrailDocument;
import org.yichuang.core.casework.internal.trail.ActionHash;
import org.yichuang.core.trail.Digests;
import org.yichuang.core.trail.Export;
import org.yichuang.ports.documents.DocumentKind;

/** Writes an export, case by case: memory does not grow with their number. */
final class ExportWriter {
    private static final int BATCH = 200;

    private final EntityManager em;
    private final DocumentFolder folder;
    private final long from;
    private final long to;
    private long lines;

    /**
     * Exports cases with an action recorded, or covered by an anchor made, in a span of time in milliseconds.
     *
     * @param folder gets the bytes of the documents; {@code null} if their digests are enough
     */
    ExportWriter(EntityManager em, DocumentFolder folder, long from, long to) {
        this.em = em;
        this.folder = folder;
        this.from = from;
        this.to = to;
    }

    /** Writes a new file that only its owner can read; returns how many lines were written. */
    long write(Path file, long now) throws IOException {
        Object[] anchors = em.createQuery(
                        "select min(a.number), max(a.number) from AnchorEntity a"
                                + " where a.madeAt >= :from and a.madeAt < :to",
                        Object[].class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getSingleResult();
        long first = anchors[0] == null ? 1 : (Long) anchors[0];
        long last = anchors[1] == null ? 0 : (Long) anchors[1];
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (FileChannel channel =
                        FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), owner);
                BufferedWriter writer = new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8))) {
            line(writer, new Export.Head(Export.FORMAT, now, first, last));
            long after = 0;
            List<CaseEntity> cases = cases(after, first, last);
            while (!cases.isEmpty()) {
                for (CaseEntity row : cases) {
                    actions(writer, row);
                    documents(writer, "t.subject = :subject", query -> query.setParameter("subject", row.getCaseNo()));
                    after = row.getId();
                }
                em.clear();
                cases = cases(after, first, last);
            }
            documents(
                    writer,
                    "t.kind = :slip and (t.keptAt >= :from and t.keptAt < :to"
                            + " or t.anchorNo >= :first and t.anchorNo <= :last)",
                    query -> query.setParameter("slip", DocumentKind.CONSULTATION_SLIP)
                            .setParameter("from", from)
                            .setParameter("to", to)
                            .setParameter("first", first)
                            .setParameter("last", last));
            line(writer, new Export.End(lines));
        }
        return lines;
    }

    private List<CaseEntity> cases(long after, long first, long last) {
        return em.createQuery(
                        "select c from CaseEntity c where c.id > :after and (exists (select a.id from ActionEntity a"
                                + " where a.caseRow = c and (a.recordedAt >= :from and a.recordedAt < :to"
                                + " or a.anchorNo >= :first and a.anchorNo <= :last))"
                                + " or exists (select t.name from TrailDocument t where t.subject = c.caseNo"
                                + " and t.anchorNo >= :first and t.anchorNo <= :last)) order by c.id",
                        CaseEntity.class)
                .setParameter("after", after)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("first", first)
                .setParameter("last", last)
                .setMaxResults(BATCH)
                .getResultList();
    }

    private void actions(BufferedWriter writer, CaseEntity row) throws IOException {
        Map<Long, String> payloads = CaseRows.payloads(em, row.getId());
        for (ActionEntity action : CaseRows.actions(em, row.getId())) {
            line(
                    writer,
                    new Export.ActionLine(
                            ActionHash.publicPart(row.getCaseNo(), action),
                            action.getHashForm(),
                            action.getHash(),
                            action.getMac(),
                            action.getAnchorNo(),
                            content(action, payloads.get(action.getId()))));
        }
    }

    private static Export.Content content(ActionEntity action, String said) {
        if (action.getPrivateDigest() != null) {
            return Export.Content.ERASED;
        }
        boolean kept = said != null
                && ActionHash.payload(Digests.named(action.getAlgorithm()), action.getSalt(), said)
                        .equals(action.getPayloadDigest());
        return kept ? null : Export.Content.LOST;
    }

    /** Writes documents in batches by name; the bytes of a batch go out before the next one is read. */
    private void documents(BufferedWriter writer, String which, UnaryOperator<TypedQuery<TrailDocument>> parameters)
            throws IOException {
        String after = "";
        List<TrailDocument> batch;
        do {
            batch = parameters
                    .apply(em.createQuery(
                            "select t from TrailDocument t where t.name > :after and (" + which + ") order by t.name",
                            TrailDocument.class))
                    .setParameter("after", after)
                    .setMaxResults(BATCH)
                    .getResultList();
            for (TrailDocument document : batch) {
                line(
                        writer,
                        new Export.DocumentLine(
                                document.getName(),
                                document.getDigest(),
                                document.getAnchorNo(),
                                document.getSubject(),
                                document.title(),
                                document.isErased() ? Export.Content.ERASED : null));
                after = document.getName();
            }
            if (folder != null) {
                folder.write(batch);
            }
        } while (batch.size() == BATCH);
    }

    private void line(BufferedWriter writer, Export.Line line) throws IOException {
        writer.write(line.text());
        writer.newLine();
        lines += line instanceof Export.End ? 0 : 1;
    }
}
