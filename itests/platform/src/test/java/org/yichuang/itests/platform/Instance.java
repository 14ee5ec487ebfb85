// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A platform of its own: started by {@code ./run} in a folder of its own, on free ports, as a newcomer would. */
public final class Instance implements AutoCloseable {
    private static final Path ROOT =
            Path.of(System.getProperty("repository.root")).toAbsolutePath().normalize();

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Path home;
    private final boolean demo;
    private final int httpPort = freePort();
    private final int sshPort = freePort();

    private Instance(Path home, boolean demo) {
        this.home = home;
        this.demo = demo;
    }

    /** Makes an instance with an empty folder; it is not started yet. */
    public static Instance fresh(String name, boolean demo) {
        var home = ROOT.resolve("itests/platform/target/instances").resolve(name);
        delete(home);
        return new Instance(home, demo);
    }

    /** Starts it and waits until it is ready; returns what {@code ./run} printed. */
    public String start() {
        try {
            return run("--background");
        } catch (IllegalStateException notReady) {
            endIfRunning();
            throw notReady;
        }
    }

    /** Stops it; of one that takes long, what its threads waited for is shown. */
    public void stop() {
        try {
            run("--stop");
        } catch (IllegalStateException stuck) {
            endIfRunning();
            throw stuck;
        } finally {
            var threads = ownThreads();
            if (!threads.isEmpty()) {
                System.err.println("It took long to stop. Its threads waited here:\n" + threads);
            }
        }
    }

    private void endIfRunning() {
        if (Files.exists(home.resolve("run.pid")) && ProcessHandle.of(pid()).isPresent()) {
            kill();
        }
    }

    /** Returns the stacks, of those that {@code ./run --stop} asked for: who stops the bundles, and what the platform is doing. */
    private String ownThreads() {
        try {
            return Arrays.stream(Files.readString(home.resolve("console.log")).split("\n\n"))
                    .filter(stack -> stack.startsWith("\"FelixStartLevel\"")
                            || stack.startsWith("\"") && stack.contains("org.yichuang"))
                    .collect(Collectors.joining("\n\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the process without giving it time for anything. */
    public void kill() {
        var process = ProcessHandle.of(pid()).orElseThrow();
        process.destroyForcibly();
        await().atMost(Duration.ofSeconds(20)).until(() -> !process.isAlive());
    }

    public long pid() {
        try {
            return Long.parseLong(Files.readString(home.resolve("run.pid")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells whether it can serve people. */
    public boolean isReady() {
        try {
            return askHealth().statusCode() == 200;
        } catch (IOException nobody) {
            return false;
        }
    }

    /** Returns how the platform says it is, with what fails and what an operator should mend. */
    String health() throws IOException {
        return askHealth().body();
    }

    private HttpResponse<String> askHealth() throws IOException {
        try {
            var request = HttpRequest.newBuilder(URI.create(url("/health/ready")))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Writes a file in {@code etc/}: as an operator who installs it, or while it runs. */
    public void setting(String file, String text) {
        try {
            Files.createDirectories(home.resolve("etc"));
            Files.writeString(home.resolve("etc").resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path home() {
        return home;
    }

    public int httpPort() {
        return httpPort;
    }

    public int sshPort() {
        return sshPort;
    }

    public String url(String path) {
        return "http://127.0.0.1:" + httpPort + path;
    }

    public static Path root() {
        return ROOT;
    }

    /** Returns the KAR of a plug-in that the build has made, such as {@code bundles/departments/transport}. */
    public static Path kar(String module) {
        return built(module, ".kar");
    }

    /** Returns the bundle that the build has made of a module. */
    public static Path jar(String module) {
        return built(module, ".jar");
    }

    private static Path built(String module, String ending) {
        try (var files = Files.list(ROOT.resolve(module).resolve("target"))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it if it is running; what it wrote stays for whoever looks into a failed test. */
    @Override
    public void close() {
        if (Files.exists(home.resolve("run.pid"))) {
            stop();
        }
    }

    private String run(String mode) {
        var builder = new ProcessBuilder(ROOT.resolve("run").toString(), mode).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "YICHUANG_HOME", home.toString(),
                        "YICHUANG_HTTP_PORT", String.valueOf(httpPort),
                        "YICHUANG_SSH_PORT", String.valueOf(sshPort),
                        "YICHUANG_DEMO", String.valueOf(demo)));
        try {
            var process = builder.start();
            var output = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new IllegalStateException(
                        "./run " + mode + " ended with " + process.exitValue() + ":\n" + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> files = new ArrayList<>();
        try (var walk = Files.walk(folder)) {
            walk.sorted(Comparator.reverseOrder()).forEach(files::add);
            for (var file : files) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
