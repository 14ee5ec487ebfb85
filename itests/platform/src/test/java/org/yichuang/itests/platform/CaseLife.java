// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One case, driven through HTTP by the people who handle it. */
public final class CaseLife {
    private static final String WINDOW = "B01";

    public final Instance instance;
    public final Application application;
    public final Api clerk;
    public final String digest;
    public String caseNo;
    public String enquiryCode;

    private CaseLife(Instance instance, Application application, Api clerk) {
        this.instance = instance;
        this.application = application;
        this.clerk = clerk;
        this.digest = clerk.get("/matters/" + application.matter()).ok().text("/digest");
    }

    public static CaseLife begin(Instance instance, Application application) {
        return begin(instance, application, Api.as(instance, "clerk01"));
    }

    public static CaseLife begin(Instance instance, Application application, Api clerk) {
        return new CaseLife(instance, application, clerk);
    }

    /** Opens the case with everything in order, and receives it. */
    public CaseLife receive() {
        return open(filing());
    }

    public CaseLife open(Map<String, Object> filing) {
        var findings = Filings.findings(checklist(), filing);
        return open(List.of(Api.action("DRAFT", draft(filing)), Api.action("RECEIVE", Map.of("findings", findings))));
    }

    /** Opens the case as one whose papers come by post, and waits for them. */
    public CaseLife post() {
        var draft = new LinkedHashMap<>(draft(filing()));
        draft.put("channel", "POST");
        return open(List.of(Api.action("DRAFT", draft)));
    }

    /** Writes down late what was received at a moment. */
    public CaseLife openAt(Instant moment) {
        return open(
                List.of(at(moment, "DRAFT", draft(filing())), at(moment, "RECEIVE", Map.of("findings", findings()))));
    }

    private static Map<String, Object> at(Instant moment, String type, Map<String, Object> data) {
        return Map.of("type", type, "data", data, "happenedAt", moment.toString());
    }

    private CaseLife open(List<Map<String, Object>> actions) {
        var receipt = clerk.open(actions).ok();
        caseNo = receipt.text("/caseNo");
        enquiryCode = receipt.text("/enquiryCode");
        return this;
    }

    public Map<String, Object> draft(Map<String, Object> filing) {
        return Map.of("matter", application.matter(), "window", WINDOW, "channel", "COUNTER", "filing", filing);
    }

    public Map<String, Object> filing() {
        return Filings.complete(clerk, digest, application.answers(), application.applicant(), application.sample());
    }

    /** The same, but for a material that is to follow. */
    public Map<String, Object> filingWithout(String missing) {
        var filing = filing();
        var there = (List<?>) filing.get("materials");
        filing.put(
                "materials",
                there.stream()
                        .filter(item -> !((Map<?, ?>) item).get("material").equals(missing))
                        .toList());
        return filing;
    }

    public JsonNode checklist() {
        return Filings.checklist(clerk, digest, application.answers());
    }

    public List<Map<String, Object>> findings() {
        return Filings.findings(checklist(), filing());
    }

    public CaseLife accept() {
        clerk.act(caseNo, "ACCEPT", Map.of()).ok();
        return this;
    }

    public CaseLife handOver() {
        clerk.act(caseNo, "SEND_PAPERS", Map.of("items", papers())).ok();
        approver().act(caseNo, "SIGN_PAPERS", Map.of("items", papers())).ok();
        return this;
    }

    public CaseLife assign() {
        approver().act(caseNo, "ASSIGN", Map.of()).ok();
        return this;
    }

    public CaseLife review() {
        approver()
                .act(caseNo, "GIVE_OPINION", Map.of("agree", true, "opinion", "材料齐全，符合法定条件，拟准予"))
                .ok();
        return this;
    }

    public CaseLife approve() {
        approver()
                .act(
                        caseNo,
                        "APPROVE",
                        Map.of("opinion", "准予", "number", "内交运管许可鄂字150626000123号", "validUntil", "2030-11-20"))
                .ok();
        return this;
    }

    public CaseLife sendResult() {
        approver().act(caseNo, "SEND_RESULT", Map.of("items", result())).ok();
        return this;
    }

    public CaseLife verifyAndNotify() {
        var fields = new ArrayList<String>();
        var issuer = Api.as(instance, "issue01");
        issuer.get("/cases/" + caseNo)
                .ok()
                .body()
                .at("/result/fields")
                .forEach(field -> fields.add(field.path("name").asText()));
        issuer.act(caseNo, "NOTIFY", Map.of("checked", fields, "items", result(), "told", "电话", "person", "本人"))
                .ok();
        return this;
    }

    public CaseLife deliver() {
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
                .act(caseNo, "DELIVER", Map.of("receiver", receiver, "identityChecked", true, "signedOnPaper", true))
                .ok();
        return this;
    }

    /** Goes on from the receipt to where an approver may decide. */
    public CaseLife toDecision() {
        return accept().handOver().assign().review();
    }

    /** What is in the pouch. */
    public List<Map<String, Object>> papers() {
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

    /** The result, as it is handed over. */
    public List<Map<String, Object>> result() {
        return List.of(Map.of("name", view().at("/result/name").asText(), "originals", 1, "copies", 0));
    }

    public Api approver() {
        return Api.as(instance, application.approver());
    }

    public JsonNode view() {
        return view(clerk);
    }

    public JsonNode view(Api who) {
        return who.get("/cases/" + caseNo).ok().body();
    }

    public String state() {
        return view().path("state").asText();
    }
}
