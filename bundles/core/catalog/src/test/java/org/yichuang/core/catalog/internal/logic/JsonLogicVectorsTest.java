// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal.logic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The engine of the server says what the engine of the page says: both are held to the same vectors. */
class JsonLogicVectorsTest {

    /** One vector. */
    record Vector(String name, Object rule, Map<String, Object> answers, boolean expected) {}

    static List<Vector> vectors() throws IOException {
        try (InputStream in = JsonLogicVectorsTest.class.getResourceAsStream("/jsonlogic-vectors.json")) {
            return new ObjectMapper().readValue(in, new TypeReference<>() {});
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void theRuleHoldsAsExpected(Vector vector) {
        assertThat(new JsonLogicEngine().holds(vector.rule(), vector.answers())).isEqualTo(vector.expected());
    }
}
