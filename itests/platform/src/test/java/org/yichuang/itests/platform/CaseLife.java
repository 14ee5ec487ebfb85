// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One case, driven through HTTP by the people who handle it. */
final class CaseLife {
    private static final String WINDOW = "B01";

    final Instance instance;
    final Application application;
    final Api clerk;
    final String digest;
    String caseNo;
    String enquiryCode;

    private CaseLife(Instance instance, Application application, Api clerk) {
        this.instance = instance;
        this.application = application;
        this.clerk = clerk;
        this.digest = clerk.get("/matters/" + application.matter()).ok().text("/digest");
    }

    static CaseLife begin(Instance instance, Application application) {
        return begin(instance, application, Api.as(instance, "clerk01"));
    }

    static CaseLife begin(Instance instance, Application application, Api clerk) {
        return new CaseLife(instance, application, clerk);
    }

    /** Opens the case with everything in order, and receives it. */
    CaseLife receive() {
        return open(filing(), findings());
    }

    CaseLife open(Map<String, Object> filing, List<Map<String, Object>> findings) {
        var receipt = clerk.open(List.of(
                        Api.action("DRAFT", draft(filing)), Api.action("RECEIVE", Map.of("findings", findings))))
                .ok();
        caseNo = receipt.text("/caseNo");
        enquiryCode = receipt.text("/enquiryCode");
        return this;
    }

    Map<String, Object> draft(Map<String, Object> filing) {
        return Map.of("matter", application.matter(), "window", WINDOW, "channel", "COUNTER", "filing", filing);
    }

    Map<String, Object> filing() {
        return Filings.complete(clerk, digest, application.answers(), application.applicant(), application.sample());
    }

    JsonNode checklist() {
        return Filings.checklist(clerk, digest, application.answers());
    }

    List<Map<String, Object>> findings(String... failed) {
        return Filings.findings(checklist(), failed);
    }

    CaseLife accept() {
        clerk.act(caseNo, "ACCEPT", Map.of()).ok();
        return this;
    }

    CaseLife handOver() {
        clerk.act(caseNo, "SEND_PAPERS", Map.of("items", papers())).ok();
        approver().act(caseNo, "SIGN_PAPERS", Map.of("items", papers())).ok();
        return this;
    }

    CaseLife assign() {
        approver().act(caseNo, "ASSIGN", Map.of()).ok();
        return this;
    }

    CaseLife review() {
        approver()
                .act(caseNo, "GIVE_OPINION", Map.of("agree", true, "opinion", "材料齐全，符合法定条件，拟准予"))
                .ok();
        return this;
    }

    CaseLife approve() {
        approver()
                .act(
                        caseNo,
                        "APPROVE",
                        Map.of("opinion", "准予", "number", "内交运管许可鄂字150626000123号", "validUntil", "2030-11-20"))
                .ok();
        return this;
    }

    CaseLife sendResult() {
        approver().act(caseNo, "SEND_RESULT", Map.of("items", papers())).ok();
        return this;
    }

    CaseLife verifyAndNotify() {
        var fields = new ArrayList<String>();
        var issuer = Api.as(instance, "issue01");
        issuer.get("/cases/" + caseNo)
                .ok()
                .body()
                .at("/result/fields")
                .forEach(field -> fields.add(field.path("name").asText()));
        issuer.act(caseNo, "NOTIFY", Map.of("checked", fields, "items", papers(), "told", "电话", "person", "本人"))
                .ok();
        return this;
    }

    CaseLife deliver() {
        var receiver = Map.of(
                "name",
                application
                        .applicant()
                        .getOrDefault("representative", application.applicant().get("name")),
                "idNumber",
                "150626190001010016",
                "agent",
                false);
        Api.as(instance, "issue01")
                .act(caseNo, "DELIVER", Map.of("receiver", receiver, "identityChecked", true))
                .ok();
        return this;
    }

    /** Goes on from the receipt to where an approver may decide. */
    CaseLife toDecision() {
        return accept().handOver().assign().review();
    }

    /** What is in the pouch. */
    List<Map<String, Object>> papers() {
        var items = new ArrayList<Map<String, Object>>();
        for (var material : checklist().path("materials")) {
            if (material.path("originals").asInt() + material.path("copies").asInt() > 0) {
                items.add(Map.of(
                        "name", material.path("name").asText(),
                        "originals", material.path("originals").asInt(),
                        "copies", material.path("copies").asInt()));
            }
        }
        return items;
    }

    Api approver() {
        return Api.as(instance, application.approver());
    }

    JsonNode view() {
        return view(clerk);
    }

    JsonNode view(Api who) {
        return who.get("/cases/" + caseNo).ok().body();
    }

    String state() {
        return view().path("state").asText();
    }
}
