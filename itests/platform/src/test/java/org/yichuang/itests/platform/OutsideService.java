// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A service outside the platform (短信, 缴费, 寄递): a simulator that runs as a process of its own. */
public final class OutsideService implements AutoCloseable {
    private final String kind;
    private final Path key;
    private final Process process;
    private final String address;
    private final HttpClient http = HttpClient.newHttpClient();

    /**
     * Starts it.
     *
     * @param kind kind of service, such as {@code payment}
     * @param folder where its key is kept
     */
    public OutsideService(String kind, Path folder) throws IOException {
        this(kind, folder, List.of());
    }

    private OutsideService(String kind, Path folder, List<String> more) throws IOException {
        this.kind = kind;
        Files.createDirectories(folder);
        key = Files.writeString(folder.resolve(kind + ".key"), "a-key-that-is-long-enough\n");
        var jar = Instance.root().resolve("itests/simulators/target/org.yichuang.itests.simulators-0.1.0.jar");
        var command = new ArrayList<>(List.of("java", "-Xmx128m", "-XX:TieredStopAtLevel=1", "-jar", jar.toString()));
        command.addAll(List.of(kind, "--key", key.toString()));
        command.addAll(more);
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var ready = process.inputReader().readLine();
        if (ready == null || !ready.startsWith("READY ")) {
            throw new IOException("The simulator of " + kind + " did not start: " + ready);
        }
        address = "http://127.0.0.1:" + ready.substring("READY ".length());
    }

    /** Starts one that calls a platform back. */
    static OutsideService callingBack(String kind, Instance instance) throws IOException {
        var notices = instance.url("/api/v1/gateways/" + kind + "/notices");
        return callingBack(kind, instance.home().resolve("etc"), notices);
    }

    /** Starts one that calls an address back. */
    public static OutsideService callingBack(String kind, Path folder, String notices) throws IOException {
        return new OutsideService(kind, folder, List.of("--notify", notices));
    }

    /** Tells a platform where it is: the configuration of the gateway. */
    public void introduceTo(Instance instance) {
        instance.setting(
                "org.yichuang.gateways." + kind + ".cfg",
                "address = %s\nkeyId = yichuang\nkeyFile = %s\ntimeLimitSeconds = 5\n".formatted(address, key));
    }

    /** Makes something happen outside, or asks what happened there. */
    public JsonNode control(String path, Map<String, Object> body) {
        try {
            var request = HttpRequest.newBuilder(URI.create(address + "/control/" + path))
                    .POST(BodyPublishers.ofByteArray(Api.JSON.writeValueAsBytes(body)))
                    .build();
            return Api.JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Ends it as a failure of power would. */
    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
