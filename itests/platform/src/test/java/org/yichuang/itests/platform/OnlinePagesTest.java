// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a portal handed in, at the window: it is pre-reviewed, and who did that follows the case (预审、首问责任). */
@ExtendWith({SharedInstance.class, SharedBrowser.class})
class OnlinePagesTest {
    private static Desks desks;

    @BeforeAll
    static void sitDown(Browser browser, Instance instance) {
        desks = new Desks(browser, instance);
    }

    @AfterAll
    static void nobodyComplains() {
        desks.assertNobodyComplains();
    }

    @Test
    void anOnlineApplicationPassesItsPreReviewAndIsFollowed(Instance instance) {
        var caseNo = submitted(instance);
        var clerk = desks.of("clerk01").openCase("PRE_REVIEW", caseNo).look("119-submitted-online");

        assertThat(clerk.text("do-INTAKE")).as("who he is was not seen yet").isEqualTo("继续审查");
        clerk.click("blocked").see("blocked", "预审通过");
        clerk.begin("SEE_IDENTITY")
                .fill("stated-way", "居民身份证原件，人证一致")
                .look("120-identity")
                .confirm();
        clerk.see("do-INTAKE", "预审").click("do-INTAKE").see("intake");
        while (clerk.shows("next-step")) {
            clerk.receiveMaterials().next();
        }
        clerk.see("ready")
                .look("121-pre-review")
                .click("pass-pre-review")
                .see("receipt")
                .look("122-pre-reviewed");
        clerk.visitCase(caseNo).state("RECEIVED").see("do-ACCEPT");

        clerk.visit("/", "menu-TRACKED").find("TRACKED", caseNo).look("123-tracked");
        assertThat(clerk.text("cases")).contains("临时救助");
        clerk.openCase("TRACKED", caseNo);
    }

    /** An application whose materials are all files. */
    private static String submitted(Instance instance) {
        var application = Application.TEMPORARY_AID;
        var portal = Api.as(instance, "portal01");
        var digest = portal.get("/matters/" + application.matter()).ok().text("/digest");
        Map<String, Object> filing = new LinkedHashMap<>(
                Filings.complete(portal, digest, application.answers(), application.applicant(), application.sample()));
        filing.put(
                "materials",
                Filings.materials(Filings.checklist(portal, digest, application.answers())).stream()
                        .map(item -> scanned(portal, item))
                        .toList());
        Map<String, Object> draft =
                Map.of("matter", application.matter(), "window", "B01", "channel", "ONLINE", "filing", filing);
        return portal.write(
                        "/cases",
                        UUID.randomUUID().toString(),
                        List.of(Api.action("DRAFT", draft), Api.action("SUBMIT", Map.of())))
                .ok()
                .text("/caseNo");
    }

    private static Map<String, Object> scanned(Api portal, Map<String, Object> item) {
        var material = item.get("material");
        var file = portal.upload(material + ".pdf", BodyPublishers.ofString("%PDF-1.4\n1 0 obj<<>>endobj\n"))
                .ok()
                .text("/id");
        return Map.of("material", material, "originals", 0, "copies", 0, "files", List.of(file));
    }
}
