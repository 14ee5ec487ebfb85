// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the law of the case asks beyond the straight way, over HTTP on a real platform. */
@ExtendWith(SharedInstance.class)
class CaseLawTest {

    @Test
    void acceptsWithAMaterialToFollowAndDecidesOnlyWhenItIsThere(Instance instance) {
        var life = CaseLife.begin(instance, Application.ROAD_FREIGHT);
        life.open(life.filingWithout("safetyRules"));
        assertThat(life.clerk.act(life.caseNo, "ACCEPT", Map.of()).code()).isEqualTo("MATERIAL_MISSING");
        life.clerk
                .act(life.caseNo, "ACCEPT_TOLERANT", Map.of("missing", List.of("safetyRules"), "signedOnPaper", true))
                .ok();
        assertThat(life.view().at("/review/tolerance").asText()).isEqualTo("PENDING_SUPPLEMENT");

        life.assign();
        life.approver()
                .act(life.caseNo, "SIMULATE", Map.of("agree", true, "opinion", "补齐后拟准予"))
                .ok();
        assertThat(clock(life, "PROMISE")).isEqualTo("PAUSED");
        assertThat(life.approver()
                        .act(life.caseNo, "APPROVE", Map.of("opinion", "准予", "number", "内交运管许可鄂字150626000124号"))
                        .status())
                .isEqualTo(409);

        var supplied = List.of(Map.of("material", "safetyRules", "originals", 1, "copies", 0, "files", List.of()));
        var findings = life.findings().stream()
                .filter(finding -> finding.get("material").equals("safetyRules"))
                .toList();
        life.clerk
                .act(life.caseNo, "SUPPLY", Map.of("materials", supplied, "findings", findings))
                .ok();
        assertThat(life.view().at("/review/tolerance").asText()).isEqualTo("FULFILLED");
        assertThat(clock(life, "PROMISE")).isEqualTo("RUNNING");
        life.handOver().review().approve();
        assertThat(life.state()).isEqualTo("DECIDED");
        assertThat(documents(life)).contains("ACCEPTANCE_NOTICE");
    }

    @Test
    void aSpecialProcedureStopsTheClockAndAnExtensionMovesIt(Instance instance) {
        var life = CaseLife.begin(instance, Application.ROAD_FREIGHT)
                .receive()
                .accept()
                .handOver()
                .assign();
        var due = life.view().at("/clock/due").asText();
        var pause = Map.<String, Object>of(
                "reason",
                "SITE_VERIFICATION",
                "detail",
                "核查停车场",
                "expectedEnd",
                LocalDate.now().plusDays(3).toString());
        life.approver().act(life.caseNo, "PAUSE", pause).ok();
        assertThat(clock(life, "PROMISE")).isEqualTo("PAUSED");
        assertThat(life.approver().act(life.caseNo, "PAUSE", pause).status()).isEqualTo(409);
        life.approver()
                .act(life.caseNo, "RESUME", Map.of("reason", "SITE_VERIFICATION", "conclusion", "核查合格"))
                .ok();
        assertThat(life.view().at("/clock/due").asText())
                .as("a pause inside one day changes nothing")
                .isEqualTo(due);

        var proposal = Map.<String, Object>of("days", 3, "reason", "需要征求专家意见");
        life.approver().act(life.caseNo, "PROPOSE_EXTENSION", proposal).ok();
        var decision = Map.<String, Object>of("granted", true, "note", "同意");
        assertThat(life.approver()
                        .act(life.caseNo, "DECIDE_EXTENSION", decision)
                        .status())
                .isEqualTo(403);
        Api.as(instance, "transport-head")
                .act(life.caseNo, "DECIDE_EXTENSION", decision)
                .ok();
        assertThat(life.view().at("/clock/due").asText()).isGreaterThan(due);
        assertThat(documents(life)).contains("SPECIAL_PROCEDURE_NOTICE", "EXTENSION_NOTICE");
    }

    @Test
    void takesAParcelInAndSaysWhoHoldsThePapers(Instance instance) {
        var life = CaseLife.begin(instance, Application.ROAD_FREIGHT);
        var draft = new HashMap<>(life.draft(life.filing()));
        draft.put("channel", "POST");
        var parcel = Map.<String, Object>of("trackingNo", "EMS1234567890", "sender", "长青运输", "items", life.papers());
        life.caseNo = life.clerk
                .open(List.of(Api.action("DRAFT", draft), Api.action("REGISTER_PARCEL", parcel)))
                .ok()
                .text("/caseNo");
        assertThat(life.state()).isEqualTo("PRE_REVIEW");
        assertThat(life.view().at("/issue/papers"))
                .isNotEmpty()
                .allSatisfy(paper -> assertThat(paper.path("holder").asText()).isEqualTo("AT_WINDOW"));
        life.clerk
                .act(life.caseNo, "PASS_PRE_REVIEW", Map.of("findings", life.findings()))
                .ok();
        life.accept();
        assertThat(life.view().at("/intake/firstResponsible").asText()).isEqualTo("clerk01");
    }

    @Test
    void theSupervisorDemandsAndTheDepartmentAnswers(Instance instance) {
        var life = CaseLife.begin(instance, Application.ROAD_FREIGHT).receive().accept();
        var supervisor = Api.as(instance, "super01");
        var order = Map.<String, Object>of(
                "text", "请说明进展", "answerBy", LocalDate.now().plusDays(7).toString());
        supervisor.act(life.caseNo, "SUPERVISE", order).ok();
        assertThat(life.approver().act(life.caseNo, "SUPERVISE", order).status())
                .isEqualTo(403);
        life.approver()
                .act(life.caseNo, "ANSWER_SUPERVISION", Map.of("text", "已安排现场核查"))
                .ok();
        assertThat(life.view().at("/issue/orders/0/answer").asText()).isEqualTo("已安排现场核查");
        supervisor.act(life.caseNo, "URGE", Map.of("text", "请尽快办理")).ok();
        assertThat(supervisor.act(life.caseNo, "URGE", Map.of("text", "请尽快办理")).status())
                .as("once a day")
                .isEqualTo(409);
    }

    private static String clock(CaseLife life, String kind) {
        return life.view().at("/clocks/" + kind + "/state").asText();
    }

    private static List<String> documents(CaseLife life) {
        var kinds = new ArrayList<String>();
        for (JsonNode document : life.clerk.items("/cases/" + life.caseNo + "/documents")) {
            kinds.add(document.path("kind").asText());
        }
        return kinds;
    }
}
