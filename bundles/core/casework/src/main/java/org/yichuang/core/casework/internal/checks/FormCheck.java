// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.checks;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.yichuang.core.casework.internal.json.Json;
import org.yichuang.ports.problem.Fault;

/** Checks application forms (申请表单) by the JSON Schema of their matter. */
public final class FormCheck {
    private static final int KEPT = 500;

    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    /**
     * Checks a form.
     *
     * @param digest version of the matter the schema belongs to
     * @param schema its JSON Schema
     * @param form the fields
     * @return what is wrong; empty if nothing is
     */
    public List<Fault> check(String digest, Map<String, Object> schema, Map<String, Object> form) {
        if (schemas.size() > KEPT) {
            schemas.clear();
        }
        return schemas
                .computeIfAbsent(digest, any -> parse(schema))
                .validate(
                        Json.write(form),
                        InputFormat.JSON,
                        context -> context.executionConfig(config ->
                                config.locale(Locale.SIMPLIFIED_CHINESE).formatAssertionsEnabled(true)))
                .stream()
                .map(FormCheck::fault)
                .toList();
    }

    private static Schema parse(Map<String, Object> schema) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Json.write(schema), InputFormat.JSON);
    }

    private static Fault fault(Error error) {
        String field = error.getProperty() == null ? "" : "/" + error.getProperty();
        return new Fault(
                "/filing/form" + error.getInstanceLocation() + field,
                "FORM_INVALID",
                error.getMessage(),
                "请在申请表单中改正这一项");
    }
}
