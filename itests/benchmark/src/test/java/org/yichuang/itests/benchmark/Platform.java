// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;

/** The platform as {@code ./run} starts it; ready when {@code GET /health/ready} answers 200. */
final class Platform implements AutoCloseable {
    private final Map<String, String> environment;

    Platform() throws IOException, InterruptedException {
        var home = Processes.INSTANCES.resolve("platform");
        Processes.run(Map.of(), "rm", "-rf", home.toString());
        environment = Map.of(
                "YICHUANG_HOME", home.toString(),
                "YICHUANG_HTTP_PORT", String.valueOf(Processes.freePort()),
                "YICHUANG_SSH_PORT", String.valueOf(Processes.freePort()));
    }

    /** Starts it and returns how many seconds the whole command took. */
    double start() throws IOException, InterruptedException {
        var began = System.nanoTime();
        Processes.run(environment, Processes.ROOT.resolve("run").toString(), "--background");
        return (System.nanoTime() - began) / 1e9;
    }

    long pid() throws IOException {
        return Long.parseLong(Files.readString(Processes.INSTANCES.resolve("platform/run.pid"))
                .strip());
    }

    void stop() throws IOException, InterruptedException {
        Processes.run(environment, Processes.ROOT.resolve("run").toString(), "--stop");
    }

    @Override
    public void close() throws IOException, InterruptedException {
        stop();
    }
}
