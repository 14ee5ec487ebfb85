// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.outbox;

import java.time.Instant;
import java.util.List;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.core.casework.internal.fold.Facts;
import org.yichuang.ports.casework.ActionData;
import org.yichuang.ports.casework.ActionType;

/** Says which messages an action causes: one small class a group of topics. Asked inside the transaction, so it asks nobody. */
public interface Outgoing {

    /** Returns the messages that a step causes; empty for most. */
    List<OutgoingMessage> after(Step step);

    /**
     * An action that was done.
     *
     * @param type what was done
     * @param data what it said
     * @param before the case before it, or {@code null} if it made the case
     * @param after the case after it
     * @param facts what it was given from outside
     * @param at when it is recorded
     */
    record Step(ActionType type, ActionData data, CaseRecord before, CaseRecord after, Facts facts, Instant at) {}
}
