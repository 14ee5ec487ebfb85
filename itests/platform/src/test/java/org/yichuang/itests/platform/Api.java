// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** The HTTP API as one person uses it. */
public final class Api {
    public static final ObjectMapper JSON = new ObjectMapper();

    /** Is told of every request; nobody by default. */
    private static volatile Consumer<HttpRequest> witness = request -> {};

    private final Instance instance;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private String csrfToken = "";

    private Api(Instance instance) {
        this.instance = instance;
    }

    /** Has somebody told of every request that anybody sends from now on. */
    public static void witness(Consumer<HttpRequest> told) {
        witness = told;
    }

    public static Api anonymous(Instance instance) {
        return new Api(instance);
    }

    public static Api as(Instance instance, String login) {
        return as(instance, login, DemoAccounts.password(instance, login));
    }

    public static Api as(Instance instance, String login, String password) {
        var api = new Api(instance);
        api.logIn(login, password).ok();
        return api;
    }

    public Answer logIn(String login, String password) {
        var answer = post("/session", Map.of("login", login, "password", password));
        csrfToken = answer.body().path("csrfToken").asText();
        return answer;
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, Object body) {
        return send(request(path).POST(json(body)));
    }

    public Answer put(String path, Object body) {
        return send(request(path).PUT(json(body)));
    }

    /** Opens a case. */
    public Answer open(List<Map<String, Object>> actions) {
        return write("/cases", UUID.randomUUID().toString(), actions);
    }

    /** Performs one action on a case. */
    public Answer act(String caseNo, String type, Map<String, Object> data) {
        return write("/cases/" + caseNo + "/actions", UUID.randomUUID().toString(), List.of(action(type, data)));
    }

    public Answer write(String path, String key, List<Map<String, Object>> actions) {
        return send(request(path).header("Idempotency-Key", key).POST(json(Map.of("actions", actions))));
    }

    public Answer upload(String name, BodyPublisher content) {
        var query = URLEncoder.encode(name, StandardCharsets.UTF_8);
        return send(request("/files?name=" + query)
                .setHeader("Content-Type", "application/octet-stream")
                .POST(content));
    }

    /** Returns the bytes at a path. */
    public byte[] bytes(String path) {
        try {
            var response = client.send(request(path).GET().build(), BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new AssertionError("HTTP " + response.statusCode() + ": " + new String(response.body()));
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static Map<String, Object> action(String type, Map<String, Object> data) {
        return Map.of("type", type, "data", data);
    }

    /** Returns the items of a list. */
    public List<JsonNode> items(String path) {
        var items = new ArrayList<JsonNode>();
        get(path).ok().body().path("items").forEach(items::add);
        return items;
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            var built = request.build();
            witness.accept(built);
            var response = client.send(built, BodyHandlers.ofString());
            return new Answer(response.statusCode(), read(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Returns what was answered as it came. */
    public HttpResponse<String> raw(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(instance.url("/api/v1" + path)))
                .timeout(Duration.ofSeconds(60))
                .header("X-CSRF-Token", csrfToken.isEmpty() ? "none" : csrfToken)
                .setHeader("Content-Type", "application/json");
    }

    private static JsonNode read(String body) throws IOException {
        return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
    }

    static BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofString(JSON.writeValueAsString(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
