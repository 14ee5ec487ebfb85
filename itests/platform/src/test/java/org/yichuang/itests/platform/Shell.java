// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.EnumSet;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;

/** The shell as an operator uses it: over SSH, with the administrator's password. */
public final class Shell {
    private final Instance instance;
    private final String login;
    private final String password;

    public Shell(Instance instance, String login, String password) {
        this.instance = instance;
        this.login = login;
        this.password = password;
    }

    /** The shell of the administrator that the first start made. */
    public static Shell administrator(Instance instance) {
        try {
            var file = instance.home().resolve("data/security/initial-admin-password");
            return new Shell(instance, "admin", Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a command and returns what it printed, colours taken away. */
    public String run(String command) {
        try (var client = SshClient.setUpDefaultClient()) {
            client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
            client.start();
            try (var session = client.connect(login, "127.0.0.1", instance.sshPort())
                    .verify(Duration.ofSeconds(20))
                    .getSession()) {
                session.addPasswordIdentity(password);
                session.auth().verify(Duration.ofSeconds(20));
                try (var channel = session.createExecChannel(command)) {
                    var output = new ByteArrayOutputStream();
                    channel.setOut(output);
                    channel.setErr(output);
                    channel.open().verify(Duration.ofSeconds(20));
                    channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), Duration.ofSeconds(120));
                    return output.toString(StandardCharsets.UTF_8).replaceAll("\u001B\\[[0-9;]*m", "");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
