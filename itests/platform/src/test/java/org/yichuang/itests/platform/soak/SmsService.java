// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform.soak;

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
import org.yichuang.itests.platform.Api;
import org.yichuang.itests.platform.Instance;

/** The short message service (短信平台) outside: a process of its own, which sends the same message once. */
final class SmsService implements AutoCloseable {
    private final Process process;
    private final String address;
    private final Path key;
    private final HttpClient http = HttpClient.newHttpClient();

    SmsService(Path folder) throws IOException {
        Files.createDirectories(folder);
        key = Files.writeString(folder.resolve("sms.key"), "a-key-that-is-long-enough\n");
        var jar = Instance.root().resolve("itests/simulators/target/org.yichuang.itests.simulators-0.1.0.jar");
        process = new ProcessBuilder(
                        "java", "-Xmx128m", "-jar", jar.toString(), "sms", "--port", "0", "--key", key.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var ready = process.inputReader().readLine();
        if (ready == null || !ready.startsWith("READY ")) {
            throw new IOException("The simulator did not start: " + ready);
        }
        address = "http://127.0.0.1:" + ready.substring("READY ".length());
    }

    /** Tells a platform where it is: the configuration of the gateway. */
    void introduceTo(Instance instance) {
        instance.setting(
                "org.yichuang.gateways.sms.cfg",
                "address = %s\nkeyId = yichuang\nkeyFile = %s\ntimeLimitSeconds = 5\n".formatted(address, key));
    }

    /** Returns the identifiers of what was sent to phones, each as often as it was. */
    List<String> sent() {
        return identifiers("sent", "/id");
    }

    /** Returns the identifiers of what platforms asked for, each as often as they did. */
    List<String> asked() {
        return identifiers("received", "/body/id");
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }

    private List<String> identifiers(String what, String pointer) {
        var found = new ArrayList<String>();
        for (JsonNode message : control(what)) {
            found.add(message.at(pointer).asText());
        }
        return found;
    }

    private JsonNode control(String path) {
        var request = HttpRequest.newBuilder(URI.create(address + "/control/" + path))
                .POST(BodyPublishers.ofString("{}"))
                .build();
        try {
            return Api.JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
