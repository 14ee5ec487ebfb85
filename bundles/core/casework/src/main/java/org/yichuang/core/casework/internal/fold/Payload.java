// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.fold;

import java.util.Map;
import org.yichuang.core.casework.internal.json.Json;
import org.yichuang.ports.casework.ActionData;
import org.yichuang.ports.casework.ActionType;

/**
 * What an action says and what others answered to it; stored apart from the action, so that it can be erased.
 *
 * @param data what it says
 * @param facts what others answered
 */
public record Payload(ActionData data, Facts facts) {

    /** Returns the canonical text that is stored and digested. */
    public String text() {
        return text(Json.write(data));
    }

    /** Returns that text, given the canonical text of what the action says. */
    public String text(String said) {
        return "{\"data\":" + said + ",\"facts\":" + Json.write(facts) + '}';
    }

    /** Reads a stored text. */
    public static Payload parse(ActionType type, String text) {
        Map<String, Object> fields = Json.read(text, Map.of("data", type.data(), "facts", Facts.class));
        return new Payload((ActionData) fields.get("data"), (Facts) fields.get("facts"));
    }
}
