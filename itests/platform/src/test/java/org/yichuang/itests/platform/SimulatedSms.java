// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A service for short messages as a process of its own, and the gateway to it in a running platform, as an operator sets both up. */
final class SimulatedSms implements AutoCloseable {
    private static final String GATEWAY = "org.yichuang.gateways.sms";

    private final Shell shell;
    private final Path settings;
    private final Process service;

    SimulatedSms(Instance instance) throws IOException {
        shell = Shell.administrator(instance);
        var key = Files.writeString(instance.home().resolve("sms.key"), "a-key-that-is-long-enough\n");
        var jar = Instance.root().resolve("itests/simulators/target/org.yichuang.itests.simulators-0.1.0.jar");
        service = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        jar.toString(),
                        "sms",
                        "--key",
                        key.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var port = service.inputReader().readLine().replace("READY ", "");
        settings = instance.home().resolve("etc/" + GATEWAY + ".cfg");
        Files.writeString(
                settings,
                "address = http://127.0.0.1:" + port + "\nkeyId = yichuang\nkeyFile = " + key
                        + "\ntimeLimitSeconds = 5\n");
        shell.run("plugin:install " + Instance.kar("bundles/gateways/sms"));
    }

    @Override
    public void close() {
        try {
            shell.run("plugin:remove " + GATEWAY);
            Files.delete(settings);
            service.destroy();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
