// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Holds {@code openapi.json} to the code.
 *
 * <p>After a wanted change, write it anew with {@code mvn test -Dtest=OpenApiTest -Dopenapi.write=true} and read the
 * difference: it is what callers will notice.
 */
class OpenApiTest {
    private static final Path SOURCE = Path.of("src/main/resources/org/yichuang/core/rest/openapi.json");

    private final ObjectMapper mapper = new ObjectMapper();

    @Test
    void theDocumentIsWhatTheCodeSays() throws Exception {
        String generated = OpenApiDocument.generate();
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(SOURCE, generated);
        }
        assertThat(Files.readString(SOURCE)).isEqualTo(generated);
    }

    /** Independent of the generator: what is annotated is described, and what is described is annotated. */
    @Test
    void everyOperationIsDescribedAndTheOtherWayRound() throws Exception {
        Set<String> described = new TreeSet<>();
        document().path("paths").fields().forEachRemaining(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(verb -> described.add(verb.toUpperCase() + " " + path.getKey())));
        assertThat(described).isEqualTo(Endpoints.methods().keySet()).hasSizeGreaterThan(30);
    }

    @Test
    void everyOperationHasASummaryItsAnswerAndItsProblems() throws Exception {
        document()
                .path("paths")
                .forEach(path -> path.forEach(operation -> {
                    String place = operation.path("operationId").asText();
                    assertThat(operation.path("summary").asText()).as(place).isNotBlank();
                    assertThat(operation.path("responses").path("default").toString())
                            .as(place)
                            .contains("application/problem+json");
                    operation.path("responses").fields().forEachRemaining(answer -> {
                        if (Set.of("200", "201").contains(answer.getKey()) && !place.equals("Account.create")) {
                            assertThat(answer.getValue().path("content").isEmpty())
                                    .as(place)
                                    .isFalse();
                        }
                    });
                }));
    }

    @Test
    void everySchemaThatIsReferredToIsThere() throws Exception {
        JsonNode document = document();
        document.findValuesAsText("$ref")
                .forEach(ref -> assertThat(document.at(ref.substring(1)).isMissingNode())
                        .as(ref)
                        .isFalse());
        assertThat(document.at("/components/schemas/CaseView.Result/properties/differences")
                        .isMissingNode())
                .as("nested records of the same simple name are told apart")
                .isFalse();
        assertThat(document.at("/components/schemas/Result/properties/validYears")
                        .isMissingNode())
                .isFalse();
    }

    private JsonNode document() throws Exception {
        try (InputStream in = OpenApiTest.class.getResourceAsStream("/org/yichuang/core/rest/openapi.json")) {
            return mapper.readTree(in);
        }
    }
}
