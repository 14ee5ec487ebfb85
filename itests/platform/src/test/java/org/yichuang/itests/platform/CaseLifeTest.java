// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whole lives of cases over HTTP. */
@ExtendWith(SharedInstance.class)
class CaseLifeTest {

    @Test
    void goesFromCounterToCounterWithACorrectionInTheMiddle(Instance instance) {
        var life = CaseLife.begin(instance, Application.ROAD_FREIGHT);
        var incomplete = life.filing();
        incomplete.put("materials", List.of());
        life.open(incomplete);
        assertThat(life.state()).isEqualTo("RECEIVED");

        var items = StreamSupport.stream(life.checklist().path("materials").spliterator(), false)
                .filter(material -> !material.path("medium").asText().equals("SHARED"))
                .map(material -> Map.<String, Object>of(
                        "material",
                        material.path("key").asText(),
                        "problem",
                        "未提交",
                        "demand",
                        "请提交" + material.path("name").asText()))
                .toList();
        life.clerk
                .act(life.caseNo, "REQUEST_CORRECTION", Map.of("items", items, "way", "到原窗口补交"))
                .ok();
        assertThat(life.state()).isEqualTo("AWAITING_CORRECTION");
        life.clerk
                .act(life.caseNo, "ANSWER_CORRECTION", Map.of("filing", life.filing(), "findings", life.findings()))
                .ok();

        life.toDecision().approve().sendResult().verifyAndNotify().deliver();

        var view = life.view();
        assertThat(view.path("state").asText()).isEqualTo("CLOSED");
        assertThat(view.path("custody").asText()).as("the file").isEqualTo("AT_BACK_OFFICE");
        assertThat(view.at("/issue/papers"))
                .as("the result")
                .anyMatch(paper -> paper.path("name").equals(view.at("/result/name"))
                        && paper.path("holder").asText().equals("WITH_APPLICANT"));
        assertThat(actions(view))
                .containsExactly(
                        "DRAFT",
                        "RECEIVE",
                        "REQUEST_CORRECTION",
                        "ANSWER_CORRECTION",
                        "ACCEPT",
                        "SEND_PAPERS",
                        "SIGN_PAPERS",
                        "ASSIGN",
                        "GIVE_OPINION",
                        "APPROVE",
                        "SEND_RESULT",
                        "NOTIFY",
                        "DELIVER");
        assertThat(documents(life))
                .contains(
                        "CORRECTION_NOTICE",
                        "ACCEPTANCE_NOTICE",
                        "TRANSFER_SLIP",
                        "APPROVAL_DECISION",
                        "DELIVERY_RECEIPT");
    }

    @Test
    void urgentAidHasTwentyFourHours(Instance instance) {
        var life = CaseLife.begin(instance, Application.TEMPORARY_AID).receive().accept();
        var clock = life.view().path("clock");
        assertThat(clock.at("/limit/unit").asText()).isEqualTo("HOUR");
        assertThat(Duration.between(
                        Instant.parse(clock.path("startedAt").asText()),
                        Instant.parse(clock.path("due").asText())))
                .isEqualTo(Duration.ofHours(24));
    }

    @Test
    void registrationIsRefusedWithReasonAndPaper(Instance instance) throws IOException {
        var life = CaseLife.begin(instance, Application.COMPANY_SETUP).receive();
        var ground = life.clerk.get("/matter-versions/" + life.digest).ok().text("/definition/nonAcceptanceGrounds/0");
        life.clerk
                .act(
                        life.caseNo,
                        "REFUSE",
                        Map.of("ground", ground, "reason", "所申请名称与已登记的企业重名", "remedy", "可自收到本通知书之日起六十日内申请行政复议"))
                .ok();
        assertThat(life.state()).isEqualTo("NOT_ACCEPTED");
        var paper = rendered(life, "NON_ACCEPTANCE_DECISION");
        try (var pdf = Loader.loadPDF(life.clerk.bytes("/cases/" + life.caseNo + "/documents/" + paper))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("不予受理", "所申请名称与已登记的企业重名", "行政复议", "乌审旗市场监督管理局");
        }
    }

    @Test
    void anAgencyBeginsWithOurTemplateAndSetsItsOwnPapers(Instance instance) throws Exception {
        var examples = instance.home().resolve("etc/examples/documents");
        var template = "receipt-of-filing.ftlh";
        assertThat(examples.resolve("paper.ftlh")).exists();
        Files.createDirectories(instance.home().resolve("etc/documents"));
        var changed = Files.readString(examples.resolve(template))
                .replace("</@paper.paper>", "<p>本回执盖章有效</p></@paper.paper>");
        instance.setting("documents/" + template, changed);
        try {
            var life = CaseLife.begin(instance, Application.ROAD_FREIGHT).receive();
            var paper = rendered(life, "RECEIPT_OF_FILING");
            try (var pdf = Loader.loadPDF(life.clerk.bytes("/cases/" + life.caseNo + "/documents/" + paper))) {
                assertThat(new PDFTextStripper().getText(pdf)).contains("本回执盖章有效");
            }
        } finally {
            Files.delete(instance.home().resolve("etc/documents").resolve(template));
        }
    }

    @Test
    void applicantSeesProgressWithNumberAndCode(Instance instance) {
        var life = CaseLife.begin(instance, Application.ROAD_FREIGHT).receive().accept();
        var anybody = Api.anonymous(instance);
        var progress = anybody.get("/progress?caseNo=" + life.caseNo + "&code=" + life.enquiryCode)
                .ok();
        assertThat(progress.text("/state")).isEqualTo("ACCEPTED");
        assertThat(progress.body().toString()).doesNotContain("草原货运", "91150626MA0N000088");
        assertThat(anybody.get("/progress?caseNo=" + life.caseNo + "&code=" + otherCode(life.enquiryCode))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void withdrawnCaseEnds(Instance instance) {
        var life = CaseLife.begin(instance, Application.ROAD_FREIGHT).receive().accept();
        life.clerk.act(life.caseNo, "WITHDRAW", Map.of("reason", "申请人改变经营计划")).ok();
        assertThat(life.state()).isEqualTo("WITHDRAWN");
        assertThat(life.clerk.act(life.caseNo, "ACCEPT", Map.of()).code()).isEqualTo("OUT_OF_ORDER");
    }

    private static String otherCode(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }

    private static List<String> actions(JsonNode view) {
        return StreamSupport.stream(view.path("history").spliterator(), false)
                .map(entry -> entry.path("action").asText())
                .filter(action -> !action.equals("UNMASK"))
                .toList();
    }

    private static List<String> documents(CaseLife life) {
        return life.clerk.items("/cases/" + life.caseNo + "/documents").stream()
                .map(document -> document.path("kind").asText())
                .toList();
    }

    /** Returns the id of a document once it is rendered. */
    static String rendered(CaseLife life, String kind) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> life.clerk.items("/cases/" + life.caseNo + "/documents").stream()
                                .filter(document ->
                                        document.path("kind").asText().equals(kind))
                                .filter(document ->
                                        document.path("state").asText().equals("RENDERED"))
                                .map(document -> document.path("id").asText())
                                .findFirst()
                                .orElse(""),
                        id -> !id.isEmpty());
    }
}
