// SPDX-License-Identifier: Apache-2.0
package org.yichuang.vendor.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Contract of a department (部门插件): its matters fit the published format, and their forms ask what they should. */
public class MatterContractTest {

    /** Returns one container of tests a matter; none for a plug-in without matters. */
    @TestFactory
    Stream<DynamicContainer> matters() {
        return MatterFiles.all().stream()
                .map(file -> dynamicContainer(file.getFileName().toString(), tests(file)));
    }

    private static Stream<DynamicTest> tests(Path file) {
        return Stream.of(
                dynamicTest("fits the format", () -> fitsTheFormat(file)),
                dynamicTest("explains every field", () -> explainsEveryField(file)),
                dynamicTest("takes its sample", () -> takesItsSample(file)),
                dynamicTest("insists on required fields", () -> insistsOnRequiredFields(file)));
    }

    static void fitsTheFormat(Path file) throws IOException {
        assertThat(MatterFiles.format().validate(MatterFiles.read(file))).isEmpty();
    }

    /** A field without a title would stand on the page with its key, and a pattern says nothing to people. */
    static void explainsEveryField(Path file) throws IOException {
        explainEachField(MatterFiles.read(file).path("form"));
    }

    static void takesItsSample(Path file) throws IOException {
        Schema form = MatterFiles.form(MatterFiles.read(file));
        assertThat(form.validate(MatterFiles.sample(file))).isEmpty();
    }

    static void insistsOnRequiredFields(Path file) throws IOException {
        JsonNode matter = MatterFiles.read(file);
        JsonNode sample = MatterFiles.sample(file);
        assertThat(matter.at("/form/required"))
                .as("required fields of the form")
                .isNotEmpty();
        dropEachRequired(MatterFiles.form(matter), sample, matter.path("form"), sample);
    }

    private static void explainEachField(JsonNode schema) {
        schema.path("properties").properties().forEach(field -> {
            assertThat(field.getValue().path("title").asText())
                    .as("title of %s", field.getKey())
                    .isNotBlank();
            assertThat(field.getValue().has("description") || !field.getValue().has("pattern"))
                    .as("description of the pattern of %s", field.getKey())
                    .isTrue();
            explainEachField(field.getValue());
        });
        if (schema.has("items")) {
            explainEachField(schema.path("items"));
        }
    }

    /** Drops the required fields of one object of the sample in turn, then those of the objects in it. */
    private static void dropEachRequired(Schema form, JsonNode sample, JsonNode schema, JsonNode part) {
        if (part instanceof ObjectNode object) {
            for (JsonNode field : schema.path("required")) {
                JsonNode dropped = object.remove(field.asText());
                assertThat(form.validate(sample))
                        .as("form without %s", field.asText())
                        .isNotEmpty();
                object.set(field.asText(), dropped);
            }
            schema.path("properties")
                    .properties()
                    .forEach(field -> dropEachRequired(form, sample, field.getValue(), object.path(field.getKey())));
        } else {
            part.forEach(item -> dropEachRequired(form, sample, schema.path("items"), item));
        }
    }
}
