// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.yichuang.api.matter.MatterDefinition;

/** The published schema of the format: what it refuses, and the values it gives to keys that are left out. */
public final class MatterSchema {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final JsonNode tree;
    private final Schema schema;
    private final Schema metaSchema;

    /** Reads the schema that the matter API publishes. */
    public MatterSchema() {
        try (InputStream in = MatterDefinition.class.getResourceAsStream("matter.schema.json")) {
            tree = new ObjectMapper().readTree(in);
        } catch (IOException fault) {
            throw new UncheckedIOException("matter.schema.json of the matter API can't be read", fault);
        }
        schema = REGISTRY.getSchema(tree);
        metaSchema =
                REGISTRY.getSchema(SchemaLocation.of(Dialects.getDraft202012().getId()));
    }

    /** Returns what the schema refuses in a file; empty if nothing. */
    public List<Finding> check(JsonNode root) {
        return schema.validate(root).stream().map(SchemaFindings::of).toList();
    }

    /** Returns what is wrong with a form as a JSON Schema; empty if nothing. */
    public List<Finding> checkForm(JsonNode form) {
        return metaSchema.validate(form).stream().map(SchemaFindings::of).toList();
    }

    /** Returns the schema as text, by which two versions of the format are told apart. */
    public String text() {
        return tree.toString();
    }

    /** Writes the defaults of the schema into a tree that the schema has accepted. */
    public void complete(JsonNode root) {
        complete(root, tree);
    }

    private void complete(JsonNode value, JsonNode rules) {
        if (rules.path("$ref").asText().startsWith("#/")) {
            complete(value, tree.at(rules.get("$ref").asText().substring(1)));
        }
        if (value instanceof ObjectNode object) {
            rules.path("properties").properties().forEach(property -> {
                JsonNode standard = defaultOf(property.getValue());
                if (!object.hasNonNull(property.getKey()) && standard != null) {
                    object.set(property.getKey(), standard.deepCopy());
                }
                complete(object.path(property.getKey()), property.getValue());
            });
        } else if (value.isArray()) {
            value.forEach(item -> complete(item, rules.path("items")));
        }
    }

    private JsonNode defaultOf(JsonNode rules) {
        if (rules.has("default")) {
            return rules.get("default");
        }
        return rules.has("$ref") ? defaultOf(tree.at(rules.get("$ref").asText().substring(1))) : null;
    }
}
