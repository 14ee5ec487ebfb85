// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.yichuang.ports.casework.ActionType;

/**
 * Actions that somebody asks for, whole or not at all.
 *
 * @param actions what to do, in this order
 */
public record ActionsBody(List<Item> actions) {

    /**
     * One action.
     *
     * @param type what to do
     * @param data what it says; its fields depend on the type
     * @param happenedAt when it happened if that was earlier, or {@code null} for now
     */
    public record Item(ActionType type, JsonNode data, Instant happenedAt) {}
}
