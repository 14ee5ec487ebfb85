// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.trail;

import java.util.LinkedHashMap;
import java.util.Map;
import org.yichuang.core.casework.internal.json.Json;
import org.yichuang.core.casework.internal.persistence.ActionEntity;

/** What is hashed of an action: all of its row, and through its salted digest what it says. */
public final class ActionHash {
    /** Stands before the first action of a case. */
    public static final String BEGINNING = "0".repeat(64);

    private ActionHash() {}

    /** Computes the hash of an action with the algorithm it names. */
    public static String of(String caseNo, ActionEntity action) {
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
        return Digests.named(action.getAlgorithm()).of(Json.write(content));
    }

    /** Computes the salted digest of what an action says. */
    public static String payload(Digests algorithm, String salt, String payload) {
        return algorithm.of(salt + payload);
    }
}
