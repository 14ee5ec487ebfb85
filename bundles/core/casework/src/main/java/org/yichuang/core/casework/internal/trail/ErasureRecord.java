// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.trail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yichuang.core.casework.internal.fold.Facts;
import org.yichuang.core.casework.internal.fold.Payload;
import org.yichuang.core.casework.internal.persistence.ActionEntity;
import org.yichuang.core.trail.Digests;
import org.yichuang.ports.casework.ActionType;

/**
 * What the trail of a case says of the erasure of its personal data (到期删除记录): which actions it took, and what is left of
 * each. It is an action like any other, chained, coded and anchored; what it does not name was not erased by the platform.
 */
final class ErasureRecord {
    private final Map<Integer, String> left = new HashMap<>();

    private ErasureRecord() {}

    /**
     * Reads it.
     *
     * @param payloads what the actions say, by the key of the action
     * @return one that names nothing if there was no erasure, or if what its record says is not what was sealed
     */
    static ErasureRecord of(List<ActionEntity> actions, Map<Long, String> payloads) {
        ErasureRecord record = new ErasureRecord();
        for (ActionEntity action : actions) {
            String said = payloads.get(action.getId());
            if (action.getType() == ActionType.ERASE && said != null && isSealed(action, said)) {
                for (Facts.Erased erased :
                        Payload.parse(action.getType(), said).facts().erased()) {
                    record.left.put(erased.sequence(), erased.digest());
                }
            }
        }
        return record;
    }

    /** Tells whether it names an action. */
    boolean covers(ActionEntity action) {
        return left.containsKey(action.getSequence());
    }

    /** Tells whether an action that it names is what was left of it. */
    boolean proves(ActionEntity action, String text) {
        return ActionHash.left(action, text).equals(left.get(action.getSequence()));
    }

    private static boolean isSealed(ActionEntity action, String said) {
        return ActionHash.payload(Digests.named(action.getAlgorithm()), action.getSalt(), said)
                .equals(action.getPayloadDigest());
    }
}
