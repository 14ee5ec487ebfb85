// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yichuang.core.rest.internal.Api.Answer;
import org.yichuang.core.rest.internal.Api.Caller;
import org.yichuang.core.rest.internal.memory.MemoryCases;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.problem.Fault;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

class ProblemsTest {
    private static final String ACTIONS = "/cases/" + MemoryCases.CASE_NO + "/actions";
    private static final String ACCEPT = "{\"actions\":[{\"type\":\"ACCEPT\",\"data\":{\"note\":null}}]}";

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
    @CsvSource({
        "UNAUTHENTICATED,401,",
        "FORBIDDEN,403,",
        "NOT_FOUND,404,",
        "INVALID,422,",
        "CONFLICT,409,",
        "TOO_LARGE,413,",
        "UNSUPPORTED,415,",
        "TOO_MANY,429,60",
        "UNAVAILABLE,503,5"
    })
    void everyReasonHasItsStatus(Reason reason, int status, String retryAfter) throws Exception {
        api.cases.next = new Refusal(reason, "CODE", "说明", List.of(new Fault("/a", "F", "错", "改")));
        Answer answer = clerk.post("/cases", ACCEPT, "Idempotency-Key", "key-00000001");
        assertThat(answer.status).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.header("Retry-After")).isEqualTo(retryAfter);
        assertThat(answer.json().toString()).contains("\"status\":" + status, "\"code\":\"CODE\"", "\"detail\":\"说明\"");
        assertThat(answer.json().path("faults").toString())
                .isEqualTo("[{\"path\":\"/a\",\"code\":\"F\",\"message\":\"错\",\"mend\":\"改\"}]");
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void noReasonIsForgottenAbove(Reason reason) throws Exception {
        String rows = String.join(
                ",",
                ProblemsTest.class
                        .getDeclaredMethod("everyReasonHasItsStatus", Reason.class, int.class, String.class)
                        .getAnnotation(CsvSource.class)
                        .value());
        assertThat(rows).contains(reason.name() + ",");
    }

    @Test
    void aRefusedActionSaysWhatCanBeDoneInstead() throws Exception {
        api.cases.next = new Refusal(Reason.CONFLICT, "OUT_OF_ORDER", "当前状态不能受理。");
        Answer answer = clerk.post(ACTIONS, ACCEPT, "Idempotency-Key", "key-00000002");
        assertThat(answer.status).isEqualTo(409);
        assertThat(answer.json().path("next").toString())
                .isEqualTo("[{\"action\":\"REFUSE\",\"transition\":\"T11\",\"blocked\":[]}]");
    }

    @Test
    void whatNobodyThoughtOfShowsNoTrace() throws Exception {
        api.cases.next = new IllegalStateException("secret detail");
        Answer answer = clerk.post(ACTIONS, ACCEPT, "Idempotency-Key", "key-00000003");
        assertThat(answer.status).isEqualTo(500);
        assertThat(answer.code()).isEqualTo("INTERNAL");
        assertThat(answer.json().toString()).doesNotContain("secret", "Exception", "org.");
    }

    @Test
    void whoComesBeforeTheLastPlugInHasStartedIsToldToComeAgain() throws Exception {
        api.startLevel.set(80);
        try {
            Answer answer = clerk.post("/cases", ACCEPT, "Idempotency-Key", "key-00000005");
            assertThat(answer.status).isEqualTo(503);
            assertThat(answer.code()).isEqualTo("STARTING");
            assertThat(answer.header("Retry-After")).isEqualTo("5");
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        } finally {
            api.startLevel.set(100);
        }
    }

    @Test
    void aServiceThatIsAwayIs503() throws Exception {
        Answer answer = api.as(Role.SYSTEM_ADMINISTRATOR).get("/plugins");
        assertThat(answer.status).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{                                                                        | ``",
                "[]                                                                       | ``",
                "nonsense                                                                 | ``",
                "{\"actions\":[{\"type\":\"ACCEPT\",\"data\":{}}]} x                      | ``",
                "{\"actions\":[],\"actions\":[]}                                          | ``",
                "null                                                                     | ``",
                "{\"actions\":[]}                                                         | /actions",
                "{\"actions\":null}                                                       | /actions",
                "{\"actions\":[null]}                                                     | /actions/0",
                "{\"actions\":\"x\"}                                                      | /actions",
                "{\"actions\":[{\"type\":\"FLY\",\"data\":{}}]}                           | /actions/0/type",
                "{\"actions\":[{\"type\":3,\"data\":{}}]}                                 | /actions/0/type",
                "{\"actions\":[{\"data\":{}}]}                                            | /actions/0/type",
                "{\"actions\":[{\"type\":\"ACCEPT\"}]}                                    | /actions/0/data",
                "{\"actions\":[{\"type\":\"ACCEPT\",\"data\":[]}]}                        | /actions/0/data",
                "{\"actions\":[{\"type\":\"ACCEPT\",\"data\":{\"nope\":1}}]}              | /actions/0/data/nope",
                "{\"actions\":[{\"type\":\"ACCEPT\",\"data\":{\"note\":1}}]}              | /actions/0/data/note",
                "{\"actions\":[{\"type\":\"ACCEPT\",\"data\":{\"note\":{}}}]}             | /actions/0/data/note",
                "{\"actions\":[{\"type\":\"ACCEPT\",\"data\":{},\"happenedAt\":\"x\"}]}   | /actions/0/happenedAt",
                "{\"actions\":[{\"type\":\"SAVE\",\"data\":{}}]}                          | /actions/0/data/filing",
                "{\"actions\":[{\"type\":\"GIVE_OPINION\",\"data\":{\"opinion\":\"x\"}}]} | /actions/0/data/agree",
                "{\"actions\":[{\"type\":\"GIVE_OPINION\",\"data\":{\"agree\":\"true\"}}]} | /actions/0/data/agree",
                "{\"actions\":[{\"type\":\"RECEIVE\",\"data\":{\"findings\":[null]}}]}    | /actions/0/data/findings/0",
                "{\"actions\":[{\"type\":\"SAVE\",\"data\":{\"filing\":{\"materials\":[{\"originals\":1.5}]}}}]} | /actions/0/data/filing/materials/0/originals"
            })
    void whatCanNotBeReadIs400WithItsPlace(String body, String path) throws Exception {
        int before = api.cases.performed.size();
        Answer answer = clerk.post(ACTIONS, body, "Idempotency-Key", "key-00000004");
        assertThat(answer.status).as(answer.json().toString()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("MALFORMED");
        assertThat(answer.json().path("faults").path(0).path("path").asText()).isEqualTo(path);
        assertThat(answer.json().path("faults").path(0).path("message").asText())
                .isNotBlank();
        assertThat(answer.json().path("faults").path(0).path("mend").asText()).isNotBlank();
        assertThat(api.cases.performed).hasSize(before);
    }

    @Test
    void deepNestingIs400() throws Exception {
        String body = "{\"actions\":" + "[".repeat(5000) + "]".repeat(5000) + "}";
        assertThat(clerk.post(ACTIONS, body, "Idempotency-Key", "key-00000005").status)
                .isEqualTo(400);
    }

    @Test
    void anEmptyBodyIs400() throws Exception {
        Answer answer = clerk.post(ACTIONS, "", "Idempotency-Key", "key-00000006");
        assertThat(answer.status).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("MALFORMED");
    }

    @Test
    void moreThanOneMegabyteOfJsonIs413() throws Exception {
        String body = "{\"actions\":[{\"type\":\"ACCEPT\",\"data\":{\"note\":\"" + "x".repeat(1 << 20) + "\"}}]}";
        Answer answer = clerk.post(ACTIONS, body, "Idempotency-Key", "key-00000007");
        assertThat(answer.status).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("BODY_TOO_LARGE");
    }

    @Test
    void unknownPathsAre404() throws Exception {
        for (String path : new String[] {"/nowhere", "/", "/cases/1/2/3", "/session/x", "/services"}) {
            Answer answer = clerk.get(path);
            assertThat(answer.status).as(path).isEqualTo(404);
            assertThat(answer.code()).isEqualTo("UNKNOWN_PATH");
        }
    }

    @Test
    void wrongMethodsAre405AndNameTheRightOnes() throws Exception {
        Answer answer = clerk.sendJson("DELETE", "/queues", "");
        assertThat(answer.status).isEqualTo(405);
        assertThat(answer.code()).isEqualTo("METHOD_NOT_ALLOWED");
        assertThat(answer.header("Allow")).contains("GET");
        assertThat(clerk.sendJson("PATCH", "/session", "{}").status).isEqualTo(405);
    }

    @Test
    void wrongContentTypeIs415AndWrongAcceptIs406() throws Exception {
        Answer form = clerk.send(
                "POST", ACTIONS, BodyPublishers.ofString("a=b"), "Content-Type", "application/x-www-form-urlencoded");
        assertThat(form.status).isEqualTo(415);
        assertThat(form.code()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
        assertThat(clerk.get("/queues", "Accept", "application/xml").status).isEqualTo(406);
    }

    @Test
    void headAndOptionsAreHarmless() throws Exception {
        Answer head = clerk.send("HEAD", "/queues", BodyPublishers.noBody());
        assertThat(head.status).isEqualTo(200);
        assertThat(head.body).isEmpty();
        Answer options = clerk.send("OPTIONS", "/queues", BodyPublishers.noBody());
        assertThat(options.status).isBetween(200, 204);
        assertThat(options.header("Allow")).contains("GET");
        assertThat(options.header("Access-Control-Allow-Origin")).isNull();
    }

    @Test
    void wrongParametersAre400() throws Exception {
        for (String path : new String[] {
            "/matters?limit=0",
            "/matters?limit=x",
            "/matters?offset=-1",
            "/matters?offset=99999999999",
            "/cases?queue=NOPE",
            "/cases?limit=101",
            "/windows/A01/intake"
        }) {
            Answer answer = clerk.get(path);
            assertThat(answer.status).as(path).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("MALFORMED");
        }
    }

    @Test
    void controlCharactersReachNoService() throws Exception {
        for (String path : new String[] {"/cases?text=a%00", "/cases/a%1Fb", "/matter-versions/%0A"}) {
            assertThat(clerk.get(path).status).as(path).isEqualTo(400);
        }
        String login = "{\"login\":\"a%s\",\"password\":\"wrong\"}";
        Answer nul = api.nobody().post("/session", login.formatted("\\u0000"));
        assertThat(nul.status).isEqualTo(400);
        assertThat(nul.code()).isEqualTo("MALFORMED");
        assertThat(api.nobody().post("/session", login.formatted("\\\\u0000")).status)
                .as("a backslash and a word")
                .isEqualTo(401);
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() throws Exception {
        for (Answer answer : List.of(
                clerk.get("/queues"), clerk.get("/nowhere"), api.nobody().get("/queues"))) {
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
        }
        assertThat(clerk.get("/vocabulary").header("Cache-Control")).contains("max-age");
    }

    @Test
    void enquiriesOfOneAddressAreLimited() throws Exception {
        for (int i = 0; i < Api.ENQUIRIES_PER_MINUTE; i++) {
            assertThat(api.nobody().get("/progress?caseNo=c&code=8842").status).isEqualTo(200);
        }
        Answer answer = api.nobody().get("/progress?caseNo=c&code=8842");
        assertThat(answer.status).isEqualTo(429);
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
    }
}
