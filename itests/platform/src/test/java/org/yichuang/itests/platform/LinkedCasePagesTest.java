// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A closed case is corrected on application, and revoked by the department itself, at their desks (T34). */
@ExtendWith({SharedInstance.class, SharedBrowser.class})
class LinkedCasePagesTest {
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
    void aClerkTakesInTheApplicationToCorrectAClosedCase(Instance instance) {
        var closed = closed(instance);
        var clerk = desks.of("clerk01").visitCase(closed.caseNo).look("70-closed");
        clerk.click("do-DRAFT-CORRECTION").see("intake").see("link", closed.caseNo);
        clerk.next();
        assertThat(clerk.input("/applicant/name").inputValue())
                .isEqualTo(Application.ROAD_FREIGHT.applicant().get("name"));
        clerk.look("71-correction-intake").next().next();
        clerk.receiveMaterials().next().click("accept").confirm().see("receipt");
        var linked = clerk.text("case-no");

        clerk.visitCase(linked).see("link", closed.caseNo).state("ACCEPTED").look("72-correction-accepted");
        clerk.click("link-original").see("linked-by", linked).look("73-corrected");
        assertThat(clerk.text("case-no")).isEqualTo(closed.caseNo);
        assertThat(clerk.shows("do-DRAFT-CORRECTION")).as("one at a time").isFalse();
        assertThat(desks.of("transport01").visitCase(closed.caseNo).shows("do-OPEN_EX_OFFICIO-REVOCATION"))
                .isFalse();
        assertThat(closed.view().path("history").findValuesAsText("action"))
                .as("who brings the applicant over has read of him")
                .contains("UNMASK");
    }

    @Test
    void aDepartmentRevokesWhatItHasDecidedAndSomebodyElseDecides(Instance instance) {
        var closed = closed(instance);
        var approver = desks.of("transport01").visitCase(closed.caseNo);
        approver.click("do-OPEN_EX_OFFICIO-REVOCATION").see("dialog");
        approver.fill("reason", "复查发现提交的停车场地证明不实（行政许可法第六十九条）").look("74-ex-officio");
        approver.click("confirm")
                .see("link", closed.caseNo)
                .state("UNDER_REVIEW")
                .look("75-taken-up");
        var linked = approver.text("case-no");
        closed.approver()
                .act(linked, "GIVE_OPINION", Map.of("agree", true, "opinion", "场地证明不实，拟撤销"))
                .ok();
        assertThat(closed.approver()
                        .act(linked, "APPROVE", Map.of("opinion", "撤销", "number", "乌交撤〔2026〕1号"))
                        .text("/code"))
                .isEqualTo("SEPARATION_OF_DUTIES");
        Api.as(instance, "transport-head")
                .act(linked, "APPROVE", Map.of("opinion", "撤销", "number", "乌交撤〔2026〕1号"))
                .ok();
        approver.visitCase(linked).document("RECTIFICATION_DECISION");
        desks.of("clerk01").visitCase(closed.caseNo).see("linked-by", linked).see("linked-by", "撤销");
    }

    private static CaseLife closed(Instance instance) {
        return CaseLife.begin(instance, Application.ROAD_FREIGHT)
                .receive()
                .toDecision()
                .approve()
                .sendResult()
                .verifyAndNotify()
                .deliver();
    }
}
