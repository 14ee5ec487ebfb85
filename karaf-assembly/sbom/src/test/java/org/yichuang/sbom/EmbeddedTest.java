// SPDX-License-Identifier: Apache-2.0
package org.yichuang.sbom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedTest {
    private static final byte[] CLASS = {1, 2, 3};

    @TempDir
    private Path folder;

    private Path library;

    @BeforeEach
    void writeLibrary() throws IOException {
        library = folder.resolve("library.jar");
        Files.write(library, zip(Map.of("org/example/Thing.class", CLASS)));
    }

    @Test
    void jarInsideIsFound() throws IOException {
        assertThat(inside(Map.of("lib/renamed.jar", Files.readAllBytes(library))))
                .containsExactly(library);
    }

    @Test
    void unpackedClassIsFound() throws IOException {
        assertThat(inside(Map.of("org/example/Thing.class", CLASS))).containsExactly(library);
    }

    @Test
    void bundleWithOnlyOurClassesHasNothingInside() throws IOException {
        assertThat(inside(Map.of("org/yichuang/Thing.class", CLASS))).isEmpty();
    }

    @Test
    void changedClassIsNotTakenForTheLibrary() {
        assertThatThrownBy(() -> inside(Map.of("org/example/Thing.class", new byte[] {4})))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("org/example/Thing.class");
    }

    @Test
    void jarOfUnknownOriginIsRefused() {
        assertThatThrownBy(() -> inside(Map.of("lib/found-somewhere.jar", zip(Map.of("a", CLASS)))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("lib/found-somewhere.jar");
    }

    private Iterable<Path> inside(Map<String, byte[]> bundle) throws IOException {
        return Embedded.in(new Archive("00", bundle), List.of(library)).keySet();
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
