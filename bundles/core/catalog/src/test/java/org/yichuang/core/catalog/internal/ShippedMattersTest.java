// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yichuang.api.matter.MatterDefinition;

/** The matters of the departments that come with the platform: each as the publishing rules want it, none twice. */
public class ShippedMattersTest {
    private static final Path DEPARTMENTS = Path.of("..", "..", "departments");
    private static final int SHIPPED = 16;

    @Test
    void noneIsRefusedOrWarnedOf() {
        assertThat(new MatterCheckComponent().check("departments", files()).problems())
                .isEmpty();
    }

    @Test
    void noneHasTheCodeOfAnother() {
        assertThat(matters())
                .extracting(MatterDefinition::code)
                .hasSize(SHIPPED)
                .doesNotHaveDuplicates();
    }

    /** Returns what they define. */
    public static List<MatterDefinition> matters() {
        return new MatterCheckComponent().check("departments", files()).matters();
    }

    private static Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> found = Files.find(
                DEPARTMENTS, 8, (path, facts) -> path.toString().matches(".*/src/main/.*/matters/[^/]+\\.yaml"))) {
            found.forEach(path -> files.put(path.toString(), bytes(path)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return files;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
