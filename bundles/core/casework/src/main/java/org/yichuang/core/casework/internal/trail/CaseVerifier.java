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
import org.yichuang.core.trail.Digests;
import org.yichuang.core.trail.MacKey;
import org.yichuang.core.trail.PublicPart;
import org.yichuang.ports.trail.TrailReport.Fault;

/** Verifies one case: recomputes every digest and hash, folds the log again, and compares what comes out with the row. */
final class CaseVerifier {
    private final CaseLog log;
    private final CaseEntity row;
    private final Optional<MacKey> key;
    private final String caseNo;
    private final List<Fault> faults = new ArrayList<>();
    private CaseRecord folded;
    private boolean foldable = true;
    private ErasureRecord erasure;

    CaseVerifier(CaseLog log, Optional<MacKey> key) {
        this.log = log;
        this.key = key;
        row = log.row();
        caseNo = row.getCaseNo();
    }

    /**
     * What came of it.
     *
     * @param actions how many actions were verified
     * @param faults what is wrong
     */
    record Finding(int actions, List<Fault> faults) {}

    Finding verify() {
        List<ActionEntity> actions = log.actions();
        Map<Long, String> payloads = log.payloads();
        Map<String, OrderedDocument> documents = log.documents().stream()
                .map(DocumentEntity::toOrdered)
                .collect(Collectors.toMap(OrderedDocument::id, document -> document));
        String previous = PublicPart.BEGINNING;
        int expected = 1;
        erasure = ErasureRecord.of(actions, payloads);
        for (ActionEntity action : actions) {
            if (action.getSequence() != expected) {
                fault(expected, "第 " + expected + " 步办理记录缺失");
            }
            chain(action, previous);
            code(action);
            payload(action, payloads.get(action.getId()), documents);
            previous = action.getHash();
            expected = action.getSequence() + 1;
        }
        documents.keySet().forEach(id -> fault(0, "文书 " + id + " 不属于任何办理记录"));
        row(previous, expected - 1);
        return new Finding(actions.size(), List.copyOf(faults));
    }

    private void chain(ActionEntity action, String previous) {
        if (!action.getPreviousHash().equals(previous)) {
            fault(action.getSequence(), "与上一步办理记录的链接断开");
        }
        if (!action.getHash().equals(ActionHash.of(caseNo, action))) {
            fault(action.getSequence(), "办理记录被改动");
        }
    }

    /**
     * Whoever computes a chain anew has no key for the codes. An action without a code, or with one of a lost key, is
     * proved by its anchor; before it has one nothing proves it.
     */
    private void code(ActionEntity action) {
        if (key.isEmpty() || action.getHashForm() != ActionHash.FORM) {
            return;
        }
        boolean covered = action.getAnchorNo() != null;
        if (action.getMac() == null) {
            if (!covered) {
                fault(action.getSequence(), "没有校验码，也尚未锚定：不能证明是平台写入的");
            }
            return;
        }
        switch (key.get().check(Digests.named(action.getAlgorithm()), action.getHash(), action.getMac())) {
            case WRONG -> fault(action.getSequence(), "校验码不符：办理记录不是平台写入的");
            case OTHER_KEY -> {
                if (!covered) {
                    fault(action.getSequence(), "校验码由另一把密钥生成，也尚未锚定：不能证明是平台写入的");
                }
            }
            case RIGHT -> {
                // As it should be.
            }
        }
    }

    private void payload(ActionEntity action, String text, Map<String, OrderedDocument> documents) {
        if (text == null) {
            fault(action.getSequence(), "办理内容缺失");
            foldable = false;
            return;
        }
        if (erasure.covers(action)) {
            if (!erasure.proves(action, text)) {
                fault(action.getSequence(), "个人信息到期删除后留存的内容被改动");
                foldable = false;
            }
        } else if (action.getPrivateDigest() != null) {
            fault(action.getSequence(), "办理内容被删除，但留痕中没有个人信息到期删除的记录");
            foldable = false;
        } else if (!ActionHash.payload(Digests.named(action.getAlgorithm()), action.getSalt(), text)
                .equals(action.getPayloadDigest())) {
            fault(action.getSequence(), "办理内容被改动");
            foldable = false;
        }
        if (foldable) {
            Payload payload = Payload.parse(action.getType(), text);
            folded = CaseFold.apply(folded, action.toRecord(payload));
            payload.facts().documents().forEach(ordered -> document(action, ordered, documents.remove(ordered.id())));
        } else {
            // Without what was said nobody knows which documents belong to it.
            documents.clear();
        }
    }

    private void document(ActionEntity action, OrderedDocument ordered, OrderedDocument found) {
        if (found == null) {
            fault(action.getSequence(), ordered.kind().title() + "（" + ordered.number() + "）缺失");
        } else if (!found.equals(ordered)) {
            fault(action.getSequence(), ordered.kind().title() + "（" + ordered.number() + "）被改动");
        }
    }

    private void row(String lastHash, int lastSequence) {
        if (row.getSequence() != lastSequence || !row.getLastHash().equals(lastHash)) {
            fault(0, "最后的办理记录与办件登记不符：有记录被删除、添加或改动");
        }
        if (!foldable || folded == null) {
            return;
        }
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
        faults.add(new Fault(caseNo, sequence, message));
    }
}
