// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.simulators;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Sends short messages; the same identifier is sent once. */
final class SmsService implements Service {
    private final Map<String, JsonNode> sent = new ConcurrentHashMap<>();

    @Override
    public Map<String, Function<JsonNode, Object>> work() {
        return Map.of("/v1/messages", message -> {
            String id = message.path("id").asText();
            sent.putIfAbsent(id, message);
            return Map.of("number", "SMS-" + id);
        });
    }

    @Override
    public Map<String, Function<JsonNode, Object>> control() {
        return Map.of("/sent", ignored -> sent.values());
    }
}
