// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same sources in another folder give the same bytes. */
class ReproducibleBuildTest {

    @TempDir
    private Path folder;

    @Test
    void everyBundleAndPluginHasTheSameDigest() throws Exception {
        Command.run(
                Bundle.ROOT,
                "bash",
                "-c",
                "git ls-files -co --exclude-standard --deduplicate -- pom.xml .mvn bundles | tar --ignore-failed-read -cT - | tar -xC \"$0\"",
                folder.toString());
        Command.run(
                folder,
                "mvn",
                "-q",
                "-B",
                "-o",
                "-T2",
                "package",
                "-Dmaven.test.skip=true",
                "-Dspotless.check.skip=true",
                "-f",
                "bundles/pom.xml");
        var first = digests(Bundle.ROOT);
        assertThat(first).hasSizeGreaterThan(15);
        assertThat(digests(folder)).isEqualTo(first);
    }

    private static Map<String, String> digests(Path root) throws Exception {
        var digests = new TreeMap<String, String>();
        try (var files = Files.walk(root.resolve("bundles"))) {
            for (var file : files.filter(ReproducibleBuildTest::isMade).toList()) {
                digests.put(root.relativize(file).toString(), digest(file));
            }
        }
        return digests;
    }

    private static boolean isMade(Path file) {
        return file.getParent().endsWith("target")
                && file.getFileName().toString().matches("org\\.yichuang\\..*-[0-9.]+\\.(jar|kar)");
    }

    private static String digest(Path file) throws IOException, NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
