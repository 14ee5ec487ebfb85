// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.plugins.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipFile;

/**
 * What is in the bundle of a plug-in, those jars included that it embeds.
 *
 * @param manifest its own manifest
 * @param classes class files by path; those of an embedded jar stand behind its name
 * @param matters definitions of matters (事项) by path
 */
record BundleContents(BundleManifest manifest, Map<String, byte[]> classes, Map<String, byte[]> matters) {
    private static final String MATTERS = "OSGI-INF/yichuang/matters/";
    private static final int MAXIMUM_DEPTH = 2;
    private static final int MAXIMUM_ENTRIES = 20_000;
    private static final long MAXIMUM_BYTES = 256L << 20;

    /**
     * Reads a bundle.
     *
     * @param kar name of the file it came in, for what is said of it
     * @throws org.yichuang.ports.problem.Refusal if it unpacks to far more than a plug-in is, or names something outside
     */
    static BundleContents read(String kar, byte[] bundle) throws IOException {
        var reader = new Reader(kar);
        reader.read(bundle, "", 0);
        if (reader.manifest == null) {
            throw Refusals.notSound(kar, "组件包没有清单（META-INF/MANIFEST.MF）", "请用 plugin-parent 构建");
        }
        return new BundleContents(reader.manifest, reader.classes, reader.matters);
    }

    /** Goes through an archive and those within it, and counts what it unpacks. */
    private static final class Reader {
        private final String kar;
        private final Map<String, byte[]> classes = new TreeMap<>();
        private final Map<String, byte[]> matters = new TreeMap<>();
        private BundleManifest manifest;
        private int entries;
        private long bytes;

        Reader(String kar) {
            this.kar = kar;
        }

        /** Entries are found as the framework will find them, by the directory at the end: their own headers could tell otherwise. */
        void read(byte[] archive, String prefix, int depth) throws IOException {
            var file = Files.createTempFile("plugin", ".jar");
            try {
                Files.write(file, archive);
                try (var zip = new ZipFile(file.toFile())) {
                    Names.requireSound(kar, zip);
                    for (var entry : zip.stream().toList()) {
                        if (++entries > MAXIMUM_ENTRIES) {
                            throw Refusals.notSound(kar, "组件包内文件超过 " + MAXIMUM_ENTRIES + " 个", "请减小插件");
                        }
                        try (var in = zip.getInputStream(entry)) {
                            take(prefix, entry.getName(), content(in), depth);
                        }
                    }
                }
            } finally {
                Files.delete(file);
            }
        }

        private void take(String prefix, String name, byte[] content, int depth) throws IOException {
            if (name.endsWith(".class")) {
                classes.put(prefix + name, content);
            } else if (name.endsWith(".jar") && depth < MAXIMUM_DEPTH) {
                read(content, prefix + name + "!/", depth + 1);
            } else if (depth == 0 && name.equals(JarFile.MANIFEST_NAME)) {
                manifest = new BundleManifest(new Manifest(new ByteArrayInputStream(content)).getMainAttributes());
            } else if (depth == 0 && name.matches(MATTERS + "[^/]+\\.yaml")) {
                matters.put(name, content);
            }
        }

        private byte[] content(InputStream in) throws IOException {
            var content = in.readNBytes((int) (MAXIMUM_BYTES - bytes) + 1);
            bytes += content.length;
            if (bytes > MAXIMUM_BYTES) {
                throw Refusals.notSound(kar, "组件包解压后超过 " + (MAXIMUM_BYTES >> 20) + " MB", "请减小插件");
            }
            return content;
        }
    }
}
