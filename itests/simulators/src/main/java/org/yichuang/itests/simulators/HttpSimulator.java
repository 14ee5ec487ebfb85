// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.simulators;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.yichuang.gateways.wire.SignedHttp;
import org.yichuang.gateways.wire.Signing;

/** An outside service behind signed HTTP, and the paths below {@code /control} by which a test rules it. */
final class HttpSimulator implements AutoCloseable {
    private static final long SLOW_MILLIS = 12_000;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Service service;
    private final Signing signing;
    private final Faults faults;
    private final List<Received> received = new CopyOnWriteArrayList<>();

    /** A request that was understood: its path and what it said. */
    record Received(String path, JsonNode body) {}

    /** Switches a fault. */
    record Switch(Fault fault, int times) {}

    HttpSimulator(int port, Service service, Signing signing, Faults faults) throws IOException {
        this.service = service;
        this.signing = signing;
        this.faults = faults;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        service.work().forEach((path, work) -> server.createContext(path, exchange -> serve(exchange, work)));
        service.control().forEach((path, act) -> control("/control" + path, act));
        control("/control/received", ignored -> received);
        control("/control/fault", body -> {
            Switch change = SignedHttp.JSON.convertValue(body, Switch.class);
            faults.set(change.fault(), change.times());
            return Map.of();
        });
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Ends it, whatever it is doing, and all connections to it. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        service.close();
    }

    private void serve(HttpExchange exchange, Function<JsonNode, Object> work) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String nonce = header(exchange, Signing.NONCE);
        String path = exchange.getRequestURI().getRawPath();
        String expected = signing.request(path, header(exchange, Signing.TIME), nonce, body);
        if (!Signing.same(expected, header(exchange, Signing.SIGNATURE))) {
            answer(exchange, nonce, 401, Map.of("message", "签名不正确"));
        } else if (faults.take(Fault.ERROR)) {
            answer(exchange, nonce, 500, Map.of("message", "内部错误"));
        } else if (faults.take(Fault.REFUSE)) {
            answer(exchange, nonce, 422, Map.of("message", "服务方拒绝办理"));
        } else {
            JsonNode request = SignedHttp.JSON.readTree(body);
            received.add(new Received(path, request));
            work(exchange, nonce, request, work);
        }
    }

    private void work(HttpExchange exchange, String nonce, JsonNode request, Function<JsonNode, Object> work)
            throws IOException {
        Object done;
        try {
            done = work.apply(request);
        } catch (Service.RefusedException refused) {
            answer(exchange, nonce, 409, Map.of("message", refused.getMessage()));
            return;
        }
        if (faults.take(Fault.DROP_AFTER_WORK)) {
            exchange.close();
            return;
        }
        if (faults.take(Fault.SLOW)) {
            sleep();
        }
        answer(exchange, nonce, 200, done);
    }

    private void answer(HttpExchange exchange, String nonce, int status, Object body) throws IOException {
        byte[] bytes = SignedHttp.JSON.writeValueAsBytes(body);
        String signature = signing.answer(nonce, status, bytes);
        exchange.getResponseHeaders()
                .set(
                        Signing.SIGNATURE,
                        faults.take(Fault.WRONG_SIGNATURE) ? "0" + signature.substring(1) + "0" : signature);
        send(exchange, status, bytes);
    }

    private void control(String path, Function<JsonNode, Object> act) {
        server.createContext(path, exchange -> {
            JsonNode body = SignedHttp.JSON.readTree(exchange.getRequestBody().readAllBytes());
            send(exchange, 200, SignedHttp.JSON.writeValueAsBytes(act.apply(body)));
        });
    }

    private static void send(HttpExchange exchange, int status, byte[] bytes) throws IOException {
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    static void sleep() {
        try {
            Thread.sleep(SLOW_MILLIS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
