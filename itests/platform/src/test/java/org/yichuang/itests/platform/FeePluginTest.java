// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A fee that a department's plug-in calculates (费用计算, R61): while it is stopped nobody assesses it, and nothing is lost. */
@ExtendWith({SharedInstance.class, SharedBrowser.class})
class FeePluginTest {
    private static final String REAL_ESTATE = "org.yichuang.departments.realestate";

    @Test
    void thePluginSaysHowAFeeComesAboutAndWithoutItTheCaseWaits(Browser browser, Instance instance) throws Exception {
        var shell = Shell.administrator(instance);
        var life = CaseLife.begin(instance, Application.HOUSE_TRANSFER)
                .receive()
                .accept()
                .handOver()
                .assign()
                .review();
        var version = life.view().path("version").asLong();
        var desk = browser.desk(instance).logIn("realestate01").visitCase(life.caseNo);
        shell.run("bundle:stop " + REAL_ESTATE);
        try {
            assertWaits(life);
            assertThat(life.view().path("version").asLong())
                    .as("the case is as it was")
                    .isEqualTo(version);
            desk.begin("ASSESS_FEE").see("failed", "请联系系统管理员").look("107-fee-without-plug-in");
            desk.click("confirm").see("problem", REAL_ESTATE);
            desk.click("cancel");
        } finally {
            shell.run("bundle:start " + REAL_ESTATE);
        }
        await("the plug-in is back")
                .atMost(Duration.ofSeconds(20))
                .until(() -> life.approver()
                                .get("/cases/" + life.caseNo + "/fee-trial")
                                .status()
                        == 200);
        desk.visitCase(life.caseNo)
                .begin("ASSESS_FEE")
                .see("fee-total", "90.00")
                .look("108-fee-trial");
        desk.confirm().see("payment", "发改价格规〔2016〕2559号").document("PAYMENT_NOTICE");
        desk.look("109-fee-assessed");

        var payment = life.view().at("/review/payment");
        assertThat(payment.path("state").asText()).isEqualTo("PUSHED");
        assertThat(payment.path("fen").asLong()).isEqualTo(9000);
        assertThat(payment.path("lines"))
                .extracting(line -> line.path("name").asText(), line -> line.path("amount")
                        .asLong())
                .containsExactly(tuple("不动产登记费（住宅）", 8000L), tuple("证书工本费（第一本以外）", 1000L));
    }

    /** Refused with a reason that names the plug-in and says what to do, and when to ask again. */
    private static void assertWaits(CaseLife life) throws IOException, InterruptedException {
        var trial = life.approver().get("/cases/" + life.caseNo + "/fee-trial");
        assertThat(trial.status()).isEqualTo(503);
        assertThat(trial.code()).isEqualTo("HANDLER_UNAVAILABLE");
        var approver = life.approver();
        var refused = approver.raw(approver.request("/cases/" + life.caseNo + "/actions")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(
                        Api.JSON.writeValueAsString(Map.of("actions", List.of(Api.action("ASSESS_FEE", Map.of())))))));
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        var answer = approver.act(life.caseNo, "ASSESS_FEE", Map.of());
        assertThat(answer.code()).isEqualTo("HANDLER_UNAVAILABLE");
        assertThat(answer.detail()).contains(REAL_ESTATE).contains("请联系系统管理员");
        assertThat(answer.text("/faults/0/code")).isEqualTo("PLUGIN_MISSING");
    }
}
