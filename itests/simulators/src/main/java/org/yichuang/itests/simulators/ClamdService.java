// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.simulators;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A clamd that knows one piece of malware: the EICAR test file. Its protocol is its own; HTTP only rules it. */
final class ClamdService implements Service {
    private static final String EICAR = "EICAR-STANDARD-ANTIVIRUS-TEST-FILE";
    private static final int LARGEST_CHUNK = 64 * 1024 * 1024;

    private final ServerSocket server;
    private final Faults faults;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger scans = new AtomicInteger();

    ClamdService(Faults faults) throws IOException {
        this.faults = faults;
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::listen, "clamd");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public Map<String, Function<JsonNode, Object>> work() {
        return Map.of();
    }

    @Override
    public Map<String, Function<JsonNode, Object>> control() {
        return Map.of("/clamd", ignored -> Map.of("port", server.getLocalPort(), "scans", scans.get()));
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException closed) {
            // It listens no longer, which is what matters.
        }
        threads.shutdownNow();
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                threads.execute(() -> serveAndClose(client));
            } catch (IOException broken) {
                // That client is gone; the next one is served.
            }
        }
    }

    private void serveAndClose(Socket client) {
        try (client) {
            serve(client);
        } catch (IOException gone) {
            // Who asked has given up.
        }
    }

    private void serve(Socket client) throws IOException {
        DataInputStream in = new DataInputStream(client.getInputStream());
        byte[] command = in.readNBytes("zINSTREAM\0".length());
        if (!"zINSTREAM\0".equals(new String(command, StandardCharsets.US_ASCII))) {
            answer(client, "UNKNOWN COMMAND");
            return;
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0 && length <= LARGEST_CHUNK; length = in.readInt()) {
            content.write(in.readNBytes(length));
        }
        scans.incrementAndGet();
        if (faults.take(Fault.DROP_AFTER_WORK)) {
            return;
        }
        if (faults.take(Fault.ERROR)) {
            answer(client, "INSTREAM size limit exceeded. ERROR");
            return;
        }
        if (faults.take(Fault.SLOW)) {
            HttpSimulator.sleep();
        }
        answer(
                client,
                content.toString(StandardCharsets.ISO_8859_1).contains(EICAR)
                        ? "stream: Eicar-Test-Signature FOUND"
                        : "stream: OK");
    }

    private static void answer(Socket client, String text) throws IOException {
        client.getOutputStream().write((text + '\0').getBytes(StandardCharsets.US_ASCII));
    }
}
