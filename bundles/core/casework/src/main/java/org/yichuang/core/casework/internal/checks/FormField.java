// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.checks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.yichuang.core.casework.internal.json.Json;

/**
 * A field of a form as people know it (表单项).
 *
 * @param title its name
 * @param description what is to be written in it, or an empty text
 */
record FormField(String title, String description) {

    /**
     * Finds a field.
     *
     * @param schema schema of the form
     * @param path JSON pointer into the form
     */
    static FormField at(Map<String, Object> schema, String path) {
        JsonNode node = Json.tree(schema);
        String name = "申请表单";
        for (String step : path.split("/")) {
            if (!step.isEmpty()) {
                boolean item = node.has("items");
                node = item ? node.path("items") : node.path("properties").path(step);
                name = item ? name : step;
            }
        }
        return new FormField(
                node.path("title").asText(name), node.path("description").asText(""));
    }

    /** Returns what to do about a fault in it. */
    String mend() {
        return description.isEmpty() ? "请在申请表单中改正这一项" : "请在申请表单中改正：" + description;
    }
}
