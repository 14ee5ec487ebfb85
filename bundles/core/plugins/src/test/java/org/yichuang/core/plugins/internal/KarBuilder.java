// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.plugins.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes KAR files for tests: sound ones, and broken ones. */
final class KarBuilder {
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, byte[]> inside = new LinkedHashMap<>();
    private byte[] before = {};

    static KarBuilder plugin(String id, String version) {
        return new KarBuilder()
                .header("Bundle-SymbolicName", id)
                .header("Bundle-Version", version)
                .feature("<feature name='" + id + "' version='" + version
                        + "'><requirement>osgi.wiring.package</requirement>" + "<bundle>mvn:x/" + id + "/" + version
                        + "</bundle></feature>");
    }

    KarBuilder header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    KarBuilder feature(String xml) {
        return entry(
                "repository/x/features.xml",
                "<features xmlns='http://karaf.apache.org/xmlns/features/v1.6.0' name='x'>" + xml + "</features>");
    }

    KarBuilder entry(String name, String content) {
        entries.put(name, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Puts a file into the bundle. */
    KarBuilder inside(String name, byte[] content) {
        inside.put(name, content);
        return this;
    }

    /** Puts bytes before the bundle, in the same file. */
    KarBuilder behind(byte[] bytes) {
        before = bytes;
        return this;
    }

    /** Makes a jar with one file. */
    static byte[] jar(String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(zip, name, content);
        }
        return bytes.toByteArray();
    }

    Path write(Path folder) throws IOException {
        var file = folder.resolve("plugin.kar");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            if (!headers.isEmpty()) {
                put(zip, "repository/x/bundle.jar", bundle());
            }
            for (var entry : entries.entrySet()) {
                put(zip, entry.getKey(), entry.getValue());
            }
        }
        return file;
    }

    byte[] bundle() throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.forEach((name, value) -> manifest.getMainAttributes().putValue(name, value));
        var bytes = new ByteArrayOutputStream();
        bytes.write(before);
        try (var jar = new JarOutputStream(bytes, manifest)) {
            for (var entry : inside.entrySet()) {
                put(jar, entry.getKey(), entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
