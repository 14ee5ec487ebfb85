// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.trail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yichuang.core.casework.internal.fold.CaseFold;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.core.casework.internal.fold.OrderedDocument;
import org.yichuang.core.casework.internal.fold.Payload;
import org.yichuang.core.casework.internal.persistence.ActionEntity;
import org.yichuang.core.casework.internal.persistence.CaseColumns;
import org.yichuang.core.casework.internal.persistence.CaseEntity;
import org.yichuang.core.casework.internal.persistence.CaseLog;
import org.yichuang.core.casework.internal.persistence.DocumentEntity;
import org.yichuang.core.casework.internal.persistence.SearchColumns;
import org.yichuang.core.trail.MacKey;
import org.yichuang.ports.trail.TrailReport.Fault;

/** Verifies one case: its chain, and that the log, folded again, gives what the row and the documents are. */
final class CaseVerifier {
    private final CaseLog log;
    private final CaseEntity row;
    private final ChainVerifier chain;
    private final List<Fault> faults = new ArrayList<>();

    CaseVerifier(CaseLog log, Optional<MacKey> key) {
        this.log = log;
        row = log.row();
        chain = new ChainVerifier(log, key);
    }

    /**
     * What came of it.
     *
     * @param actions how many actions were verified
     * @param faults what is wrong
     */
    record Finding(int actions, List<Fault> faults) {}

    Finding verify() {
        ChainVerifier.Chain verified = chain.verify();
        faults.addAll(verified.faults());
        boolean foldable = verified.foldable() == log.actions().size();
        CaseRecord folded = fold(verified.foldable(), foldable);
        if (row.getSequence() != verified.lastSequence() || !row.getLastHash().equals(verified.lastHash())) {
            fault(0, "最后的办理记录与办件登记不符：有记录被删除、添加或改动");
        }
        if (foldable && folded != null) {
            row(folded);
        }
        return new Finding(log.actions().size(), List.copyOf(faults));
    }

    /** Folds what can be folded, and compares the documents that were ordered with those that are there. */
    private CaseRecord fold(int foldable, boolean all) {
        Map<String, OrderedDocument> documents = log.documents().stream()
                .map(DocumentEntity::toOrdered)
                .collect(Collectors.toMap(OrderedDocument::id, document -> document));
        CaseRecord folded = null;
        for (ActionEntity action : log.actions().subList(0, foldable)) {
            Payload payload = Payload.parse(action.getType(), log.payloads().get(action.getId()));
            folded = CaseFold.apply(folded, action.toRecord(payload));
            payload.facts().documents().forEach(ordered -> document(action, ordered, documents.remove(ordered.id())));
        }
        if (all) {
            documents.keySet().forEach(id -> fault(0, "文书 " + id + " 不属于任何办理记录"));
        }
        // Otherwise nobody knows which documents belong to what can't be read.
        return folded;
    }

    private void document(ActionEntity action, OrderedDocument ordered, OrderedDocument found) {
        if (found == null) {
            fault(action.getSequence(), ordered.kind().title() + "（" + ordered.number() + "）缺失");
        } else if (!found.equals(ordered)) {
            fault(action.getSequence(), ordered.kind().title() + "（" + ordered.number() + "）被改动");
        }
    }

    private void row(CaseRecord folded) {
        if (!folded.text().equals(row.getBody())) {
            fault(0, "办件内容与其办理记录不符");
        }
        differences(CaseColumns.of(folded), row.columns()).forEach(name -> fault(0, "办件登记项 " + name + " 与其办理记录不符"));
    }

    private static List<String> differences(CaseColumns right, CaseColumns stored) {
        Map<String, Object> expected = values(right);
        Map<String, Object> found = values(stored);
        return expected.keySet().stream()
                .filter(name -> !Objects.equals(expected.get(name), found.get(name)))
                // A case from before these columns is found by them after its next action, or when they were filled in.
                .filter(name -> !SearchColumns.NONE.equals(found.get(name)))
                .filter(name -> !name.equals("alarm") || found.get(name) != null)
                .toList();
    }

    private static Map<String, Object> values(CaseColumns columns) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (var component : CaseColumns.class.getRecordComponents()) {
            try {
                values.put(component.getName(), component.getAccessor().invoke(columns));
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException("components of a public record are public", impossible);
            }
        }
        return values;
    }

    private void fault(int sequence, String message) {
        faults.add(new Fault(row.getCaseNo(), sequence, message));
    }
}
