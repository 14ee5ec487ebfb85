// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform.fuzz;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.yichuang.itests.platform.Api;
import org.yichuang.itests.platform.DemoAccounts;
import org.yichuang.itests.platform.Instance;

/** Who sends the requests: one account of every role, logged in again when a request has ended its session. */
final class Sessions {
    private static final List<String> LOGINS = List.of(
            "guide01",
            "clerk01",
            "clerk02",
            "transport01",
            "transport-head",
            "market01",
            "civil01",
            "issue01",
            "super01",
            "audit01",
            "security01");

    private final Instance instance;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Session> open = new ConcurrentHashMap<>();

    private record Session(String cookie, String csrfToken) {}

    Sessions(Instance instance) throws IOException, InterruptedException {
        this.instance = instance;
        for (var login : LOGINS) {
            logIn(login);
        }
    }

    /** Returns the logins, in an order that never changes. */
    List<String> logins() {
        return LOGINS;
    }

    /** Returns how many can still act. */
    int alive() {
        return open.size();
    }

    void sign(Message message, String login) {
        var session = open.get(login);
        if (session != null) {
            message.with("Cookie", session.cookie()).with("X-CSRF-Token", session.csrfToken());
        }
    }

    /** Opens another session if that of this login has ended; an account that was locked or changed stays away. */
    void renew(String login) throws IOException, InterruptedException {
        var session = open.get(login);
        if (session == null) {
            return;
        }
        var request = HttpRequest.newBuilder(URI.create(instance.url("/api/v1/session")))
                .header("Cookie", session.cookie())
                .build();
        if (http.send(request, BodyHandlers.discarding()).statusCode() == 401) {
            open.remove(login);
            logIn(login);
        }
    }

    private void logIn(String login) throws IOException, InterruptedException {
        var credentials = Map.of("login", login, "password", DemoAccounts.password(instance, login));
        var request = HttpRequest.newBuilder(URI.create(instance.url("/api/v1/session")))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Api.JSON.writeValueAsString(credentials)))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() == 200) {
            var cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
            var token = Api.JSON.readTree(answer.body()).path("csrfToken").asText();
            open.put(login, new Session(cookie, token));
        }
    }
}
