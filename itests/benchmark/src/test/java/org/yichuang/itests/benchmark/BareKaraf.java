// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.benchmark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** Karaf as its project ships it; ready when its shell greets. */
final class BareKaraf implements AutoCloseable {
    private static final byte[] GREETING = "SSH-2.0".getBytes(StandardCharsets.US_ASCII);

    private final Path home = Path.of(System.getProperty("bare.karaf"));
    private final int port = Processes.freePort();
    private Process process;

    BareKaraf() throws IOException {
        set("etc/org.apache.karaf.shell.cfg", "sshHost", "127.0.0.1");
        set("etc/org.apache.karaf.shell.cfg", "sshPort", String.valueOf(port));
        set("etc/org.apache.karaf.management.cfg", "rmiRegistryPort", String.valueOf(Processes.freePort()));
        set("etc/org.apache.karaf.management.cfg", "rmiServerPort", String.valueOf(Processes.freePort()));
    }

    /** Starts it and returns after how many seconds its shell greeted. */
    double start() throws IOException, InterruptedException {
        var began = System.nanoTime();
        var builder = new ProcessBuilder(home.resolve("bin/karaf").toString(), "server")
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("console.log").toFile());
        builder.environment().put("CHECK_ROOT_INSTANCE_RUNNING", "false");
        process = builder.start();
        while (!greets()) {
            if (!process.isAlive() || System.nanoTime() - began > TimeUnit.MINUTES.toNanos(2)) {
                throw new IllegalStateException("Karaf did not start; see " + home.resolve("console.log"));
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return (System.nanoTime() - began) / 1e9;
    }

    /** Returns the process of the virtual machine; the script in front of it waits. */
    long pid() {
        return process.descendants()
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElse(process.toHandle())
                .pid();
    }

    void stop() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null) {
            stop();
        }
    }

    private boolean greets() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(2000);
            return Arrays.equals(socket.getInputStream().readNBytes(GREETING.length), GREETING);
        } catch (IOException notYet) {
            return false;
        }
    }

    private void set(String file, String key, String value) throws IOException {
        var path = home.resolve(file);
        var text = Files.readString(path).replaceAll("(?m)^\\s*" + key + "\\s*=.*$", key + " = " + value);
        Files.writeString(path, text);
    }
}
