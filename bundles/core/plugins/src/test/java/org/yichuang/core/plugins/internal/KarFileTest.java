// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.plugins.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yichuang.ports.problem.Fault;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

class KarFileTest {
    @TempDir
    private Path folder;

    @Test
    void readsASoundPlugin() throws IOException {
        var kar = KarFile.read(KarBuilder.plugin("org.example.a", "1.2.0").write(folder));
        assertThat(kar.feature().name()).isEqualTo("org.example.a");
        assertThat(kar.feature().version()).isEqualTo("1.2.0");
        assertThat(kar.feature().requirements()).containsExactly("osgi.wiring.package");
        assertThat(kar.contents().manifest().symbolicName()).isEqualTo("org.example.a");
        assertThat(kar.digest()).hasSize(64);
    }

    /** What stands before an archive is not in it, and the framework does not see it. */
    @Test
    void readsTheManifestThatTheFrameworkWillRead() throws IOException {
        var shown = KarBuilder.plugin("a", "1.0.0");
        var meant = KarBuilder.plugin("a", "1.0.0")
                .header("Fragment-Host", "org.yichuang.core.casework")
                .behind(shown.bundle());
        assertThat(PluginRules.check(KarFile.read(meant.write(folder))))
                .extracting(Fault::code)
                .containsExactly("FORBIDDEN_HEADER");
    }

    @Test
    void refusesWhatIsNotThere() {
        refuses(folder.resolve("nothing.kar"), "不存在");
    }

    @Test
    void refusesWhatIsNoArchive() throws IOException {
        refuses(Files.writeString(folder.resolve("text.kar"), "hello"), "不是完整的 KAR");
    }

    @Test
    void refusesAPluginWithoutBundle() throws IOException {
        refuses(new KarBuilder().feature("<feature name='a' version='1.0.0'/>").write(folder), "含有 0 个组件包");
    }

    @Test
    void refusesTwoBundles() throws IOException {
        refuses(KarBuilder.plugin("a", "1.0.0").entry("repository/y/b.jar", "x").write(folder), "含有 2 个组件包");
    }

    @Test
    void refusesTwoFeatures() throws IOException {
        var two = "<feature name='a' version='1.0.0'/><feature name='b' version='1.0.0'/>";
        refuses(KarBuilder.plugin("a", "1.0.0").feature(two).write(folder), "描述了 2 个特性");
    }

    @Test
    void refusesADependencyOnAnotherFeature() throws IOException {
        var dependent =
                "<feature name='a' version='1.0.0'><feature>yichuang-platform</feature><bundle>x</bundle></feature>";
        refuses(KarBuilder.plugin("a", "1.0.0").feature(dependent).write(folder), "依赖了其他特性");
    }

    @Test
    void refusesADescriptorThatIsNoXml() throws IOException {
        refuses(
                KarBuilder.plugin("a", "1.0.0")
                        .entry("repository/x/features.xml", "<features")
                        .write(folder),
                "不是有效的 XML");
    }

    @Test
    void refusesADescriptorWithADoctype() throws IOException {
        var bomb = "<!DOCTYPE f [<!ENTITY a 'aaaa'>]><features>&a;</features>";
        refuses(
                KarBuilder.plugin("a", "1.0.0")
                        .entry("repository/x/features.xml", bomb)
                        .write(folder),
                "不是有效的 XML");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../escaped.txt", "/etc/passwd", "a/../../b.txt", "..\\\\escaped.txt", "C:/escaped.txt"})
    void refusesNamesThatPointOutOfIt(String name) throws IOException {
        refuses(KarBuilder.plugin("a", "1.0.0").entry(name, "x").write(folder), "指向包外");
        refuses(KarBuilder.plugin("a", "1.0.0").inside(name, new byte[0]).write(folder), "指向包外");
        assertThat(folder.getParent().resolve("escaped.txt")).doesNotExist();
    }

    @Test
    void refusesABundleThatUnpacksToFarMore() throws IOException {
        refuses(
                KarBuilder.plugin("a", "1.0.0")
                        .inside("zeros", new byte[257 << 20])
                        .write(folder),
                "解压后超过 256 MB");
    }

    @Test
    void findsMattersAndTheClassesOfEmbeddedJars() throws IOException {
        var kar = KarFile.read(KarBuilder.plugin("a", "1.0.0")
                .inside("OSGI-INF/yichuang/matters/one.yaml", "code: x".getBytes(StandardCharsets.UTF_8))
                .inside("OSGI-INF/yichuang/matters/notes/two.yaml", new byte[0])
                .inside("org/example/A.class", new byte[] {1})
                .inside("lib/other.jar", KarBuilder.jar("org/example/B.class", new byte[] {2}))
                .write(folder));

        assertThat(kar.contents().matters()).containsOnlyKeys("OSGI-INF/yichuang/matters/one.yaml");
        assertThat(kar.contents().classes())
                .containsOnlyKeys("org/example/A.class", "lib/other.jar!/org/example/B.class");
    }

    private static void refuses(Path file, String what) {
        assertThatThrownBy(() -> KarFile.read(file)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(Reason.INVALID);
            assertThat(refusal).hasMessageContaining(what);
        });
    }
}
