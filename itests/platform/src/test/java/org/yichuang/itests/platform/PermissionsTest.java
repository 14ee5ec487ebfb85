// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every endpoint of the OpenAPI document × everybody, from nobody to a clerk of another place: answered or refused as
 * {@code permissions.txt} says; and in nothing that is answered an applicant can be recognized.
 */
@ExtendWith(SharedInstance.class)
class PermissionsTest {
    private static final String PASSWORD = "Wushen-2026-table";
    private static final List<String> PLANTED = List.of("巴特尔", "150626190001010016", "13847700101", "锡尼路12号");

    @Test
    void everyEndpointIsInTheTable(Instance instance) {
        var paths = Api.anonymous(instance).get("/openapi.json").ok().body().path("paths");
        var endpoints = new ArrayList<String>();
        paths.properties().forEach(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(method -> endpoints.add(method.toUpperCase() + " " + path.getKey())));
        assertThat(Permissions.lines().stream().map(Permissions.Line::endpoint))
                .containsExactlyInAnyOrderElementsOf(endpoints);
    }

    @Test
    void everybodyIsAnsweredAsTheTableSays(Instance instance) throws Exception {
        var life = CaseLife.begin(instance, Application.TEMPORARY_AID);
        var stored = life.clerk
                .upload("scan.pdf", BodyPublishers.ofString("%PDF-1.4\n1 0 obj<<>>endobj\n"))
                .ok()
                .text("/id");
        var filing = withFile(life.filing(), stored);
        life.open(filing).accept();
        var upload = life.clerk
                .upload("later.pdf", BodyPublishers.ofString("%PDF-1.4\n2 0 obj<<>>endobj\n"))
                .ok()
                .text("/id");
        var values = values(life, stored, upload, consultation(instance, life.application.matter()));
        var wrong = new ArrayList<String>();
        for (var person : people(instance).entrySet()) {
            for (var line : Permissions.lines()) {
                wrong.addAll(tried(person.getKey(), person.getValue(), line, values));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private List<String> tried(String person, Api api, Permissions.Line line, Map<String, String> values)
            throws IOException, InterruptedException {
        // The session that others of these requests need is not ended before they are sent.
        if (line.endpoint().equals("DELETE /session")) {
            return List.of();
        }
        var request = api.request(path(line.path(), values))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(
                        line.method(),
                        line.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(line.body()));
        var answer = api.raw(request);
        var wrong = new ArrayList<String>();
        if (!line.allows(person, answer.statusCode())) {
            wrong.add(line.endpoint() + " by " + person + ": " + answer.statusCode());
        }
        var shown = new String(answer.body().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        PLANTED.stream()
                .filter(shown::contains)
                .forEach(told -> wrong.add(line.endpoint() + " tells " + person + " " + told));
        return wrong;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> withFile(Map<String, Object> filing, String file) {
        var materials = new ArrayList<>((List<Map<String, Object>>) filing.get("materials"));
        var first = new LinkedHashMap<>(materials.get(0));
        first.put("files", List.of(file));
        materials.set(0, first);
        var whole = new LinkedHashMap<>(filing);
        whole.put("materials", materials);
        return whole;
    }

    private static String path(String template, Map<String, String> values) {
        var path = template;
        for (var value : values.entrySet()) {
            path = path.replace(value.getKey(), value.getValue());
        }
        return path;
    }

    /** A question that is with the department; who wrote it down is none of the people of the table. */
    private static String consultation(Instance instance, String matter) {
        var guide = made(instance, "GUIDE", "150626");
        var question = Map.of(
                "channel", "DESK", "asker", PLANTED.get(0), "phone", PLANTED.get(2), "matter", matter, "text", "要带什么？");
        var number = guide.send(guide.request("/consultations")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(Api.json(question)))
                .ok()
                .text("/number");
        guide.post("/consultations/" + number + "/transfer", Map.of("reason", "须由部门答复"))
                .ok();
        return number;
    }

    private static Map<String, String> values(CaseLife life, String file, String upload, String consultation) {
        var document = life.clerk
                .items("/cases/" + life.caseNo + "/documents")
                .get(0)
                .path("id")
                .asText();
        var values = new LinkedHashMap<String, String>();
        values.put("/documents/{id}", "/documents/" + document);
        values.put("/cases/{caseNo}/files/{id}", "/cases/" + life.caseNo + "/files/" + file);
        values.put("/files/{id}/content", "/files/" + upload + "/content");
        values.put("{id}", file);
        values.put("{caseNo}", life.caseNo);
        values.put("{login}", "guide01");
        values.put("{scope}", "MATTER");
        values.put("{code}", life.application.matter());
        values.put("{digest}", life.digest);
        values.put("/consultations/{number}", "/consultations/" + consultation);
        values.put("/windows/{number}", "/windows/B01");
        values.put("{number}", "1");
        values.put("{year}", "2026");
        values.put("{version}", "none");
        return values;
    }

    private static Map<String, Api> people(Instance instance) {
        var people = new LinkedHashMap<String, Api>();
        people.put(Permissions.NOBODY, Api.anonymous(instance));
        people.put("guide", Api.as(instance, "guide01"));
        people.put("clerk", Api.as(instance, "clerk01"));
        people.put("approver", Api.as(instance, "civil01"));
        people.put("head", Api.as(instance, "civil-head"));
        people.put("issuer", Api.as(instance, "issue01"));
        people.put("supervisor", Api.as(instance, "super01"));
        people.put("stranger", Api.as(instance, "market01"));
        people.put("audit", Api.as(instance, "audit01"));
        people.put("security", Api.as(instance, "security01"));
        people.put("system", made(instance, "SYSTEM_ADMINISTRATOR", "150626"));
        people.put("portal", made(instance, "CHANNEL", "150626"));
        people.put("foreign", made(instance, "WINDOW_CLERK", "150627"));
        return people;
    }

    private static Api made(Instance instance, String role, String region) {
        var login = "t" + UUID.randomUUID().toString().substring(0, 8);
        var account = new LinkedHashMap<String, Object>();
        account.put("login", login);
        account.put("name", "测试");
        account.put("roles", List.of(role));
        account.put("unit", "12150626MB0N00036C");
        account.put("unitName", "政务服务中心");
        account.put("region", region);
        account.put("password", PASSWORD);
        Api.as(instance, "security01").post("/accounts", account).ok();
        var api = Api.as(instance, login, PASSWORD);
        api.put("/session/password", Map.of("oldPassword", PASSWORD, "newPassword", PASSWORD + "-2"))
                .ok();
        return Api.as(instance, login, PASSWORD + "-2");
    }
}
