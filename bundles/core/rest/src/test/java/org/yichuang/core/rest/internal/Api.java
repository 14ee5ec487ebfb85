// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.yichuang.core.rest.internal.memory.MemoryAccounts;
import org.yichuang.core.rest.internal.memory.MemoryCalendarChanges;
import org.yichuang.core.rest.internal.memory.MemoryCalendars;
import org.yichuang.core.rest.internal.memory.MemoryCases;
import org.yichuang.core.rest.internal.memory.MemoryCatalog;
import org.yichuang.core.rest.internal.memory.MemoryDocuments;
import org.yichuang.core.rest.internal.memory.MemoryFiles;
import org.yichuang.core.rest.internal.memory.MemorySessions;
import org.yichuang.core.rest.internal.memory.MemoryTrail;
import org.yichuang.core.rest.internal.memory.MemoryVerifications;
import org.yichuang.core.rest.internal.memory.MemoryWindows;
import org.yichuang.ports.accounts.Role;

/** The API on a real HTTP server over services in memory. */
final class Api implements AutoCloseable {
    static final int LOGINS_PER_MINUTE = 1000;
    static final int ENQUIRIES_PER_MINUTE = 5;

    final MemorySessions sessions = new MemorySessions();
    final MemoryCases cases = new MemoryCases();
    final MemoryCatalog catalog = new MemoryCatalog();
    final MemoryFiles files = new MemoryFiles();
    final MemoryAccounts accounts = new MemoryAccounts();
    final MemoryTrail trail = new MemoryTrail();
    final MemoryVerifications verifications = new MemoryVerifications();
    final MemoryCalendars calendars = new MemoryCalendars();
    final MemoryCalendarChanges calendarChanges = new MemoryCalendarChanges();
    final Ports ports = new Ports();
    /** How far the framework has started, of 100. */
    final AtomicInteger startLevel = new AtomicInteger(100);

    private final ObjectMapper mapper = new ObjectMapper();
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final HttpClient client = HttpClient.newHttpClient();

    Api() throws Exception {
        ports.sessions = sessions;
        ports.cases = cases;
        ports.catalog = catalog;
        ports.windows = new MemoryWindows();
        ports.files = files;
        ports.documents = new MemoryDocuments();
        ports.accounts = accounts;
        ports.trail = trail;
        ports.verifications = verifications;
        ports.calendars = calendars;
        ports.calendarChanges = calendarChanges;
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        context.setContextPath(ApiContext.PATH);
        context.addServlet(
                new ServletHolder(new ApiServlet(ports, new Limits(), new StartUp(startLevel::get, 100))), "/*");
        server.setHandler(context);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + port() + ApiContext.PATH;
    }

    int port() {
        return connector.getLocalPort();
    }

    /** Logs the account of a role in. */
    Caller as(Role role) throws Exception {
        return as(role.name());
    }

    Caller as(String login) throws Exception {
        Answer answer = nobody().post(
                        "/session", "{\"login\":\"" + login + "\",\"password\":\"" + MemorySessions.PASSWORD + "\"}");
        String cookie = answer.header("Set-Cookie").split(";")[0];
        return new Caller(cookie, answer.json().path("csrfToken").asText());
    }

    Caller nobody() {
        return new Caller(null, null);
    }

    /** Takes the servlet out of service and puts it back, as a web container may do. */
    void restartContext() throws Exception {
        server.getHandler().stop();
        server.getHandler().start();
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }

    /** Somebody who calls, with the cookie and the token of a session or without. */
    final class Caller {
        final String cookie;
        final String csrfToken;

        private Caller(String cookie, String csrfToken) {
            this.cookie = cookie;
            this.csrfToken = csrfToken;
        }

        Caller withToken(String token) {
            return new Caller(cookie, token);
        }

        Answer get(String path, String... headers) throws Exception {
            return send("GET", path, BodyPublishers.noBody(), headers);
        }

        Answer post(String path, String json, String... headers) throws Exception {
            return sendJson("POST", path, json, headers);
        }

        Answer put(String path, String json) throws Exception {
            return sendJson("PUT", path, json);
        }

        Answer sendJson(String method, String path, String json, String... headers) throws Exception {
            String[] all = new String[headers.length + 2];
            System.arraycopy(headers, 0, all, 2, headers.length);
            all[0] = "Content-Type";
            all[1] = "application/json";
            return send(method, path, BodyPublishers.ofString(json), all);
        }

        Answer send(String method, String path, BodyPublisher body, String... headers)
                throws IOException, InterruptedException {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(address() + path)).method(method, body);
            if (headers.length > 0) {
                request.headers(headers);
            }
            if (cookie != null) {
                request.header("Cookie", cookie);
            }
            if (csrfToken != null) {
                request.header("X-CSRF-Token", csrfToken);
            }
            return new Answer(client.send(request.build(), BodyHandlers.ofByteArray()));
        }
    }

    /** What came back. */
    final class Answer {
        final int status;
        final byte[] body;
        private final HttpResponse<byte[]> response;

        private Answer(HttpResponse<byte[]> response) {
            this.response = response;
            this.status = response.statusCode();
            this.body = response.body();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        JsonNode json() throws IOException {
            return mapper.readTree(body);
        }

        String code() throws IOException {
            return json().path("code").asText();
        }
    }

    /** Limits that only the enquiry test reaches. */
    private static final class Limits implements ApiConfig {
        @Override
        public int loginsPerMinute() {
            return LOGINS_PER_MINUTE;
        }

        @Override
        public int enquiriesPerMinute() {
            return ENQUIRIES_PER_MINUTE;
        }

        @Override
        public Class<? extends Annotation> annotationType() {
            return ApiConfig.class;
        }
    }
}
