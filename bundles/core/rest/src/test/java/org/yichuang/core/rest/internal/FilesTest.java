// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yichuang.core.rest.internal.Api.Answer;
import org.yichuang.core.rest.internal.Api.Caller;
import org.yichuang.core.rest.internal.memory.MemoryCases;
import org.yichuang.core.rest.internal.memory.MemoryFiles;
import org.yichuang.ports.accounts.Role;

class FilesTest {
    private static final byte[] CONTENT = {1, 2, 3, 0, -1};

    private Api api;
    private Caller clerk;

    @BeforeEach
    void start() throws Exception {
        api = new Api();
        clerk = api.as(Role.WINDOW_CLERK);
    }

    @AfterEach
    void stop() throws Exception {
        api.close();
    }

    @Test
    void anUploadComesBackToWhoUploadedItOnly() throws Exception {
        Answer stored = clerk.send(
                "POST",
                "/files?name=%E8%BA%AB%E4%BB%BD%E8%AF%81.png",
                BodyPublishers.ofByteArray(CONTENT),
                "Content-Type",
                "image/png");
        assertThat(stored.status).isEqualTo(201);
        String path = "/files/" + stored.json().path("id").asText() + "/content";
        assertThat(stored.header("Location")).isEqualTo("/api/v1" + path);
        Answer own = clerk.get(path);
        assertThat(own.body).isEqualTo(CONTENT);
        assertThat(own.header("Content-Type")).isEqualTo("image/png");
        assertThat(own.header("Content-Disposition"))
                .isEqualTo("inline; filename*=UTF-8''%E8%BA%AB%E4%BB%BD%E8%AF%81.png");
        assertThat(own.header("Content-Security-Policy")).startsWith("sandbox");
        assertThat(own.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(api.as(Role.APPROVER).get(path).status).isEqualTo(404);
    }

    @Test
    void anUploadWithoutContentTypeOrNameIsAnswered() throws Exception {
        assertThat(clerk.send("POST", "/files?name=a.bin", BodyPublishers.ofByteArray(CONTENT)).status)
                .isEqualTo(201);
        Answer nameless = clerk.send("POST", "/files", BodyPublishers.ofByteArray(CONTENT));
        assertThat(nameless.status).isEqualTo(400);
        assertThat(nameless.code()).isEqualTo("MALFORMED");
    }

    @Test
    void anUploadOfAnyTypeIsTakenAsItsBytes() throws Exception {
        for (String type : new String[] {
            "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/json", "text/xml"
        }) {
            Answer stored =
                    clerk.send("POST", "/files?name=a", BodyPublishers.ofByteArray(CONTENT), "Content-Type", type);
            assertThat(stored.status).as(type).isEqualTo(201);
            assertThat(stored.json().path("size").asInt()).as(type).isEqualTo(CONTENT.length);
        }
    }

    @Test
    void anUploadThatSaysItIsTooLargeIsRefusedBeforeItIsRead() throws Exception {
        byte[] large = new byte[MemoryFiles.MAXIMUM + 1];
        Answer answer = clerk.send("POST", "/files?name=a", BodyPublishers.ofByteArray(large));
        assertThat(answer.status).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("FILE_TOO_LARGE");
        assertThat(api.files.stored).isZero();
    }

    @Test
    void theRefusalComesBeforeTheBody() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", api.port())) {
            socket.setSoTimeout(5_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/v1/files?name=a HTTP/1.1\r\nHost: x\r\nCookie: " + clerk.cookie + "\r\nX-CSRF-Token: "
                            + clerk.csrfToken + "\r\nContent-Length: 209715200\r\n\r\nfirst bytes")
                    .getBytes(US_ASCII));
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
            assertThat(in.readLine()).startsWith("HTTP/1.1 413");
            assertThat(in.lines().takeWhile(line -> !line.isEmpty())).contains("Connection: close");
        }
    }

    @Test
    void anUploadThatTurnsOutTooLargeIsRefusedToo() throws Exception {
        byte[] large = new byte[4 * MemoryFiles.MAXIMUM];
        Answer answer = clerk.send(
                "POST", "/files?name=a", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));
        assertThat(answer.status).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("FILE_TOO_LARGE");
    }

    @Test
    void aLargeUploadWithoutASessionGetsItsAnswer() throws Exception {
        Answer answer = api.nobody().send("POST", "/files?name=a", BodyPublishers.ofByteArray(new byte[32 << 20]));
        assertThat(answer.status).isEqualTo(401);
    }

    @Test
    void filesOfACaseAreShownToWhoSeesTheCase() throws Exception {
        api.files.add(MemoryCases.FILED, "a.pdf", "application/pdf", CONTENT, "somebody");
        api.files.add("not-filed", "b.pdf", "application/pdf", CONTENT, "somebody");
        String files = "/cases/" + MemoryCases.CASE_NO + "/files/";
        assertThat(clerk.get(files + MemoryCases.FILED).body).isEqualTo(CONTENT);
        assertThat(clerk.get(files + "not-filed").status).isEqualTo(404);
        assertThat(clerk.get("/cases/unknown/files/" + MemoryCases.FILED).status)
                .isEqualTo(404);
    }

    @Test
    void whyPapersAreReadIsHandedOn() throws Exception {
        api.files.add(MemoryCases.FILED, "a.pdf", "application/pdf", CONTENT, "somebody");
        String one = "/cases/" + MemoryCases.CASE_NO;
        clerk.get(one + "/files/" + MemoryCases.FILED);
        assertThat(api.cases.lastReason).isNull();
        clerk.get(one + "/files/" + MemoryCases.FILED + "?reason=a");
        assertThat(api.cases.lastReason).isEqualTo("a");
        clerk.get(one + "/documents/d1?reason=b");
        assertThat(api.cases.lastReason).isEqualTo("b");
    }
}
