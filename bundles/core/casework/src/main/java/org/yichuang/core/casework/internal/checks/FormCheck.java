// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.checks;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.yichuang.core.casework.internal.json.Json;
import org.yichuang.ports.problem.Fault;

/** Checks application forms (申请表单) by the JSON Schema of their matter, and says what is wrong by the names of the fields. */
public final class FormCheck {
    private static final int KEPT = 500;
    private static final Set<String> WRONG_CHOICE = Set.of("oneOf", "anyOf", "const", "enum");

    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    /**
     * Checks a form.
     *
     * @param digest version of the matter the schema belongs to
     * @param schema its JSON Schema
     * @param form the fields
     * @return what is wrong, one fault a field; empty if nothing is
     */
    public List<Fault> check(String digest, Map<String, Object> schema, Map<String, Object> form) {
        if (schemas.size() > KEPT) {
            schemas.clear();
        }
        Map<String, Fault> faults = new LinkedHashMap<>();
        schemas.computeIfAbsent(digest, any -> parse(schema))
                .validate(
                        Json.write(form),
                        InputFormat.JSON,
                        context -> context.executionConfig(config ->
                                config.locale(Locale.SIMPLIFIED_CHINESE).formatAssertionsEnabled(true)))
                // A choice that fails reports each of its options: the first says all.
                .forEach(error -> faults.putIfAbsent(path(error), fault(error, schema)));
        return List.copyOf(faults.values());
    }

    private static Schema parse(Map<String, Object> schema) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Json.write(schema), InputFormat.JSON);
    }

    private static String path(Error error) {
        String field = error.getProperty() == null ? "" : "/" + error.getProperty();
        return error.getInstanceLocation() + field;
    }

    private static Fault fault(Error error, Map<String, Object> schema) {
        FormField field = FormField.at(schema, path(error));
        return new Fault(
                "/filing/form" + path(error), "FORM_INVALID", "“" + field.title() + "”" + problem(error), field.mend());
    }

    private static String problem(Error error) {
        String keyword = error.getKeyword();
        if ("required".equals(keyword)) {
            return "没有填写";
        }
        if ("pattern".equals(keyword) || "format".equals(keyword)) {
            return "格式不正确";
        }
        return WRONG_CHOICE.contains(keyword) ? "不在可选范围内" : error.getMessage();
    }
}
