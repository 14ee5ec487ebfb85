// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.architecture;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An API bundle may change only as much as its version says, compared with the last tag. */
class ApiBaselineTest {
    private static final Path OLD = Bundle.ROOT.resolve("itests/architecture/target/baseline");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"api/matter", "api/casework", "api/window", "api/gateway"})
    void versionSaysWhatChanged(String module) throws Exception {
        var older = buildBaseline(module);
        assertThat(ApiBaseline.mismatches(built(Bundle.ROOT, module), older)).isEmpty();
    }

    @Test
    void brokenApiFailsTheBuild() throws Exception {
        Command.run(Bundle.ROOT, "cp", "-R", "pom.xml", ".mvn", "bundles/api", folder.toString());
        Files.createDirectories(folder.resolve("bundles"));
        Files.move(folder.resolve("api"), folder.resolve("bundles/api"));
        Files.copy(Bundle.ROOT.resolve("bundles/pom.xml"), folder.resolve("bundles/pom.xml"));
        var type = folder.resolve("bundles/api/window/src/main/java/org/yichuang/api/window/WindowType.java");
        Files.writeString(type, Files.readString(type).replace("String title();", "String title(String language);"));
        pack(folder.resolve("bundles/api/window/pom.xml"));
        assertThat(ApiBaseline.mismatches(built(folder, "api/window"), built(Bundle.ROOT, "api/window")))
                .containsExactly("org.yichuang.api.window 1.0.0 should be 2.0.0");
    }

    /** Builds an API bundle as it was at the last tag, or before there is one at the commit that is named in the file. */
    private static Path buildBaseline(String module) throws Exception {
        var tag = Command.run(Bundle.ROOT, "git", "tag", "--list", "v*", "--sort=-version:refname")
                .lines()
                .findFirst();
        var commit = tag.orElse(Files.readString(Bundle.ROOT.resolve("itests/architecture/api-baseline"))
                .strip());
        var source = OLD.resolve(commit);
        if (!Files.exists(source.resolve("pom.xml"))) {
            Files.createDirectories(source);
            var archive = source.resolve("api.tar");
            Command.run(
                    Bundle.ROOT,
                    "git",
                    "archive",
                    "-o",
                    archive.toString(),
                    commit,
                    "pom.xml",
                    ".mvn",
                    "bundles/pom.xml",
                    "bundles/api");
            Command.run(source, "tar", "-xf", archive.toString());
        }
        var all = source.resolve("bundles/api/all.xml");
        if (!Files.exists(all)) {
            Files.writeString(all, together(source.resolve("bundles/api")));
            pack(all);
        }
        return built(source, module);
    }

    /** They are built together, for one needs another as it was then. */
    private static String together(Path api) throws IOException {
        try (var modules = Files.list(api)) {
            return modules.filter(module -> Files.exists(module.resolve("pom.xml")))
                    .map(module -> "<module>" + module.getFileName() + "</module>")
                    .collect(joining(
                            "",
                            "<project><modelVersion>4.0.0</modelVersion><groupId>org.yichuang</groupId>"
                                    + "<artifactId>org.yichuang.api.baseline</artifactId><version>0</version>"
                                    + "<packaging>pom</packaging><modules>",
                            "</modules></project>"));
        }
    }

    private static void pack(Path pom) throws IOException, InterruptedException {
        var command = List.of(
                "mvn",
                "-q",
                "-B",
                "-o",
                "package",
                "-Dmaven.test.skip=true",
                "-Dspotless.check.skip=true",
                "-f",
                pom.toString());
        Command.run(pom.getParent(), command.toArray(String[]::new));
    }

    private static Path built(Path root, String module) throws IOException {
        try (var files = Files.list(root.resolve("bundles").resolve(module).resolve("target"))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
