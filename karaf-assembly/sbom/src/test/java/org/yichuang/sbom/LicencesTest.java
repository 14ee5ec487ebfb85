// SPDX-License-Identifier: Apache-2.0
package org.yichuang.sbom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicencesTest {
    private static final Coordinates LIBRARY = new Coordinates("org.example", "child", "1.0");

    @TempDir
    private Path repository;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://www.apache.org/licenses/LICENSE-2.0.txt | Apache-2.0",
                "\"Apache License, Version 2.0\";link=\"https://www.apache.org/licenses/LICENSE-2.0.txt\" | Apache-2.0",
                "Apache License, Version 2.0 | Apache-2.0",
                "BSD-2-Clause | BSD-2-Clause",
                "http://www.apache.org/licenses/LICENSE-2.0, https://www.eclipse.org/org/documents/epl-v10.php"
                        + " | Apache-2.0, EPL-1.0",
                "Some Licence of Our Own | Some Licence of Our Own",
            })
    void headerIsRead(String header, String expected) throws IOException {
        assertThat(String.join(", ", licences(header))).isEqualTo(expected);
    }

    @Test
    void pomOfTheParentCounts() throws IOException {
        pom(
                LIBRARY,
                "<parent><groupId>org.example</groupId><artifactId>parent</artifactId><version>3</version></parent>");
        pom(
                new Coordinates("org.example", "parent", "3"),
                "<licenses><license><name>MIT License</name></license></licenses>");
        assertThat(licences(null)).containsExactly("MIT");
    }

    @Test
    void nothingStatedGivesNothing() throws IOException {
        assertThat(licences(null)).isEmpty();
    }

    private List<String> licences(String header) throws IOException {
        Map<String, byte[]> files = header == null
                ? Map.of()
                : Map.of(
                        "META-INF/MANIFEST.MF",
                        ("Manifest-Version: 1.0\nBundle-License: " + fold(header) + "\n\n")
                                .getBytes(StandardCharsets.UTF_8));
        return new Licences(repository).of(LIBRARY, new Archive("00", files));
    }

    /** A line of a manifest has at most 72 bytes. */
    private static String fold(String header) {
        return header.replaceAll("(.{50})", "$1\n ");
    }

    private void pom(Coordinates library, String content) throws IOException {
        var pom = library.pom(repository);
        Files.createDirectories(pom.getParent());
        Files.writeString(pom, "<project>" + content + "</project>");
    }
}
