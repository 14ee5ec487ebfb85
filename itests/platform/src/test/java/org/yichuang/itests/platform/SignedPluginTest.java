// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Production takes what a listed vendor signed, and of that only what is his to define. */
@ExtendWith(SharedInstance.class)
class SignedPluginTest {
    private static final String PLUGIN = "org.yichuang.itests.plugins.fullpermit";
    private static final String SETTINGS = "org.yichuang.core.plugins.cfg";
    private static final String SIGNER = "org.yichuang.plugins.signer-itest.cfg";
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private Path etc;

    @Test
    void onlyWhatAListedVendorSignedIsTaken(Instance instance) throws Exception {
        etc = instance.home().resolve("etc");
        var shell = Shell.administrator(instance);
        var kar = Instance.kar("itests/plugins/fullpermit");
        var signed = sign(kar);
        Files.writeString(etc.resolve(SETTINGS), "production = true\n");

        await().atMost(SOON).until(() -> shell.run("plugin:check " + kar).contains("SIGNATURE_MISSING"));
        assertThat(shell.run("plugin:install " + kar)).contains("违反插件规则，未安装", "SIGNATURE_MISSING");
        assertThat(shell.run("plugin:check " + signed)).contains("SIGNER_UNKNOWN", "CN=itest");

        list("11150626MB0N00028L");
        await().atMost(SOON).until(() -> shell.run("plugin:check " + signed).contains("SIGNER_SCOPE"));
        list("11150626MB0N0001XL");
        await().atMost(SOON).until(() -> shell.run("plugin:check " + signed).contains("可以安装"));
        assertThat(shell.run("plugin:install " + signed)).contains("已安装 " + PLUGIN);
        assertThat(shell.run("plugin:list")).contains("测试供应商");
        assertThat(shell.run("plugin:remove " + PLUGIN)).contains("已移除 " + PLUGIN);
    }

    @AfterEach
    void forget() throws IOException {
        Files.writeString(etc.resolve(SETTINGS), "production = false\n");
        Files.deleteIfExists(etc.resolve(SIGNER));
    }

    /** Lists the vendor, for the matters of a department. */
    private void list(String agency) throws IOException {
        Files.writeString(
                etc.resolve(SIGNER),
                "name = 测试供应商\ncertificate = " + folder.resolve("vendor.pem") + "\nagencies = " + agency
                        + "\nregions = 150626\n");
    }

    private Path sign(Path kar) throws IOException, InterruptedException {
        var store = List.of("-keystore", folder.resolve("vendor.p12").toString(), "-storepass", "trial-trial");
        tool("keytool", List.of("-genkeypair", "-alias", "vendor", "-keyalg", "EC", "-dname", "CN=itest"), store);
        tool(
                "keytool",
                List.of(
                        "-exportcert",
                        "-rfc",
                        "-alias",
                        "vendor",
                        "-file",
                        folder.resolve("vendor.pem").toString()),
                store);
        var signed = folder.resolve("signed.kar");
        tool("jarsigner", store, List.of("-signedjar", signed.toString(), kar.toString(), "vendor"));
        return signed;
    }

    /** As a vendor does, with the tools of the JDK. */
    private static void tool(String name, List<String> first, List<String> second)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", name).toString());
        command.addAll(first);
        command.addAll(second);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
    }
}
