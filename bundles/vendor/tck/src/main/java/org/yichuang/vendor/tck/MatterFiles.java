// SPDX-License-Identifier: Apache-2.0
package org.yichuang.vendor.tck;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Finds and reads what the plug-in under test brings: its matters and the sample forms beside its tests. */
final class MatterFiles {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private MatterFiles() {}

    /** Returns the matter files of the plug-in by name; none if it is not a department. */
    static List<Path> all() {
        URL folder = MatterFiles.class.getResource("/OSGI-INF/yichuang/matters");
        if (folder == null) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(folder.toString(), e);
        }
    }

    /** Reads a matter as a JSON tree. */
    static JsonNode read(Path matter) throws IOException {
        try (InputStream in = Files.newInputStream(matter)) {
            return JSON.valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
        }
    }

    /** Reads the filled-in form of a matter. */
    static JsonNode sample(Path matter) throws IOException {
        String name = "/samples/" + matter.getFileName().toString().replace(".yaml", ".json");
        try (InputStream in = MatterFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new AssertionError("src/test/resources" + name + " is missing: add one filled-in form");
            }
            return JSON.readTree(in);
        }
    }

    /** Returns the published format of matter files. */
    static Schema format() throws IOException {
        try (InputStream in = MatterFiles.class.getResourceAsStream("/org/yichuang/api/matter/matter.schema.json")) {
            return SCHEMAS.getSchema(in, InputFormat.JSON);
        }
    }

    /** Returns the form of a matter; it asserts formats such as {@code date}. */
    static Schema form(JsonNode matter) {
        return SCHEMAS.getSchema(matter.path("form"));
    }
}
