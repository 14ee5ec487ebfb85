// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.simulators;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yichuang.gateways.wire.Connection;
import org.yichuang.gateways.wire.SignedHttp;

/** An outside service running in another process, which it shares with others unless it is alone there. */
public final class SimulatorProcess implements AutoCloseable {
    static final int PATIENT_SECONDS = 5;
    private static final int IMPATIENT_SECONDS = 2;

    private static SimulatorHost shared;

    private final SimulatorHost host;
    private final boolean isAlone;
    private final int port;
    private final Path key;
    private final HttpClient http = HttpClient.newHttpClient();

    /** Starts a service that knows nothing of those before it. */
    public SimulatorProcess(String kind, Path folder, String... more) throws IOException {
        this(shared(), false, kind, folder, more);
    }

    private SimulatorProcess(SimulatorHost host, boolean isAlone, String kind, Path folder, String... more)
            throws IOException {
        this.host = host;
        this.isAlone = isAlone;
        key = Files.writeString(folder.resolve(kind + ".key"), "a-key-that-is-long-enough\n");
        List<String> arguments = new ArrayList<>(List.of(kind, "--key", key.toString()));
        arguments.addAll(List.of(more));
        port = host.start(arguments);
    }

    /** Starts a service in a process of its own, for a test in which that is killed. */
    public static SimulatorProcess alone(String kind, Path folder) throws IOException {
        return new SimulatorProcess(new SimulatorHost(), true, kind, folder);
    }

    private static synchronized SimulatorHost shared() throws IOException {
        if (shared == null) {
            shared = new SimulatorHost();
        }
        return shared;
    }

    /** Returns how a gateway reaches it, with a time limit in which an answer comes on a busy machine too. */
    public Connection connection() {
        return connection(PATIENT_SECONDS);
    }

    /** Returns how a gateway reaches it that will meet this fault, and need not wait long for an answer that comes too late. */
    public Connection connection(Fault fault) {
        return connection(seconds(fault));
    }

    private Connection connection(int seconds) {
        return connection("http://127.0.0.1:" + port, key, seconds);
    }

    /** Returns the time limit of a gateway that will meet this fault. */
    static int seconds(Fault fault) {
        return fault == Fault.SLOW ? IMPATIENT_SECONDS : PATIENT_SECONDS;
    }

    Path key() {
        return key;
    }

    static Connection connection(String address, Path key) {
        return connection(address, key, PATIENT_SECONDS);
    }

    private static Connection connection(String address, Path key, int seconds) {
        return new Connection() {
            @Override
            public String address() {
                return address;
            }

            @Override
            public String keyId() {
                return "yichuang";
            }

            @Override
            public String keyFile() {
                return key.toString();
            }

            @Override
            public int timeLimitSeconds() {
                return seconds;
            }

            @Override
            public Class<Connection> annotationType() {
                return Connection.class;
            }
        };
    }

    /** Has it misbehave once. */
    public void misbehave(Fault fault) throws IOException, InterruptedException {
        control("fault", Map.of("fault", fault, "times", 1));
    }

    /** Makes something happen, or asks what happened. */
    public JsonNode control(String path, Object body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/control/" + path))
                .POST(HttpRequest.BodyPublishers.ofByteArray(SignedHttp.JSON.writeValueAsBytes(body)))
                .build();
        return SignedHttp.JSON.readTree(
                http.send(request, BodyHandlers.ofByteArray()).body());
    }

    /** Ends it; one that is alone ends as by a failure of power. */
    @Override
    public void close() {
        if (isAlone) {
            host.kill();
            return;
        }
        try {
            host.end(port);
        } catch (IOException dead) {
            throw new UncheckedIOException(dead);
        }
    }
}
