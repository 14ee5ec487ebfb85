// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Plug-ins that would harm: the platform says what is wrong with them, takes none, and goes on as before. */
@ExtendWith(SharedInstance.class)
class HostilePluginTest {
    private static final String ID = "org.example.hostile";

    @TempDir
    private Path folder;

    @Test
    void everythingThatIsWrongIsSaidAtOnce(Instance instance) throws IOException {
        var own = Ends.class.getName().replace('.', '/') + ".class";
        var kar = kar(
                Map.of(
                        "Import-Package",
                        "org.yichuang.core.casework,javax.validation",
                        "Export-Package",
                        "org.example"),
                Map.of(
                        own,
                        bytes(own),
                        "javax/validation/Validator.class",
                        bytes(own),
                        "OSGI-INF/yichuang/matters/bomb.yaml",
                        "a: &a [*a, *a]".getBytes(StandardCharsets.UTF_8)));
        var shell = Shell.administrator(instance);
        var before = shell.run("plugin:list");

        assertThat(shell.run("plugin:check " + kar))
                .contains(ID + " 1.0.0", "尚未安装", "不能安装")
                .contains("引用了平台内部包 org.yichuang.core.casework", "引用了平台不提供的包 javax.validation")
                .contains("LIBRARY_INSIDE", "FORBIDDEN_EXPORT", "bomb.yaml")
                .contains("Ends.theProcess 调用了 System.exit");
        assertThat(shell.run("plugin:install " + kar))
                .contains("违反插件规则，未安装", "ENDS_THE_PLATFORM", "LIBRARY_INSIDE", "FORBIDDEN_EXPORT");

        assertThat(shell.run("plugin:list")).isEqualTo(before);
    }

    @Test
    void namesThatPointOutOfTheArchiveAreRefused(Instance instance) throws IOException {
        var kar = kar(Map.of(), Map.of("../../../etc/escaped.cfg", new byte[0]));

        assertThat(Shell.administrator(instance).run("plugin:install " + kar)).contains("escaped.cfg 指向包外");

        assertThat(instance.home().resolve("etc/escaped.cfg")).doesNotExist();
    }

    @Test
    void aDefinitionIsCheckedByItself(Instance instance) throws IOException {
        var file = Files.writeString(folder.resolve("matter.yaml"), "code: 1\n");
        var shell = Shell.administrator(instance);

        assertThat(shell.run("matter:lint " + file)).contains("错误", "matter.yaml", "schema");
        assertThat(shell.run("matter:lint nothing.yaml")).contains("没有文件 nothing.yaml");
    }

    private Path kar(Map<String, String> headers, Map<String, byte[]> inside) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Bundle-ManifestVersion", "2");
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", ID);
        manifest.getMainAttributes().putValue("Bundle-Version", "1.0.0");
        headers.forEach(manifest.getMainAttributes()::putValue);
        var bundle = new ByteArrayOutputStream();
        try (var jar = new JarOutputStream(bundle, manifest)) {
            for (var entry : inside.entrySet()) {
                put(jar, entry.getKey(), entry.getValue());
            }
        }
        var feature = "<features xmlns='http://karaf.apache.org/xmlns/features/v1.6.0' name='x'><feature name='" + ID
                + "' version='1.0.0'><bundle>mvn:x/y/1.0.0</bundle></feature></features>";
        var kar = folder.resolve("hostile.kar");
        try (var zip = new ZipOutputStream(Files.newOutputStream(kar))) {
            put(zip, "repository/features.xml", feature.getBytes(StandardCharsets.UTF_8));
            put(zip, "repository/bundle.jar", bundle.toByteArray());
        }
        return kar;
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] bytes(String path) throws IOException {
        try (var in = HostilePluginTest.class.getResourceAsStream("/" + path)) {
            return in.readAllBytes();
        }
    }

    /** Calls what no plug-in may call; nobody calls it. */
    static final class Ends {
        void theProcess() {
            System.exit(1);
        }
    }
}
