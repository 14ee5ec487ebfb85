// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.trail;

import java.util.LinkedHashMap;
import java.util.Map;
import org.yichuang.core.casework.internal.fold.RecordedAction;
import org.yichuang.core.casework.internal.json.Json;
import org.yichuang.core.casework.internal.persistence.ActionEntity;
import org.yichuang.core.trail.Digests;
import org.yichuang.core.trail.PrivatePart;
import org.yichuang.core.trail.PublicPart;

/**
 * What is hashed of an action: all of its row, and through its salted digest what it says.
 *
 * <p>Form 2 hashes what an auditor may see, with a digest of the rest: he computes it without knowing the rest. Actions
 * from before are of form 1, one digest of everything.
 */
public final class ActionHash {
    /** The form of new actions. */
    public static final int FORM = 2;

    private ActionHash() {}

    /** Computes the hash of an action with the algorithm and in the form that it names. */
    public static String of(String caseNo, ActionEntity action) {
        return action.getHashForm() == FORM
                ? publicPart(caseNo, action).hash()
                : Digests.named(action.getAlgorithm()).of(Json.write(everything(caseNo, action)));
    }

    /** Returns what an auditor may see of an action. */
    public static PublicPart publicPart(String caseNo, ActionEntity action) {
        RecordedAction.By by = action.by();
        String hidden = action.getPrivateDigest() == null
                ? hidden(action).digest(Digests.named(action.getAlgorithm()))
                : action.getPrivateDigest();
        return new PublicPart(
                caseNo,
                action.getSequence(),
                action.getType().name(),
                by.role().name(),
                by.unit(),
                by.region(),
                action.getHappenedAt(),
                action.getRecordedAt(),
                action.getSummary(),
                action.getPayloadDigest(),
                hidden,
                action.getAlgorithm(),
                action.getPreviousHash());
    }

    /**
     * Computes the digest of what is left of an action after its personal data was erased: of all of its row that its hash does
     * not prove any more, and of what it still says. The record of the erasure holds it.
     */
    public static String left(ActionEntity action, String text) {
        Digests algorithm = Digests.named(action.getAlgorithm());
        return algorithm.of(hidden(action).digest(algorithm) + text);
    }

    private static PrivatePart hidden(ActionEntity action) {
        RecordedAction.By by = action.by();
        return new PrivatePart(
                action.getActionId(),
                action.getRequestDigest(),
                action.getReceipt(),
                by.account(),
                by.name(),
                by.unitName(),
                by.window(),
                action.getSalt());
    }

    /** Computes the salted digest of what an action says. */
    public static String payload(Digests algorithm, String salt, String payload) {
        return algorithm.of(salt + payload);
    }

    private static Map<String, Object> everything(String caseNo, ActionEntity action) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("caseNo", caseNo);
        content.put("sequence", action.getSequence());
        content.put("actionId", action.getActionId());
        content.put("requestDigest", action.getRequestDigest());
        content.put("receipt", action.getReceipt());
        content.put("type", action.getType());
        content.put("by", action.by());
        content.put("happenedAt", action.getHappenedAt());
        content.put("recordedAt", action.getRecordedAt());
        content.put("summary", action.getSummary());
        content.put("salt", action.getSalt());
        content.put("payloadDigest", action.getPayloadDigest());
        content.put("algorithm", action.getAlgorithm());
        content.put("previous", action.getPreviousHash());
        return content;
    }
}
