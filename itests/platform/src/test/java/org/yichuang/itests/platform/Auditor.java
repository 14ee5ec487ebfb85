// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An auditor with the stand-alone verifier: no platform, no database. */
public final class Auditor {
    private Auditor() {}

    /** Verifies an export with the anchors and certificates of an instance; returns what was printed and how it ended. */
    public static String verify(Instance instance, Path export) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                "java",
                "-jar",
                Instance.root()
                        .resolve("karaf-assembly/target/assembly/auditor/yichuang-trail-verifier.jar")
                        .toString(),
                export.toString(),
                "--anchors"));
        command.addAll(files(instance.home().resolve("data/trail"), ".jsonl"));
        command.add("--certificate");
        command.addAll(files(instance.home().resolve("data/trail/certificates"), ".pem"));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return output + "exit " + process.waitFor();
    }

    private static List<String> files(Path folder, String ending) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(Path::toString)
                    .filter(file -> file.endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
