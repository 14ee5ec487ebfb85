// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.yichuang.itests.platform.Api;

/** Makes requests from the OpenAPI document: every operation, with parameters and bodies of the right shape. */
final class Specimens {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final int DEEPEST = 8;

    private final JsonNode document;
    /** Values that exist, by the name of the parameter. */
    private final Map<String, List<String>> known;

    Specimens(JsonNode document, Map<String, List<String>> known) {
        this.document = document;
        this.known = known;
    }

    /** Returns so many requests for each operation. */
    List<Message> all(int each, Random random) throws IOException {
        var messages = new ArrayList<Message>();
        for (var path : document.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                // Nobody is to be logged out, and nothing locked by wrong passwords.
                var count = path.getKey().startsWith("/session") ? 1 : each;
                for (var number = 0; number < count; number++) {
                    messages.add(make(path.getKey(), operation.getKey(), operation.getValue(), random));
                }
            }
        }
        return messages;
    }

    private Message make(String path, String method, JsonNode operation, Random random) throws IOException {
        var target = new StringBuilder("/api/v1")
                .append(PARAMETER.matcher(path).replaceAll(found -> encoded(value(found.group(1), random))));
        var separator = '?';
        for (var parameter : operation.path("parameters")) {
            if (parameter.path("in").asText().equals("query") && random.nextBoolean()) {
                var name = parameter.path("name").asText();
                target.append(separator).append(name).append('=').append(encoded(value(name, random)));
                separator = '&';
            }
        }
        var content = operation.at("/requestBody/content").properties().stream().findFirst();
        var body = content.isEmpty()
                ? new byte[0]
                : Api.JSON.writeValueAsBytes(specimen(content.get().getValue().path("schema"), 0, random));
        var message = new Message(method.toUpperCase(Locale.ROOT), target.toString(), body);
        content.ifPresent(type -> message.with("Content-Type", type.getKey()));
        return message;
    }

    private JsonNode specimen(JsonNode given, int depth, Random random) {
        var schema = given.has("$ref") ? document.at(given.path("$ref").asText().substring(1)) : given;
        if (schema.has("enum")) {
            return schema.path("enum").get(random.nextInt(schema.path("enum").size()));
        }
        if (schema.has("properties") && depth < DEEPEST) {
            var object = Api.JSON.createObjectNode();
            schema.path("properties").properties().forEach(property -> {
                if (random.nextInt(5) > 0) {
                    object.set(property.getKey(), specimen(property.getValue(), depth + 1, random));
                }
            });
            return object;
        }
        return switch (schema.path("type").asText()) {
            case "array" -> Api.JSON.createArrayNode().add(specimen(schema.path("items"), depth + 1, random));
            case "integer", "number" -> Api.JSON.getNodeFactory().numberNode(random.nextInt(100));
            case "boolean" -> Api.JSON.getNodeFactory().booleanNode(random.nextBoolean());
            case "string" -> Api.JSON.getNodeFactory().textNode(text(schema, random));
            default -> Api.JSON.createObjectNode();
        };
    }

    private static String text(JsonNode schema, Random random) {
        return switch (schema.path("format").asText()) {
            case "date" -> "2026-11-2" + random.nextInt(10);
            case "date-time" -> "2026-11-2" + random.nextInt(10) + "T01:00:00Z";
            default -> Oddities.text(random);
        };
    }

    private String value(String name, Random random) {
        var values = known.getOrDefault(name, List.of("1", "2026-11-22", "x"));
        return values.get(random.nextInt(values.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
