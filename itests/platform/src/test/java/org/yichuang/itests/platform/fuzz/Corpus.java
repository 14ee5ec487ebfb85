// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform.fuzz;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.yichuang.itests.platform.Api;
import org.yichuang.itests.platform.Application;
import org.yichuang.itests.platform.CaseLife;
import org.yichuang.itests.platform.Instance;

/** Requests to be broken: real ones, of cases in every stage, and one for every operation of the API. */
final class Corpus {
    private static final int OF_EACH_OPERATION = 4;
    private static final byte[] PDF = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes();

    private Corpus() {}

    static List<Message> of(Instance instance, Random random) throws IOException {
        var recorder = new Recorder();
        Api.witness(recorder);
        List<String> cases;
        String file;
        try {
            cases = live(instance);
            file = Api.as(instance, "clerk01")
                    .upload("营业执照.pdf", BodyPublishers.ofByteArray(PDF))
                    .text("/id");
            ask(instance);
        } finally {
            Api.witness(request -> {});
        }
        var clerk = Api.as(instance, "clerk01");
        var document = clerk.get("/openapi.json").ok().body();
        var messages = new ArrayList<>(recorder.recorded());
        messages.addAll(new Specimens(document, known(clerk, cases, file)).all(OF_EACH_OPERATION, random));
        messages.addAll(actions(clerk, cases, random));
        return messages;
    }

    /** Cases that stand at every stage of the way, so that what is broken meets every guard. */
    private static List<String> live(Instance instance) {
        var received = CaseLife.begin(instance, Application.COMPANY_SETUP).receive();
        var accepted =
                CaseLife.begin(instance, Application.TEMPORARY_AID).receive().accept();
        var reviewed =
                CaseLife.begin(instance, Application.ROAD_FREIGHT).receive().toDecision();
        var decided = CaseLife.begin(instance, Application.ROAD_FREIGHT)
                .receive()
                .toDecision()
                .approve();
        var closed = CaseLife.begin(instance, Application.ROAD_FREIGHT)
                .receive()
                .toDecision()
                .approve()
                .sendResult()
                .verifyAndNotify()
                .deliver();
        return List.of(received.caseNo, accepted.caseNo, reviewed.caseNo, decided.caseNo, closed.caseNo);
    }

    private static void ask(Instance instance) {
        var clerk = Api.as(instance, "clerk01");
        var question = Map.of("channel", "COUNTER", "asker", "巴特尔", "phone", "13847700101", "text", "办理需要多久？");
        clerk.send(clerk.request("/consultations")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(Api.JSON.valueToTree(question).toString())));
    }

    /** Every action of the vocabulary on every case, with data of the right shape. */
    private static List<Message> actions(Api clerk, List<String> cases, Random random) {
        var messages = new ArrayList<Message>();
        for (var form : clerk.items("/vocabulary/actions")) {
            for (var caseNo : cases) {
                var data = Api.JSON.createObjectNode();
                form.path("fields").forEach(field -> data.put(field.path("name").asText(), Oddities.text(random)));
                var body = Map.of(
                        "actions", List.of(Map.of("type", form.path("action").asText(), "data", data)));
                messages.add(new Message(
                                "POST",
                                "/api/v1/cases/" + caseNo + "/actions",
                                Api.JSON.valueToTree(body).toString().getBytes())
                        .with("Content-Type", "application/json"));
            }
        }
        return messages;
    }

    private static Map<String, List<String>> known(Api clerk, List<String> cases, String file) {
        var matter = Application.ROAD_FREIGHT.matter();
        return Map.ofEntries(
                Map.entry("caseNo", cases),
                Map.entry("id", ids(clerk, cases, file)),
                Map.entry("login", List.of("fuzz01", "nobody")),
                Map.entry("code", List.of(matter, "123456")),
                Map.entry("matter", List.of(matter)),
                Map.entry("digest", List.of(clerk.get("/matters/" + matter).ok().text("/digest"))),
                Map.entry("number", List.of("B01", "1", "2")),
                Map.entry("window", List.of("B01")),
                Map.entry("version", List.of("2027-1", "2026-1")),
                Map.entry("scope", List.of("MATTER", "DOMAIN", "CHANNEL")),
                Map.entry("year", List.of("2026", "2027")),
                Map.entry("limit", List.of("1", "20", "100")),
                Map.entry("day", List.of(LocalDate.now().toString(), "2026-11-22")),
                Map.entry("queue", List.of("ALL", "MINE")),
                Map.entry("format", List.of("pdf", "ofd")),
                Map.entry("name", List.of("材料.pdf", "a.png")));
    }

    private static List<String> ids(Api clerk, List<String> cases, String file) {
        var ids = new ArrayList<>(List.of(file));
        for (var caseNo : cases) {
            clerk.items("/cases/" + caseNo + "/documents")
                    .forEach(document -> ids.add(document.path("id").asText()));
        }
        return ids;
    }
}
