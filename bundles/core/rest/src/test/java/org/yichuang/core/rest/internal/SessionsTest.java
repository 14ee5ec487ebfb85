// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yichuang.core.rest.internal.Api.Answer;
import org.yichuang.core.rest.internal.Api.Caller;
import org.yichuang.core.rest.internal.memory.MemorySessions;
import org.yichuang.ports.accounts.Role;

class SessionsTest {
    private Api api;

    @BeforeEach
    void start() throws Exception {
        api = new Api();
    }

    @AfterEach
    void stop() throws Exception {
        api.close();
    }

    @Test
    void logInSetsAStrictCookieAndKeepsTheSecretOutOfTheBody() throws Exception {
        Answer answer = api.nobody()
                .post("/session", "{\"login\":\"WINDOW_CLERK\",\"password\":\"" + MemorySessions.PASSWORD + "\"}");
        assertThat(answer.status).isEqualTo(200);
        String token = answer.header("Set-Cookie").split("[=;]")[1];
        assertThat(answer.header("Set-Cookie"))
                .isEqualTo("yichuang_session=" + token + "; Path=/; HttpOnly; SameSite=Strict");
        assertThat(answer.json().path("csrfToken").asText()).isNotEmpty();
        assertThat(answer.json().path("actor").path("roles").path(0).asText()).isEqualTo("WINDOW_CLERK");
        assertThat(answer.json().path("expiresAt").asText()).isEqualTo("2026-11-21T02:00:00Z");
        assertThat(answer.json().has("token")).isFalse();
        assertThat(new String(answer.body, StandardCharsets.UTF_8)).doesNotContain("\"" + token + "\"");
    }

    @Test
    void wrongPasswordIsRefused() throws Exception {
        Answer answer = api.nobody().post("/session", "{\"login\":\"WINDOW_CLERK\",\"password\":\"x\"}");
        assertThat(answer.status).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("LOGIN_FAILED");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void everythingButTheOpenPathsNeedsASession() throws Exception {
        for (String path :
                new String[] {"/session", "/matters", "/windows", "/cases", "/queues", "/accounts", "/trail"}) {
            assertThat(api.nobody().get(path).status).as(path).isEqualTo(401);
        }
        assertThat(api.nobody().get("/vocabulary").status).isEqualTo(200);
        assertThat(api.nobody().get("/openapi.json").status).isEqualTo(200);
    }

    @Test
    void aSessionEndsWithItsLogOut() throws Exception {
        Caller clerk = api.as(Role.WINDOW_CLERK);
        assertThat(clerk.get("/session").status).isEqualTo(200);
        Answer out = clerk.sendJson("DELETE", "/session", "");
        assertThat(out.status).isEqualTo(204);
        assertThat(out.header("Set-Cookie")).startsWith("yichuang_session=;").endsWith("Max-Age=0");
        Answer after = clerk.get("/session");
        assertThat(after.status).isEqualTo(401);
        assertThat(after.code()).isEqualTo("SESSION_ENDED");
    }

    @Test
    void aWriteWithoutTheTokenIsRefused() throws Exception {
        Caller clerk = api.as(Role.SYSTEM_ADMINISTRATOR);
        for (String token : new String[] {null, "", "wrong"}) {
            Answer answer = clerk.withToken(token).post("/accounts/li/unlock", "");
            assertThat(answer.status).isEqualTo(403);
            assertThat(answer.code()).isEqualTo("CSRF_TOKEN_WRONG");
        }
        assertThat(api.accounts.calls).isEmpty();
        assertThat(clerk.post("/accounts/li/unlock", "").status).isEqualTo(204);
        assertThat(api.accounts.calls).containsExactly("unlock li");
    }

    @Test
    void aChecklistIsAReadAndNeedsNoToken() throws Exception {
        Answer answer = api.as(Role.GUIDE)
                .withToken(null)
                .post("/matter-versions/d/checklist", "{\"answers\":{\"a\":[\"b\"]}}");
        assertThat(answer.status).isEqualTo(200);
        assertThat(api.catalog.lastAnswers).containsKey("a");
    }

    @Test
    void aNewcomerChangesThePasswordFirst() throws Exception {
        Caller newcomer = api.as(MemorySessions.NEWCOMER);
        Answer refused = newcomer.get("/matters");
        assertThat(refused.status).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("PASSWORD_CHANGE_REQUIRED");
        assertThat(newcomer.get("/session").json().path("mustChangePassword").asBoolean())
                .isTrue();
        Answer changed = newcomer.put("/session/password", "{\"oldPassword\":\"a\",\"newPassword\":\"n\"}");
        assertThat(changed.status).isEqualTo(204);
        assertThat(api.sessions.lastNewPassword).containsExactly('n');
    }

    @Test
    void rolesAreAsked() throws Exception {
        assertThat(api.as(Role.WINDOW_CLERK).get("/trail").status).isEqualTo(403);
        assertThat(api.as(Role.AUDIT_ADMINISTRATOR).get("/trail?caseNo=c1").status)
                .isEqualTo(200);
        assertThat(api.as(Role.WINDOW_CLERK).get("/matter-problems").status).isEqualTo(403);
        assertThat(api.as(Role.APPROVER).get("/matter-problems").status).isEqualTo(200);
        assertThat(api.as(Role.APPROVER).get("/plugins").status).isEqualTo(403);
    }

    @Test
    void theApiAnswersAgainAfterItsContextWasRestarted() throws Exception {
        Caller clerk = api.as(Role.WINDOW_CLERK);
        api.restartContext();
        assertThat(clerk.get("/session").status).isEqualTo(200);
    }
}
