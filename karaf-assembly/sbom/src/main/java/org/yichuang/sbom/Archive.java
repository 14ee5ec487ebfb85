// SPDX-License-Identifier: Apache-2.0
package org.yichuang.sbom;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.Manifest;
import java.util.zip.ZipInputStream;

/**
 * A jar or a plug-in archive, read whole.
 *
 * @param sha256 digest of its bytes, in hexadecimal
 * @param files content by path
 */
record Archive(String sha256, Map<String, byte[]> files) {

    static Archive read(byte[] content) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    files.put(entry.getName(), zip.readAllBytes());
                }
            }
        }
        return new Archive(Digests.sha256(content), files);
    }

    /** Returns a header of its manifest. */
    Optional<String> header(String name) throws IOException {
        var manifest = files.get("META-INF/MANIFEST.MF");
        return manifest == null
                ? Optional.empty()
                : Optional.ofNullable(new Manifest(new ByteArrayInputStream(manifest))
                        .getMainAttributes()
                        .getValue(name));
    }

    /** Returns the coordinates that Maven wrote into it; where it contains other libraries too, those that fit its name. */
    Optional<Coordinates> coordinates(String fileName) throws IOException {
        for (var file : files.entrySet()) {
            if (file.getKey().matches("META-INF/maven/.*/pom\\.properties")) {
                var properties = new Properties();
                try (InputStream content = new ByteArrayInputStream(file.getValue())) {
                    properties.load(content);
                }
                var found = new Coordinates(
                        properties.getProperty("groupId"),
                        properties.getProperty("artifactId"),
                        properties.getProperty("version"));
                if (fileName.equals(found.name() + "-" + found.version() + ".jar")) {
                    return Optional.of(found);
                }
            }
        }
        return Optional.empty();
    }
}
