// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Bad input: each a typed answer in Chinese, nothing lost, nothing half-written. */
@ExtendWith(SharedInstance.class)
class BadInputTest {
    private static final String CHINESE = "(?s).*[一-龥].*";

    @Test
    void unknownMatter(Instance instance) {
        var clerk = Api.as(instance, "clerk01");
        var draft = Map.<String, Object>of(
                "matter", "11150626MB0N0001XL4150118999999",
                "window", "B01",
                "channel", "COUNTER",
                "filing", Map.of("answers", Map.of(), "form", Map.of(), "materials", List.of()));
        var answer = clerk.open(List.of(Api.action("DRAFT", draft)));
        assertThat(answer.status()).isBetween(400, 422);
        assertThat(answer.detail()).matches(CHINESE);
    }

    @Test
    void missingMaterialStopsAcceptanceAndKeepsTheCase(Instance instance) {
        var life = CaseLife.begin(instance, Application.ROAD_FREIGHT);
        var filing = life.filing();
        filing.put("materials", List.of());
        life.open(filing);
        var answer = life.clerk.act(life.caseNo, "ACCEPT", Map.of());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("faults")).isNotEmpty();
        assertThat(answer.detail()).matches(CHINESE);
        assertThat(life.state()).isEqualTo("RECEIVED");
    }

    @Test
    void wrongFileTypeUnderARightName(Instance instance) {
        var answer = Api.as(instance, "clerk01").upload("身份证.jpg", BodyPublishers.ofString("MZ this is no picture"));
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.detail()).matches(CHINESE);
    }

    @Test
    void uploadOfTwoHundredMegabytes(Instance instance) {
        var clerk = Api.as(instance, "clerk01");
        var answer = clerk.upload("扫描件.pdf", BodyPublishers.ofInputStream(() -> new Zeros(200L << 20)));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.detail()).matches(CHINESE);
        assertThat(Path.of(instance.home().toString(), "data").toFile()).isDirectory();
        assertThat(clerk.get("/session").status()).isEqualTo(200);
    }

    @Test
    void brokenIdentityNumberAndCreditCode(Instance instance) {
        refusesApplicant(instance, Application.TEMPORARY_AID, with(Filings.PERSON, "idNumber", "150626190001010017"));
        refusesApplicant(instance, Application.ROAD_FREIGHT, with(Filings.COMPANY, "idNumber", "91150626MA0N000089"));
    }

    private static void refusesApplicant(Instance instance, Application application, Map<String, Object> applicant) {
        var life = CaseLife.begin(instance, application);
        var filing = life.filing();
        filing.put("applicant", applicant);
        var answer = life.clerk.open(List.of(
                Api.action("DRAFT", life.draft(filing)), Api.action("RECEIVE", Map.of("findings", life.findings()))));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().toString()).contains("idNumber");
        assertThat(answer.detail()).matches(CHINESE);
    }

    @Test
    void doubleClickOnAcceptIsOneAcceptance(Instance instance) throws Exception {
        var life = CaseLife.begin(instance, Application.ROAD_FREIGHT).receive();
        var key = UUID.randomUUID().toString();
        Callable<Answer> click = () ->
                life.clerk.write("/cases/" + life.caseNo + "/actions", key, List.of(Api.action("ACCEPT", Map.of())));
        var answers = atOnce(List.of(click, click, click, click));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
        assertThat(answers.stream().map(Answer::body).distinct()).hasSize(1);
        assertThat(life.view().path("history").findValuesAsText("action")).containsOnlyOnce("ACCEPT");
    }

    @Test
    void sameKeyWithOtherContentIsRefused(Instance instance) {
        var life = CaseLife.begin(instance, Application.ROAD_FREIGHT).receive();
        var key = UUID.randomUUID().toString();
        var path = "/cases/" + life.caseNo + "/actions";
        life.clerk
                .write(path, key, List.of(Api.action("ACCEPT", Map.of("note", "一"))))
                .ok();
        var answer = life.clerk.write(path, key, List.of(Api.action("ACCEPT", Map.of("note", "二"))));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("ACTION_ID_REUSED");
    }

    @Test
    void twoApproversDecideAtOnce(Instance instance) throws Exception {
        var life = CaseLife.begin(instance, Application.ROAD_FREIGHT).receive().toDecision();
        var head = Api.as(instance, life.application.head());
        var approver = life.approver();
        var answers = atOnce(List.of(
                () -> approver.act(life.caseNo, "APPROVE", Map.of("opinion", "准予", "number", "A-1")),
                () -> head.act(
                        life.caseNo,
                        "REJECT",
                        Map.of("reason", "车辆不符", "legalBasis", "《道路货物运输及站场管理规定》第六条", "remedy", "六十日内申请行政复议"))));
        assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(200, 409);
        assertThat(life.state()).isEqualTo("DECIDED");
        assertThat(answers.stream()
                        .filter(answer -> answer.status() == 409)
                        .findFirst()
                        .orElseThrow()
                        .detail())
                .matches(CHINESE);
    }

    @Test
    void actionOutOfOrder(Instance instance) {
        var life = CaseLife.begin(instance, Application.ROAD_FREIGHT).receive();
        var answer = life.approver().act(life.caseNo, "APPROVE", Map.of("opinion", "准予", "number", "A-1"));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("OUT_OF_ORDER");
        assertThat(answer.detail()).matches(CHINESE);
        assertThat(life.view().path("history")).hasSize(2);
    }

    @Test
    void malformedRequests(Instance instance) {
        var clerk = Api.as(instance, "clerk01");
        assertThat(clerk.post("/cases", Map.of("actions", "none")).status()).isEqualTo(400);
        assertThat(clerk.open(List.of(Map.of("type", "FLY", "data", Map.of()))).status())
                .isEqualTo(400);
        assertThat(clerk.get("/cases/nothing").status()).isEqualTo(404);
        assertThat(clerk.get("/nothing").status()).isEqualTo(404);
        assertThat(clerk.put("/cases", Map.of()).status()).isEqualTo(405);
        assertThat(clerk.get("/cases?queue=NONE").status()).isBetween(400, 422);
    }

    @Test
    void nobodyWithoutSessionAndNoWriteWithoutToken(Instance instance) {
        assertThat(Api.anonymous(instance).get("/cases?queue=ALL").status()).isEqualTo(401);
        var clerk = Api.as(instance, "clerk01");
        var request =
                clerk.request("/cases").setHeader("X-CSRF-Token", "forged").POST(BodyPublishers.ofString("{}"));
        assertThat(clerk.send(request).status()).isEqualTo(403);
    }

    private static List<Answer> atOnce(List<Callable<Answer>> calls) throws Exception {
        var threads = Executors.newFixedThreadPool(calls.size());
        try {
            var answers = new ArrayList<Answer>();
            for (var future : threads.invokeAll(calls)) {
                answers.add(future.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Map<String, Object> with(Map<String, Object> map, String key, Object value) {
        var copy = new HashMap<>(map);
        copy.put(key, value);
        return copy;
    }

    /** A stream of zeros that needs no memory. */
    private static final class Zeros extends InputStream {
        private long left;

        private Zeros(long length) {
            left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            var count = (int) Math.min(left, length);
            Arrays.fill(buffer, offset, offset + count, (byte) 0);
            left -= count;
            return count;
        }
    }
}
