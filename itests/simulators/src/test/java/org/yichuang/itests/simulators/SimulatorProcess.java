// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.simulators;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
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

/** An outside service running as a process of its own. */
public final class SimulatorProcess implements AutoCloseable {
    private final Process process;
    private final int port;
    private final Path key;
    private final HttpClient http = HttpClient.newHttpClient();

    public SimulatorProcess(String kind, Path folder, String... more) throws IOException {
        key = Files.writeString(folder.resolve(kind + ".key"), "a-key-that-is-long-enough\n");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                kind,
                "--key",
                key.toString()));
        command.addAll(List.of(more));
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out = process.inputReader();
        String ready = out.readLine();
        if (ready == null || !ready.startsWith("READY ")) {
            throw new IOException("The simulator did not start: " + ready);
        }
        port = Integer.parseInt(ready.substring("READY ".length()));
    }

    /** Returns how a gateway reaches it, with a time limit of five seconds. */
    public Connection connection() {
        return connection("http://127.0.0.1:" + port, key);
    }

    Path key() {
        return key;
    }

    static Connection connection(String address, Path key) {
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
                return 5;
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

    /** Ends it as a failure of power would. */
    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
