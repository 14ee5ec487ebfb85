// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yichuang.api.casework.IntakeChannel;
import org.yichuang.core.rest.internal.Api.Answer;
import org.yichuang.core.rest.internal.Api.Caller;
import org.yichuang.core.rest.internal.memory.MemoryCases;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.casework.ActionRequest;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.casework.Queue;

class CasesTest {
    private static final String CASE = "/cases/" + MemoryCases.CASE_NO;
    private static final String INTAKE = """
            {"actions":[
              {"type":"DRAFT","data":{"matter":"M","window":"A01","channel":"COUNTER","filing":{
                 "answers":{"kind":"new","vehicles":["truck"]},
                 "applicant":{"kind":"ENTERPRISE","name":"甲公司","idNumber":"91150100MA0N00001X","phone":"13800000000"},
                 "materials":[{"material":"form","originals":1,"copies":0}]}}},
              {"type":"RECEIVE","data":{"findings":[{"material":"form","point":0,"passed":true}]},
               "happenedAt":"2026-11-20T01:02:03Z"},
              {"type":"ACCEPT","data":{}}]}
            """;

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
    void aWholeIntakeIsOneRequest() throws Exception {
        Answer answer = clerk.post("/cases", INTAKE, "Idempotency-Key", "intake-1");
        assertThat(answer.status).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/api/v1" + CASE);
        assertThat(answer.json().path("caseNo").asText()).isEqualTo(MemoryCases.CASE_NO);
        List<ActionRequest> performed = api.cases.performed;
        assertThat(performed)
                .extracting(ActionRequest::actionId)
                .containsExactly("intake-1-1", "intake-1-2", "intake-1-3");
        assertThat(performed)
                .extracting(ActionRequest::type)
                .containsExactly(ActionType.DRAFT, ActionType.RECEIVE, ActionType.ACCEPT);
        IntakeData.Draft draft = (IntakeData.Draft) performed.get(0).data();
        assertThat(draft.channel()).isEqualTo(IntakeChannel.COUNTER);
        assertThat(draft.filing().answers()).containsEntry("vehicles", List.of("truck"));
        assertThat(draft.filing().agent()).isNull();
        assertThat(draft.filing().form()).as("what is missing is empty").isEmpty();
        assertThat(draft.filing().materials().get(0).files()).isEmpty();
        assertThat(performed.get(1).happenedAt()).isEqualTo("2026-11-20T01:02:03Z");
    }

    @Test
    void aDepartmentTakesUpAClosedCaseWhichSaysSo() throws Exception {
        Answer answer = api.as(Role.APPROVER)
                .post(
                        "/cases",
                        "{\"actions\":[{\"type\":\"OPEN_EX_OFFICIO\",\"data\":{\"link\":{\"caseNo\":\"C-1\","
                                + "\"kind\":\"REVOCATION\"},\"reason\":\"r\"}}]}",
                        "Idempotency-Key",
                        "ex-officio-1");
        assertThat(answer.status).isEqualTo(201);
        assertThat(api.cases.performed.get(0).data())
                .isEqualTo(
                        new IntakeData.OpenExOfficio(new IntakeData.Link("C-1", IntakeData.Link.Kind.REVOCATION), "r"));
        JsonNode linked = clerk.get(CASE).json().path("linkedBy").path(0);
        assertThat(linked.path("caseNo").asText()).isEqualTo("C-2");
        assertThat(linked.path("kind").asText()).isEqualTo("REVOCATION");
        assertThat(linked.path("state").asText()).isEqualTo("UNDER_REVIEW");
    }

    @Test
    void oneActionHasTheKeyItself() throws Exception {
        Answer answer = clerk.post(
                CASE + "/actions",
                "{\"actions\":[{\"type\":\"WITHDRAW\",\"data\":{\"reason\":\"r\"},\"happenedAt\":null}]}",
                "Idempotency-Key",
                "withdraw-1");
        assertThat(answer.status).isEqualTo(200);
        assertThat(api.cases.performed).extracting(ActionRequest::actionId).containsExactly("withdraw-1");
        assertThat(answer.json().path("version").asLong()).isEqualTo(MemoryCases.VERSION + 1);
    }

    @Test
    void aMissingKeyIsRefused() throws Exception {
        Answer answer = clerk.post("/cases", INTAKE);
        assertThat(answer.status).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("IDEMPOTENCY_KEY_MISSING");
        assertThat(api.cases.performed).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "with blank 1", "with/slash/1"})
    void aWrongKeyIsRefused(String key) throws Exception {
        Answer answer = clerk.post("/cases", INTAKE, "Idempotency-Key", key);
        assertThat(answer.status).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("IDEMPOTENCY_KEY_MALFORMED");
    }

    @Test
    void theVersionIsTheETagAndIsHeldTo() throws Exception {
        Answer view = clerk.get(CASE);
        assertThat(view.status).isEqualTo(200);
        assertThat(view.header("ETag")).isEqualTo("\"3\"");
        assertThat(view.json().path("masked").asBoolean()).isTrue();
        String body = "{\"actions\":[{\"type\":\"ACCEPT\",\"data\":{}}]}";
        Answer changed = clerk.post(CASE + "/actions", body, "Idempotency-Key", "accept-01", "If-Match", "\"2\"");
        assertThat(changed.status).isEqualTo(409);
        assertThat(changed.code()).isEqualTo("CASE_CHANGED");
        assertThat(clerk.post(CASE + "/actions", body, "Idempotency-Key", "accept-01", "If-Match", "\"3\"").status)
                .isEqualTo(200);
    }

    @Test
    void unmaskingNeedsAReason() throws Exception {
        assertThat(clerk.post(CASE + "/unmasked", "{}").status).isEqualTo(400);
        Answer answer = clerk.post(CASE + "/unmasked", "{\"reason\":\"核对身份\"}");
        assertThat(answer.json().path("masked").asBoolean()).isFalse();
    }

    @Test
    void queriesReachTheService() throws Exception {
        assertThat(clerk.get("/cases?queue=REVIEW&text=%20%E5%BC%A0%20&after=c&limit=5").status)
                .isEqualTo(200);
        assertThat(api.cases.lastQuery.queue()).isEqualTo(Queue.REVIEW);
        assertThat(api.cases.lastQuery.text()).isEqualTo("张");
        assertThat(api.cases.lastQuery.after()).isEqualTo("c");
        assertThat(api.cases.lastQuery.limit()).isEqualTo(5);
        assertThat(clerk.get("/queues")
                        .json()
                        .path("items")
                        .path(0)
                        .path("count")
                        .asInt())
                .isEqualTo(2);
        assertThat(clerk.get("/transitions")
                        .json()
                        .path("items")
                        .path(0)
                        .path("id")
                        .asText())
                .isEqualTo("T12");
    }

    @Test
    void documentsAreShownOrNotYet() throws Exception {
        assertThat(clerk.get(CASE + "/documents")
                        .json()
                        .path("items")
                        .path(0)
                        .path("kind")
                        .asText())
                .isEqualTo("ACCEPTANCE_NOTICE");
        Answer pdf = clerk.get(CASE + "/documents/d1");
        assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(new String(pdf.body)).startsWith("%PDF");
        assertThat(pdf.header("Content-Security-Policy"))
                .contains("frame-ancestors 'self'")
                .doesNotContain("sandbox");
        assertThat(pdf.header("Cache-Control")).isEqualTo("no-store");
        Answer ofd = clerk.get(CASE + "/documents/d1?format=ofd");
        assertThat(ofd.header("Content-Type")).isEqualTo("application/ofd");
        assertThat(ofd.header("Content-Disposition")).contains("d1.ofd");
        assertThat(new String(ofd.body)).startsWith("PK");
        assertThat(clerk.get(CASE + "/documents/d1?format=doc")
                        .json()
                        .path("code")
                        .asText())
                .isEqualTo("UNKNOWN_FORMAT");

        Answer later = clerk.get(CASE + "/documents/d2");
        assertThat(later.status).isEqualTo(409);
        assertThat(later.code()).isEqualTo("NOT_RENDERED_YET");
        assertThat(clerk.get("/cases/unknown/documents/d1").status).isEqualTo(404);
    }
}
