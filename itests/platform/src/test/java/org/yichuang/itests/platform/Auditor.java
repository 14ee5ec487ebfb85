// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** An auditor, with the stand-alone verifier or with the platform's own. */
public final class Auditor {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

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

    /** Lets the platform verify everything, and waits for it; returns what it found. */
    public static JsonNode report(Api auditor) {
        // Somebody else may have begun one, and only one is under way at once.
        var begun = Awaitility.await("beginning of a verification")
                .atMost(PATIENCE)
                .until(() -> auditor.post("/trail/verifications", Map.of()), answer -> answer.status() != 409);
        var address = "/trail/verifications/" + begun.ok().body().path("number");
        return Awaitility.await("verification of everything")
                .atMost(PATIENCE)
                .until(() -> auditor.get(address).ok().body(), found -> found.path("endedAt")
                        .isTextual())
                .path("report");
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
