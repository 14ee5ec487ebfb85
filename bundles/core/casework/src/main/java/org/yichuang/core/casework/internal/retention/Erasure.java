// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.retention;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.persistence.EntityManager;
import org.yichuang.core.casework.internal.fold.CaseFold;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.core.casework.internal.fold.Facts;
import org.yichuang.core.casework.internal.fold.Payload;
import org.yichuang.core.casework.internal.persistence.ActionEntity;
import org.yichuang.core.casework.internal.persistence.CaseEntity;
import org.yichuang.core.casework.internal.persistence.CaseRows;
import org.yichuang.core.casework.internal.persistence.DocumentEntity;
import org.yichuang.core.casework.internal.persistence.FiledFiles;
import org.yichuang.core.casework.internal.persistence.PayloadEntity;
import org.yichuang.core.casework.internal.trail.ActionHash;
import org.yichuang.core.casework.internal.transitions.MatterRules;

/**
 * The erasure of the personal data of one case (个人信息到期删除): what its actions still say afterwards, and the case they fold
 * to. The record of it on the trail names what is left of every action, so that whoever verifies can tell what the platform
 * erased from what somebody took away.
 */
public final class Erasure {
    private final List<PayloadEntity> rows;
    private final List<String> texts;
    private final List<Facts.Erased> left;
    private final CaseRecord record;

    private Erasure(List<PayloadEntity> rows, List<String> texts, CaseRecord record) {
        this.rows = rows;
        this.texts = texts;
        this.record = record;
        left = new ArrayList<>();
    }

    /** Prepares it outside the transaction; nothing is changed yet. */
    public static Erasure of(EntityManager em, Long caseId, CaseRecord before, MatterRules rules) {
        Redaction redaction = new Redaction(before, rules.matter().situations());
        List<PayloadEntity> rows = CaseRows.payloadRows(em, caseId);
        List<String> texts = new ArrayList<>();
        CaseRecord folded = null;
        for (PayloadEntity payload : rows) {
            ActionEntity action = payload.getAction();
            String text = redaction
                    .of(Payload.parse(action.getType(), payload.getBody()))
                    .text();
            texts.add(text);
            folded = CaseFold.apply(folded, action.toRecord(Payload.parse(action.getType(), text)));
        }
        require(folded, before);
        return new Erasure(rows, texts, folded);
    }

    /** Returns the case without personal data, as its actions give it from now on. */
    public CaseRecord record() {
        return record;
    }

    /** Takes the texts and all by which they could be found, inside the transaction; returns what is left of each action. */
    public List<Facts.Erased> take() {
        for (int index = 0; index < rows.size(); index++) {
            ActionEntity action = rows.get(index).getAction();
            action.erase(record.caseNo());
            rows.get(index).erase(texts.get(index));
            left.add(new Facts.Erased(action.getSequence(), ActionHash.left(action, texts.get(index))));
        }
        return List.copyOf(left);
    }

    /** Takes documents, messages and files, in the same transaction. */
    public static void write(EntityManager transaction, CaseEntity row, Instant now) {
        transaction
                .createQuery(
                        "select d from DocumentEntity d where d.caseRow = :row and d.caseNo = :caseNo",
                        DocumentEntity.class)
                .setParameter("row", row)
                .setParameter("caseNo", row.getCaseNo())
                .getResultList()
                .forEach(DocumentEntity::erase);
        transaction
                .createNativeQuery("update case_outbox set content = null, reply = null, fault = null, state = 'DONE',"
                        + " done_at = coalesce(done_at, ?1) where case_id = ?2")
                .setParameter(1, now.toEpochMilli())
                .setParameter(2, row.getId())
                .executeUpdate();
        Leftovers.note(transaction, row.getCaseNo(), FiledFiles.release(transaction, row.getId()));
    }

    /** Whatever else was erased, the case must have gone the same way. */
    private static void require(CaseRecord after, CaseRecord before) {
        boolean same = after.sequence() == before.sequence()
                && after.state() == before.state()
                && after.custody() == before.custody()
                && after.delivery() == before.delivery()
                && after.clocks().equals(before.clocks())
                && after.issue().endedAt().equals(before.issue().endedAt());
        if (!same) {
            throw new IllegalStateException("Case " + before.caseNo() + " is not the same one without personal data");
        }
    }
}
