// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yichuang.core.rest.internal.Api.Caller;
import org.yichuang.ports.accounts.Role;

/** Requests that only a program that counts bytes itself can send; each was once answered with a failure of ours. */
class ReadabilityTest {
    private static Api api;
    private static Caller clerk;

    @BeforeAll
    static void start() throws Exception {
        api = new Api();
        clerk = api.as(Role.WINDOW_CLERK);
    }

    @AfterAll
    static void stop() throws Exception {
        api.close();
    }

    @ParameterizedTest
    @CsvSource({"/cases/|/actions", "/cases/{}", "/[]/norms", "/cases?text=%", "/cases?text=%zz", "/cases?%4=1"})
    void addressesThatAreNoneAre400(String path) throws IOException {
        assertThat(send("GET " + ApiContext.PATH + path, "Cookie: " + clerk.cookie))
                .startsWith("HTTP/1.1 400 ")
                .contains("application/problem+json", "\"code\":\"MALFORMED\"", "nosniff");
    }

    @ParameterizedTest
    @CsvSource({"nonsense", "'$%&'", "utf 8"})
    void aCharacterSetThatIsNoneIs415(String charset) throws IOException {
        assertThat(send(
                        "POST " + ApiContext.PATH + "/cases",
                        "Cookie: " + clerk.cookie,
                        "Content-Type: application/json; charset=" + charset,
                        "Content-Length: 0"))
                .startsWith("HTTP/1.1 415 ")
                .contains("UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void aCookieThatIsNoneIsNotOurs() throws IOException {
        assertThat(send("GET " + ApiContext.PATH + "/session", "Cookie: nonsense"))
                .startsWith("HTTP/1.1 401 ");
        assertThat(send("GET " + ApiContext.PATH + "/session", "Cookie: nonsense; " + clerk.cookie))
                .startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @CsvSource({"zz", "ffffffff"})
    void aBodyInBrokenPiecesIs400(String size) throws IOException {
        assertThat(send(
                        "POST " + ApiContext.PATH + "/cases",
                        "Cookie: " + clerk.cookie,
                        "X-CSRF-Token: " + clerk.csrfToken,
                        "Idempotency-Key: key-00000001",
                        "Content-Type: application/json",
                        "Transfer-Encoding: chunked",
                        "",
                        size))
                .startsWith("HTTP/1.1 400 ");
    }

    private static String send(String request, String... headers) throws IOException {
        try (var socket = new Socket("127.0.0.1", api.port())) {
            String text = request + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
                    + String.join("\r\n", headers) + "\r\n\r\n";
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
