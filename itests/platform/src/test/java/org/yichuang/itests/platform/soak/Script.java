// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform.soak;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yichuang.itests.platform.Api;
import org.yichuang.itests.platform.Application;
import org.yichuang.itests.platform.CaseLife;
import org.yichuang.itests.platform.Instance;

/**
 * The life that every case of the load lives, from the counter to the applicant's hands.
 *
 * @param opening what makes the case, done whole or not at all
 * @param steps what happens to it then
 */
record Script(List<Map<String, Object>> opening, List<Step> steps) {

    /** One action, and who does it. */
    record Step(String login, String type, Map<String, Object> data) {}

    /** Lives it once, step by step, to learn what is said at each. */
    static Script learn(Instance instance) {
        var life = CaseLife.begin(instance, Application.ROAD_FREIGHT);
        var opening = List.of(
                Api.action("DRAFT", life.draft(life.filing())),
                Api.action("RECEIVE", Map.of("findings", life.findings())));
        life.caseNo = life.clerk.open(opening).ok().text("/caseNo");
        life.toDecision().approve().sendResult();
        var fields = new ArrayList<String>();
        life.view()
                .at("/result/fields")
                .forEach(field -> fields.add(field.path("name").asText()));
        life.verifyAndNotify().deliver();

        var approver = life.application.approver();
        var papers = Map.<String, Object>of("items", life.papers());
        var told = Map.of("checked", fields, "items", life.result(), "told", "电话", "person", "本人");
        var receiver = Map.of("name", "巴特尔", "idNumber", "150626190001010016", "agent", false);
        return new Script(
                opening,
                List.of(
                        new Step("clerk01", "ACCEPT", Map.of()),
                        new Step("clerk01", "SEND_PAPERS", papers),
                        new Step(approver, "SIGN_PAPERS", papers),
                        new Step(approver, "ASSIGN", Map.of()),
                        new Step(approver, "GIVE_OPINION", Map.of("agree", true, "opinion", "拟准予")),
                        new Step(approver, "APPROVE", Map.of("opinion", "准予", "validUntil", "2030-11-20")),
                        new Step(approver, "SEND_RESULT", Map.of("items", life.result())),
                        new Step("issue01", "NOTIFY", told),
                        new Step(
                                "issue01",
                                "DELIVER",
                                Map.of("receiver", receiver, "identityChecked", true, "signedOnPaper", true))));
    }

    /** Returns what a step says in one case: every decision has a number of its own. */
    static Map<String, Object> said(Step step) {
        if (!step.type().equals("APPROVE")) {
            return step.data();
        }
        var said = new HashMap<>(step.data());
        said.put("number", "许可" + UUID.randomUUID());
        return said;
    }
}
