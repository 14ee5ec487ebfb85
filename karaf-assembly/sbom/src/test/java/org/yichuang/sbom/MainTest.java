// SPDX-License-Identifier: Apache-2.0
package org.yichuang.sbom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.cyclonedx.Version;
import org.cyclonedx.parsers.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    @TempDir
    private Path folder;

    @Test
    void billKeepsToTheFormatAndIsRepeatable() throws Exception {
        var bill = bill();
        assertThat(new JsonParser().validate(bill.getBytes(StandardCharsets.UTF_8), Version.VERSION_16))
                .isEmpty();
        assertThat(bill)
                .contains("\"2026-11-21T00:00:00Z\"", "\"pkg:maven/org.example/outer@1.0?type=jar\"", "\"SHA-256\"")
                .contains("\"pkg:npm/%40example/page@2.0\"", "\"MIT OR EPL-2.0\"");
        assertThat(bill()).isEqualTo(bill);
    }

    private String bill() throws Exception {
        var outer = Components.maven(
                new Coordinates("org.example", "outer", "1.0"),
                "jar",
                Digests.sha256(new byte[0]),
                List.of("MIT OR EPL-2.0"));
        var lock = folder.resolve("package-lock.json");
        Files.writeString(lock, """
                {"packages": {
                  "": {"version": "0"},
                  "node_modules/@example/page": {"version": "2.0", "license": "MIT", "integrity": "sha512-%s"},
                  "node_modules/builder": {"version": "3.0", "license": "MIT", "integrity": "sha512-AA==", "dev": true}
                }}""".formatted(Base64.getEncoder().encodeToString(new byte[64])));
        var packages = NpmPackages.in(lock);
        assertThat(packages).hasSize(1);
        packages.forEach(outer::addComponent);
        return Main.json("0.1.0", Instant.parse("2026-11-21T00:00:00Z"), List.of(outer));
    }
}
