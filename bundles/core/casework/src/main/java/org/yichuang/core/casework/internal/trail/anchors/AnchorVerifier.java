// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.trail.anchors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.persistence.EntityManager;
import org.yichuang.core.casework.internal.persistence.AnchorEntity;
import org.yichuang.core.trail.AnchorCertificate;
import org.yichuang.core.trail.AnchorChain;
import org.yichuang.core.trail.AnchorFiles;
import org.yichuang.core.trail.AnchorLine;
import org.yichuang.core.trail.Digests;
import org.yichuang.core.trail.Finding;
import org.yichuang.core.trail.Leaf;
import org.yichuang.core.trail.LeafCheck;
import org.yichuang.core.trail.UnreadableException;

/** Verifies anchors, and what they cover against what is held now. */
public final class AnchorVerifier {
    private static final int BATCH = 50;

    private final EntityManager em;
    private final AnchorFiles files;
    private final Map<String, AnchorCertificate> certificates;
    private final Consumer<Finding> findings;
    private long anchors;
    private Set<String> documents;

    /** Verifies with the files and certificates of this node, and tells what is wrong. */
    public AnchorVerifier(EntityManager em, AnchorJob node, Consumer<Finding> findings) {
        this.em = em;
        files = node.files();
        certificates = node.certificates();
        this.findings = findings;
    }

    /** Returns how many anchors were verified. */
    public long anchors() {
        return anchors;
    }

    /** Verifies all anchors, and the file against the database. */
    public void all() {
        Map<Long, String> inFile = inFile();
        long lastInFile =
                inFile.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
        AnchorChain chain = new AnchorChain(certificates);
        long after = 0;
        List<AnchorEntity> batch = AnchorRows.after(em, after, BATCH);
        while (!batch.isEmpty()) {
            for (AnchorEntity row : batch) {
                String filed = inFile.remove(row.getNumber());
                if (filed == null && row.getNumber() <= lastInFile) {
                    tell(Finding.Kind.ANCHOR_NOT_IN_FILE, row);
                } else if (filed != null && !filed.equals(Digests.SM3.of(row.getLine()))) {
                    tell(Finding.Kind.ANCHOR_DIFFERS, row);
                }
                verify(row, chain, null);
                after = row.getNumber();
            }
            em.clear();
            batch = AnchorRows.after(em, after, BATCH);
        }
        inFile.keySet().stream()
                .sorted()
                .forEach(number -> findings.accept(new Finding(
                        number == 0 ? Finding.Kind.ANCHOR_UNREADABLE : Finding.Kind.ANCHOR_NOT_IN_DATABASE,
                        number,
                        "",
                        0)));
    }

    /** Verifies the anchors that were made in a span of time, in milliseconds. */
    public void between(long from, long to) {
        each(
                em.createQuery(
                                "select a from AnchorEntity a where a.madeAt >= :from and a.madeAt < :to order by a.number",
                                AnchorEntity.class)
                        .setParameter("from", from)
                        .setParameter("to", to)
                        .getResultList(),
                null);
    }

    /** Verifies the anchors that say something of a case, and what they say of it. */
    public void of(String caseNo) {
        documents = AnchorRows.documents(em, caseNo);
        List<AnchorEntity> rows = new ArrayList<>();
        for (long number : AnchorRows.of(em, caseNo)) {
            AnchorEntity row = em.find(AnchorEntity.class, number);
            if (row == null) {
                findings.accept(new Finding(Finding.Kind.ANCHOR_MISSING, number, "", 0));
            } else {
                rows.add(row);
            }
        }
        each(rows, caseNo);
    }

    private void each(List<AnchorEntity> rows, String caseNo) {
        for (AnchorEntity row : rows) {
            AnchorEntity before = em.find(AnchorEntity.class, row.getNumber() - 1);
            try {
                AnchorChain chain = before == null
                        ? new AnchorChain(certificates)
                        : new AnchorChain(
                                certificates, AnchorLine.parse(before.getLine()).anchor());
                verify(row, chain, caseNo);
            } catch (UnreadableException broken) {
                findings.accept(new Finding(Finding.Kind.ANCHOR_UNREADABLE, row.getNumber() - 1, "", 0));
            }
        }
    }

    private void verify(AnchorEntity row, AnchorChain chain, String caseNo) {
        anchors++;
        AnchorLine line;
        try {
            line = AnchorLine.parse(row.getLine());
            if (caseNo == null && !AnchorRows.cases(line).equals(AnchorRows.noted(em, row.getNumber()))) {
                tell(Finding.Kind.ANCHOR_CASES, row);
            }
            chain.check(line).forEach(findings);
            LeafCheck.compare(
                            about(line, caseNo),
                            AnchorRows.claiming(em, row.getNumber(), caseNo),
                            leaf -> AnchorRows.named(em, leaf),
                            leaf -> true)
                    .forEach(findings);
        } catch (UnreadableException broken) {
            tell(Finding.Kind.ANCHOR_UNREADABLE, row);
        }
    }

    private AnchorLine about(AnchorLine line, String caseNo) {
        if (caseNo == null) {
            return line;
        }
        List<String> leaves = line.leaves().stream()
                .filter(text -> {
                    Leaf leaf = Leaf.parse(text);
                    return leaf.isAction() ? leaf.subject().equals(caseNo) : documents.contains(leaf.subject());
                })
                .toList();
        return new AnchorLine(line.anchor(), leaves, line.signature());
    }

    /** Returns the digests of the lines of the file by their numbers; 0 stands for a line that is none. */
    private Map<Long, String> inFile() {
        Map<Long, String> lines = new HashMap<>();
        files.forEach(text -> {
            try {
                lines.put(AnchorLine.parse(text).anchor().number(), Digests.SM3.of(text));
            } catch (UnreadableException broken) {
                lines.put(0L, "");
            }
        });
        return lines;
    }

    private void tell(Finding.Kind kind, AnchorEntity row) {
        findings.accept(new Finding(kind, row.getNumber(), "", 0));
    }
}
