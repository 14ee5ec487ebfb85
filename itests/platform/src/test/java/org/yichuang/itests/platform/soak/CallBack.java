// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform.soak;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.yichuang.itests.platform.Instance;

/** Somebody on the line who keeps a signed call-back, and sends it to a node as often as he likes. */
final class CallBack implements AutoCloseable {
    private static final String PATH = "/api/v1/gateways/payment/notices";

    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final LinkedBlockingQueue<Kept> kept = new LinkedBlockingQueue<>();

    /** A call-back: what is signed, and the signature. */
    record Kept(Map<String, String> headers, byte[] body) {

        /** Sends it to a node; returns the status of the answer. */
        int sendTo(Instance node) throws IOException, InterruptedException {
            var request = HttpRequest.newBuilder(URI.create(node.url(PATH))).POST(BodyPublishers.ofByteArray(body));
            headers.forEach(request::header);
            return HttpClient.newHttpClient()
                    .send(request.build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }

    CallBack() throws IOException {
        server.createContext(PATH, exchange -> {
            var headers = new TreeMap<String, String>();
            exchange.getRequestHeaders().forEach((name, values) -> {
                if (name.toLowerCase(Locale.ROOT).startsWith("yc-") || name.equalsIgnoreCase("Content-Type")) {
                    headers.put(name, values.get(0));
                }
            });
            kept.add(new Kept(headers, exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + PATH;
    }

    Kept next() throws InterruptedException {
        var next = kept.poll(20, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("no call-back came");
        }
        return next;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
