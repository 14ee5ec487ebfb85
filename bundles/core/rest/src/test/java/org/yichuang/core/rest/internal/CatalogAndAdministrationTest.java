// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yichuang.core.rest.internal.Api.Answer;
import org.yichuang.core.rest.internal.Api.Caller;
import org.yichuang.core.rest.internal.memory.MemoryCatalog;
import org.yichuang.ports.accounts.Role;

class CatalogAndAdministrationTest {
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
    void mattersAreFoundAndShownInShort() throws Exception {
        Answer answer = api.as(Role.GUIDE).get("/matters?text=hyz&window=A01&offset=4&limit=1");
        assertThat(api.catalog.lastQuery.text()).isEqualTo("hyz");
        assertThat(api.catalog.lastQuery.department()).isNull();
        assertThat(api.catalog.lastQuery.window()).isEqualTo("A01");
        assertThat(answer.json().path("next").asInt())
                .as("a full page may have one after it")
                .isEqualTo(5);
        assertThat(answer.json().path("items").path(0).toString())
                .isEqualTo("{\"code\":\"" + MemoryCatalog.CODE + "\",\"digest\":\"" + MemoryCatalog.DIGEST
                        + "\",\"name\":\"道路货物运输经营许可\",\"aliases\":[\"货运证\"],\"type\":\"LICENCE\","
                        + "\"handling\":\"PROMISED\",\"agency\":{\"name\":\"交通运输局\",\"creditCode\":\"11150100011520000X\",\"documentSign\":\"呼交\"},"
                        + "\"domains\":[\"交通运输\"],\"promisedLimit\":{\"value\":5,\"unit\":\"WORKING_DAY\"},"
                        + "\"promisedTitle\":\"5个工作日\",\"visits\":1,\"charged\":false}");
        assertThat(api.as(Role.GUIDE).get("/matters").json().path("next").isNull())
                .isTrue();
    }

    @Test
    void mattersAndVersionsAreShownInFull() throws Exception {
        Caller guide = api.as(Role.GUIDE);
        assertThat(guide.get("/matters/" + MemoryCatalog.CODE)
                        .json()
                        .path("definition")
                        .path("correctionDays")
                        .asInt())
                .isEqualTo(10);
        assertThat(guide.get("/matters/none").code()).isEqualTo("UNKNOWN_MATTER");
        assertThat(guide.get("/matter-versions/" + MemoryCatalog.DIGEST)
                        .json()
                        .path("offered")
                        .asBoolean())
                .isTrue();
        assertThat(guide.get("/matter-versions/none").status).isEqualTo(404);
    }

    @Test
    void colleaguesAreThoseOfWhoAsks() throws Exception {
        api.ports.colleagues = List::of;
        assertThat(api.as(Role.APPROVER)
                        .get("/colleagues")
                        .json()
                        .at("/items/0/account")
                        .asText())
                .isEqualTo("APPROVER");
    }

    @Test
    void windowsAndTheirIntakesAreShown() throws Exception {
        Caller clerk = api.as(Role.WINDOW_CLERK);
        assertThat(clerk.get("/windows").json().path("items").size()).isEqualTo(1);
        assertThat(clerk.get("/windows/A01").json().path("kindTitle").asText()).isEqualTo("综合受理");
        assertThat(clerk.get("/windows/Z99").code()).isEqualTo("UNKNOWN_WINDOW");
        assertThat(clerk.get("/windows/A01/intake?matter=" + MemoryCatalog.CODE)
                        .json()
                        .path("items")
                        .path(0)
                        .path("kind")
                        .asText())
                .isEqualTo("MATERIALS");
        assertThat(clerk.get("/windows/A01/intake?matter=none").status).isEqualTo(404);
    }

    @Test
    void accountsAreAdministered() throws Exception {
        Caller admin = api.as(Role.SECURITY_ADMINISTRATOR);
        Answer created = admin.post(
                "/accounts",
                "{\"login\":\"li\",\"name\":\"李四\",\"roles\":[\"APPROVER\"],\"unit\":\"U\",\"unitName\":\"局\","
                        + "\"region\":\"150100\",\"password\":\"secret-1\"}");
        assertThat(created.status).isEqualTo(201);
        assertThat(api.accounts.accounts.get(0).enabled()).isTrue();
        assertThat(api.accounts.accounts.get(0).mustChangePassword()).isTrue();
        assertThat(admin.put("/accounts/li/enabled", "{\"enabled\":false}").status)
                .isEqualTo(204);
        assertThat(admin.put("/accounts/li/enabled", "{}").status).isEqualTo(400);
        for (String window : new String[] {"B02", " "}) {
            assertThat(admin.put("/accounts/li/window", "{\"window\":\"" + window + "\"}").status)
                    .isEqualTo(204);
        }
        assertThat(admin.put("/accounts/li/window", "{}").status).isEqualTo(400);
        assertThat(admin.post("/accounts/li/unlock", "").status).isEqualTo(204);
        assertThat(admin.put("/accounts/li/password", "{\"password\":\"secret-2\"}").status)
                .isEqualTo(204);
        assertThat(api.accounts.calls)
                .containsExactly(
                        "create li secret-1",
                        "enable li false",
                        "window li B02",
                        "window li null",
                        "unlock li",
                        "reset li secret-2");
        assertThat(admin.get("/accounts")
                        .json()
                        .path("items")
                        .path(0)
                        .path("login")
                        .asText())
                .isEqualTo("li");
    }

    @Test
    void theTrailOfACaseIsVerifiedAtOnce() throws Exception {
        Caller auditor = api.as(Role.AUDIT_ADMINISTRATOR);
        assertThat(auditor.get("/trail?caseNo=c1")
                        .json()
                        .path("faults")
                        .path(0)
                        .path("sequence")
                        .asInt())
                .isEqualTo(2);
        assertThat(api.trail.calls).containsExactly("case c1");
        assertThat(auditor.get("/trail").status)
                .as("everything takes longer than anybody waits")
                .isEqualTo(400);
    }

    @Test
    void aDayOrEverythingIsVerifiedWhileNobodyWaits() throws Exception {
        Caller auditor = api.as(Role.AUDIT_ADMINISTRATOR);
        var begun = auditor.post("/trail/verifications?day=2026-11-21", "");
        assertThat(begun.status).isEqualTo(201);
        assertThat(begun.json().path("day").asText()).isEqualTo("2026-11-21");
        assertThat(begun.json().path("state").asText()).isEqualTo("RUNNING");
        assertThat(auditor.post("/trail/verifications", "").status)
                .as("one at once")
                .isEqualTo(409);
        var shown = auditor.get("/trail/verifications/1").json();
        assertThat(shown.path("total").asInt()).isEqualTo(3);
        assertThat(shown.path("report").path("faults")).hasSize(1);
        assertThat(auditor.post("/trail/verifications/1/cancel", "")
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("CANCELLED");
        assertThat(auditor.post("/trail/verifications", "").json().path("day").isNull())
                .isTrue();
        assertThat(auditor.get("/trail/verifications").json().path("items")).hasSize(2);
    }

    @Test
    void aVerificationOfNoDayIsRefused() throws Exception {
        Caller auditor = api.as(Role.AUDIT_ADMINISTRATOR);
        assertThat(auditor.post("/trail/verifications?day=yesterday", "").status)
                .isEqualTo(400);
        assertThat(auditor.post("/trail/verifications?day=-999999999-01-01", "").status)
                .as("a day of which no moment can be counted")
                .isEqualTo(400);
        assertThat(auditor.get("/trail/verifications/7").status).isEqualTo(404);
        assertThat(auditor.get("/trail/verifications/x").status).isEqualTo(400);
        assertThat(api.as(Role.WINDOW_CLERK).post("/trail/verifications", "").status)
                .isEqualTo(403);
    }
}
