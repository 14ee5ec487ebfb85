// SPDX-License-Identifier: Apache-2.0
package org.yichuang.gateways.virusscan.internal;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.yichuang.api.gateway.Answer;
import org.yichuang.api.gateway.ScanResult;
import org.yichuang.api.gateway.VirusScanGateway;

/** Asks a clamd (病毒查杀) by its INSTREAM command. There is one once it is configured. */
@Component(configurationPid = "org.yichuang.gateways.virusscan", configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Clamd.Config.class)
public final class Clamd implements VirusScanGateway {

    /** How clamd is reached. */
    @ObjectClassDefinition(name = "Virus scan 病毒查杀", description = "How clamd is reached.")
    public @interface Config {
        /** Where it is. */
        @AttributeDefinition(description = "The host that clamd runs on.")
        String host() default "127.0.0.1";

        /** At which port. */
        @AttributeDefinition(description = "The port that clamd listens on (TCPSocket in clamd.conf).")
        int port() default 3310;

        /** How long an answer is waited for. */
        @AttributeDefinition(
                description = "After how many seconds without any answer a scan is given up, from 1 to 60.")
        int timeLimitSeconds() default 30;
    }

    private static final Pattern FOUND = Pattern.compile("stream: (.+) FOUND");
    private static final int CHUNK = 32 * 1024;
    private static final int LONGEST_ANSWER = 1024;
    private static final int LAST_PORT = 65_535;
    private static final int LONGEST_SECONDS = 60;

    private final InetSocketAddress address;
    private final int limit;

    /**
     * Asks the clamd of this configuration.
     *
     * @throws IllegalArgumentException if it can't be used; the message says what to change
     */
    @Activate
    public Clamd(Config config) {
        if (config.port() < 1 || config.port() > LAST_PORT) {
            throw new IllegalArgumentException("port is " + config.port() + ": set it from 1 to 65535");
        }
        if (config.timeLimitSeconds() < 1 || config.timeLimitSeconds() > LONGEST_SECONDS) {
            throw new IllegalArgumentException(
                    "timeLimitSeconds is " + config.timeLimitSeconds() + ": set it from 1 to 60");
        }
        address = InetSocketAddress.createUnresolved(config.host(), config.port());
        limit = config.timeLimitSeconds() * 1000;
    }

    @Override
    public Answer<ScanResult> scan(InputStream content) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHostString(), address.getPort()), limit);
            socket.setSoTimeout(limit);
            send(content, new DataOutputStream(socket.getOutputStream()));
            return read(new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            return new Answer.Later<>("病毒查杀服务没有应答，请检查 clamd 是否在运行");
        }
    }

    /** Chunks with their lengths before them, ended by an empty one. */
    private static void send(InputStream content, DataOutputStream clamd) throws IOException {
        clamd.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        byte[] chunk = new byte[CHUNK];
        for (int length = content.read(chunk); length > 0; length = content.read(chunk)) {
            clamd.writeInt(length);
            clamd.write(chunk, 0, length);
        }
        clamd.writeInt(0);
        clamd.flush();
    }

    private static Answer<ScanResult> read(String answer) {
        String line = answer.replace("\0", "").strip();
        Matcher found = FOUND.matcher(line);
        if (found.matches()) {
            return new Answer.Done<>(new ScanResult(found.group(1)));
        }
        if (line.equals("stream: OK")) {
            return new Answer.Done<>(new ScanResult(null));
        }
        return new Answer.Later<>("病毒查杀服务不能完成查杀，请检查 clamd 的日志和 StreamMaxLength 设置");
    }
}
