// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.simulators;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * An object store of one bucket, {@code files}, that speaks as much of the S3 protocol as putting, reading and removing needs.
 * Its protocol is its own; HTTP on the other port only rules it.
 */
final class ObjectStoreService implements Service {
    private static final String BUCKET = "/files/";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final S3Signature signature;
    private final Faults faults;
    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();

    ObjectStoreService(S3Signature signature, Faults faults) throws IOException {
        this.signature = signature;
        this.faults = faults;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    @Override
    public Map<String, Function<JsonNode, Object>> work() {
        return Map.of();
    }

    @Override
    public Map<String, Function<JsonNode, Object>> control() {
        return Map.of(
                "/store",
                ignored -> Map.of("port", server.getAddress().getPort(), "objects", new TreeSet<>(objects.keySet())));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getRawPath();
            if (!signature.isOf(exchange)) {
                answer(exchange, 403, error("SignatureDoesNotMatch"));
            } else if (!path.startsWith(BUCKET)) {
                answer(exchange, 404, error("NoSuchBucket"));
            } else if (faults.take(Fault.ERROR)) {
                answer(exchange, 500, error("InternalError"));
            } else {
                work(exchange, path.substring(BUCKET.length()), body);
            }
        }
    }

    private void work(HttpExchange exchange, String name, byte[] body) throws IOException {
        String method = exchange.getRequestMethod();
        if (method.equals("PUT")
                && !S3Signature.digest(body).equals(S3Signature.header(exchange, S3Signature.CONTENT))) {
            answer(exchange, 400, error("XAmzContentSHA256Mismatch"));
            return;
        }
        if (method.equals("PUT") && faults.take(Fault.FULL)) {
            answer(exchange, 507, error("XMinioStorageFull"));
            return;
        }
        byte[] found = objects.get(name);
        switch (method) {
            case "PUT" -> objects.put(name, body);
            case "DELETE" -> objects.remove(name);
            default -> {}
        }
        if (faults.take(Fault.SLOW)) {
            HttpSimulator.sleep();
        }
        if (!method.equals("GET")) {
            if (!faults.take(Fault.DROP_AFTER_WORK)) {
                answer(exchange, method.equals("PUT") ? 200 : 204, new byte[0]);
            }
        } else if (found == null) {
            answer(exchange, 404, error("NoSuchKey"));
        } else {
            give(exchange, found);
        }
    }

    private void give(HttpExchange exchange, byte[] content) throws IOException {
        byte[] given = content.clone();
        if (faults.take(Fault.WRONG_CONTENT)) {
            given[given.length / 2] ^= 1;
        }
        if (faults.take(Fault.DROP_AFTER_WORK)) {
            exchange.sendResponseHeaders(200, given.length);
            exchange.getResponseBody().write(given, 0, given.length / 2);
            exchange.getResponseBody().flush();
            return;
        }
        answer(exchange, 200, given);
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static byte[] error(String code) {
        return ("<Error><Code>" + code + "</Code></Error>").getBytes(StandardCharsets.UTF_8);
    }
}
