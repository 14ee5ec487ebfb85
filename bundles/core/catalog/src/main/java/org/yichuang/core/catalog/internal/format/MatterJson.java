// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.yichuang.api.matter.MatterDefinition;

/**
 * The canonical form of a definition: JSON without white space, components in alphabetical order, none that is {@code null}.
 *
 * <p>Forms and rules keep the order of their author: fields are shown in it, so another order is another version.
 */
public final class MatterJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            // A later API may know components that an older platform sharing the database doesn't.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private MatterJson() {}

    /** Writes the canonical form. */
    public static String write(MatterDefinition definition) {
        try {
            return MAPPER.writeValueAsString(definition);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("definition " + definition.code() + " can't be written", fault);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static MatterDefinition read(String body) {
        try {
            return Frozen.copy(MAPPER.readValue(body, MatterDefinition.class));
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("stored matter can't be read: its row was changed by hand", fault);
        }
    }
}
