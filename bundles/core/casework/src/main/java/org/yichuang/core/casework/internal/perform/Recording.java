// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.perform;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import javax.persistence.EntityManager;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.core.casework.internal.json.Json;
import org.yichuang.core.casework.internal.persistence.ActionEntity;
import org.yichuang.core.casework.internal.persistence.CaseEntity;
import org.yichuang.core.casework.internal.persistence.CaseWriter;
import org.yichuang.core.casework.internal.persistence.DocumentEntity;
import org.yichuang.core.casework.internal.persistence.FiledFiles;
import org.yichuang.core.casework.internal.persistence.JointTasks;
import org.yichuang.core.casework.internal.persistence.OutboxEntity;
import org.yichuang.core.casework.internal.persistence.RecentCases.Standing;
import org.yichuang.core.casework.internal.retention.Erasure;
import org.yichuang.core.casework.internal.tolerance.Breaches;
import org.yichuang.core.casework.internal.trail.Seal;
import org.yichuang.core.trail.PublicPart;
import org.yichuang.ports.casework.Receipt;

/** Writes what a run did, inside its transaction: actions with their payloads, documents, messages, and the row of the case. */
final class Recording {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 16;

    private final EntityManager transaction;
    private final Run run;
    private final Instant now;
    private Standing left;

    /** Writes a run in a transaction that is active. */
    Recording(EntityManager transaction, Run run, Instant now) {
        this.transaction = transaction;
        this.run = run;
        this.now = now;
    }

    /**
     * Writes all of it.
     *
     * @param before the case as it stood, or {@code null} if the run made it
     */
    Receipt write(Standing before, String requestDigest, Seal seal) {
        CaseRecord after = run.current();
        Receipt receipt = run.receipt();
        String answer = Json.write(receipt);
        CaseWriter writer = new CaseWriter(transaction, before, after.caseNo());
        CaseEntity row = writer.row();
        String hash = before == null ? PublicPart.BEGINNING : before.head().lastHash();
        for (Run.Done one : run.done()) {
            ActionEntity action = new ActionEntity(
                    row,
                    one.action(),
                    new ActionEntity.RequestMark(one.actionId(), requestDigest, answer),
                    one.summary(),
                    salt(),
                    seal.algorithm(),
                    hash);
            action.seal(after.caseNo(), one.payload(), seal);
            hash = action.getHash();
            writer.add(action, one.payload());
            int sequence = one.action().sequence();
            one.papers()
                    .forEach(paper -> writer.add(
                            new DocumentEntity(row, after.caseNo(), sequence, paper.order(), paper.data(), now)));
            one.messages().forEach(message -> writer.add(new OutboxEntity(row, after, sequence, message, now)));
        }
        left = writer.write(after, hash);
        Breaches.write(transaction, row, run.beginning(), after);
        JointTasks.write(transaction, row, run.beginning(), after);
        FiledFiles.note(transaction, row, run.beginning(), run.files());
        if (run.erases()) {
            Erasure.write(transaction, row, now);
        }
        return receipt;
    }

    /** Returns the case as it wrote it. */
    Standing left() {
        return left;
    }

    private static String salt() {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }
}
