// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** Canonical JSON: sorted keys, no white space, nothing that is {@code null}; equal things have equal texts. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, null))
            .build();

    private Json() {}

    /**
     * Writes something.
     *
     * @throws Refusal {@code TEXT_BROKEN} if a text in it is half a character, which no database keeps
     */
    public static String write(Object value) {
        try {
            String text = MAPPER.writeValueAsString(value);
            if (!isWellFormed(text)) {
                throw new Refusal(Reason.INVALID, "TEXT_BROKEN", "文字中有残缺的字符（不完整的生僻字编码），请重新输入后再提交");
            }
            return text;
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static <T> T read(String text, Class<T> type) {
        try {
            return MAPPER.readValue(text, type);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Reads an object as a map. */
    public static Map<String, Object> readMap(String text) {
        try {
            return MAPPER.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Reads an object in one pass.
     *
     * @param types what its fields are; others are passed over
     */
    public static Map<String, Object> read(String text, Map<String, Class<?>> types) {
        try (JsonParser parser = MAPPER.createParser(text)) {
            Map<String, Object> fields = new HashMap<>();
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                Class<?> type = types.get(name);
                parser.nextToken();
                if (type == null) {
                    parser.skipChildren();
                } else {
                    fields.put(name, MAPPER.readValue(parser, type));
                }
            }
            return fields;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Makes a tree of something. */
    public static JsonNode tree(Map<String, Object> value) {
        return MAPPER.valueToTree(value);
    }

    /** A plain loop: every text that is stored comes by, and nearly none has a pair. */
    private static boolean isWellFormed(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (Character.isSurrogate(text.charAt(index))) {
                if (!Character.isSupplementaryCodePoint(text.codePointAt(index))) {
                    return false;
                }
                index++;
            }
        }
        return true;
    }
}
