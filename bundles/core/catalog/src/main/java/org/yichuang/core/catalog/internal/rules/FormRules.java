// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal.rules;

import static org.yichuang.core.catalog.internal.rules.Rule.error;
import static org.yichuang.core.catalog.internal.rules.Rule.when;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yichuang.api.matter.MatterDefinition;
import org.yichuang.api.matter.SharedItem;
import org.yichuang.core.catalog.internal.format.MatterSchema;
import org.yichuang.core.catalog.internal.rules.Rule.Breach;

/** The application form (申请表单) as a JSON Schema. */
final class FormRules {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private FormRules() {}

    static List<Rule> all(MatterSchema schema) {
        return List.of(
                error("form-schema", "对照 JSON Schema 2020-12 改正这一处", matter -> faults(schema, matter)),
                error("form-object", "写 type: object，并在 properties 中列出至少一个字段", FormRules::fields),
                error("form-prefill", "写 SharedItem 列出的预填项，并且只用于第一层的文字字段", FormRules::prefills),
                error(
                        "form-reference",
                        "把引用的部分写进本表单的 $defs，用 #/$defs/… 引用",
                        matter -> tree(matter).findValuesAsText("$ref").stream()
                                .filter(reference -> !reference.startsWith("#"))
                                .map(reference -> new Breach("/form", "申请表单引用了外部的 " + reference))));
    }

    /** One breach a place: of several ways to be right, the last that was tried says it best. */
    private static Stream<Breach> faults(MatterSchema schema, MatterDefinition matter) {
        Map<String, Breach> faults = new LinkedHashMap<>();
        schema.checkForm(tree(matter))
                .forEach(finding -> faults.put(
                        finding.pointer(), new Breach("/form" + finding.pointer(), "申请表单：" + finding.message())));
        return faults.values().stream();
    }

    private static Stream<Breach> fields(MatterDefinition matter) {
        JsonNode form = tree(matter);
        JsonNode fields = form.path("properties");
        return when(
                !form.path("type").asText().equals("object") || !fields.isObject() || fields.isEmpty(),
                "/form",
                "申请表单不是有字段的对象");
    }

    /** What registers know is text, and goes into a field that the clerk sees at once. */
    private static Stream<Breach> prefills(MatterDefinition matter) {
        return tree(matter).path("properties").properties().stream()
                .filter(field -> field.getValue().has(SharedItem.KEYWORD))
                .filter(field -> SharedItem.find(field.getValue()
                                        .path(SharedItem.KEYWORD)
                                        .asText())
                                .isEmpty()
                        || !field.getValue().path("type").asText().equals("string"))
                .map(field ->
                        new Breach("/form/properties/" + field.getKey() + "/" + SharedItem.KEYWORD, "申请表单的字段不能这样预填"));
    }

    private static JsonNode tree(MatterDefinition matter) {
        return MAPPER.valueToTree(matter.form());
    }
}
