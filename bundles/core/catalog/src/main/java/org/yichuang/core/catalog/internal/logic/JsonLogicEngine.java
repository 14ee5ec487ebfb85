// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal.logic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.jamsesso.jsonlogic.JsonLogic;
import io.github.jamsesso.jsonlogic.JsonLogicException;
import java.util.Map;

/** Evaluates situation rules; what it says is held to the page's engine by {@code jsonlogic-vectors.json}. */
public final class JsonLogicEngine {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Keeps every rule it has parsed, so an engine lives no longer than one use of a definition. */
    private final JsonLogic logic = new JsonLogic();

    /**
     * Tells whether a rule holds.
     *
     * @param rule JsonLogic tree, or {@code null}, which always holds
     * @param answers answer by situation key; what has no answer is {@code null} to the rule
     * @throws IllegalArgumentException if the rule can't be evaluated
     */
    public boolean holds(Object rule, Map<String, ?> answers) {
        if (rule == null) {
            return true;
        }
        try {
            return JsonLogic.truthy(logic.apply(MAPPER.writeValueAsString(rule), answers));
        } catch (JsonLogicException | JsonProcessingException fault) {
            throw new IllegalArgumentException("rule can't be evaluated: " + fault.getMessage(), fault);
        }
    }
}
