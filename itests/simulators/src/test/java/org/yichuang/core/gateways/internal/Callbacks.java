// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.gateways.internal;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.yichuang.ports.problem.Refusal;

/** Takes call-backs over HTTP and hands them on. */
final class Callbacks implements AutoCloseable {
    private final HttpServer server;
    private final AtomicInteger count = new AtomicInteger();
    private final List<String> refusals = new CopyOnWriteArrayList<>();
    private volatile Receiver receiver;

    /** Who takes a call-back. */
    interface Receiver {
        void take(String path, byte[] body, Map<String, String> headers);
    }

    Callbacks() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/notices", exchange -> {
            Map<String, String> headers = new HashMap<>();
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
            count.incrementAndGet();
            int status = 204;
            try {
                receiver.take("/notices", exchange.getRequestBody().readAllBytes(), headers);
            } catch (Refusal refusal) {
                refusals.add(refusal.code());
                status = 400;
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/notices";
    }

    void onNotice(Receiver taker) {
        receiver = taker;
    }

    int count() {
        return count.get();
    }

    List<String> refusals() {
        return refusals;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
