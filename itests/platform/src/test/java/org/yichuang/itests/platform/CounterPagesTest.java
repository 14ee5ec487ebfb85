// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages beside the cases that counters and departments use: consultations and the register of what was issued. */
@ExtendWith({SharedInstance.class, SharedBrowser.class})
class CounterPagesTest {
    private static final String TRANSPORT = "11150626MB0N0001XL";
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
    void aQuestionGoesToTheDepartmentAndItsAnswerToTheAsker(Instance instance) throws Exception {
        var guide = desks.of("guide01").click("menu-consultations").see("ask");
        guide.click("ask").see("dialog");
        guide.click("confirm").see("problem", "问题");
        guide.choose("consult-matter", Application.ROAD_FREIGHT.matter()).see("frequent");
        guide.fill("consult-text", "挂车已经年审，牵引车还在异地，能先办道路运输证吗？");
        guide.fill("consult-asker", "苏和").fill("consult-phone", "13947700555").look("80-ask");
        guide.click("confirm").see("consultation").see("do-TRANSFER");
        assertThat(guide.page().url()).doesNotContain("13947700555");
        var number = guide.page().url().replaceFirst(".*/", "");
        guide.click("do-TRANSFER").select("transfer-department", TRANSPORT).fill("transfer-reason", "涉及异地车辆，须由主管部门答复");
        guide.look("81-transfer").confirm().see("waiting", "乌审旗交通运输局");
        guide.see("slip")
                .look("81-slip")
                .click("slip")
                .see("viewer")
                .see("print")
                .click("close-viewer");
        assertThatTheSlipIsAlwaysTheSame(Api.as(instance, "guide01"), "/consultations/" + number);

        var department = desks.of("transport01").click("menu-consultations").see("consultations", "异地");
        department.look("82-consultations");
        department
                .all("[data-consultation='" + number + "'] [data-testid=open-consultation]")
                .click();
        department
                .see("question")
                .click("do-ANSWER")
                .fill("answer", "可以先办挂车，牵引车审验合格后再办。")
                .look("83-answer");
        department.confirm().see("answer-given", "审验合格");
        assertThat(department.text("consultation")).contains("139****0555").doesNotContain("13947700555");

        guide.visit("/consultations/" + number, "do-CLOSE").click("do-CLOSE").see("norms");
        guide.click("all-norms")
                .click("norm-mobile")
                .select("told-way", "电话")
                .fill("told", "苏和本人")
                .look("84-norms");
        guide.confirm().see("history", "电话告知：苏和本人").look("85-consultation-closed");
        assertThat(guide.text("consultation")).contains("服务规范 32 项");
    }

    @Test
    void whatAPortalWroteDownIsClaimedAndWhatADepartmentGivesBackGoesOn(Instance instance) {
        var portal = Staff.hire(instance, "wechat01", "微信公众号", "CHANNEL");
        var asked = Question.ask(Api.as(instance, portal, Staff.PASSWORD), "WECHAT", "挂靠的车辆由谁申请道路运输证？");
        var clerk = desks.of("clerk01")
                .visit("/", "menu-consult-UNCLAIMED")
                .click("menu-consult-UNCLAIMED")
                .see("consultations", "待认领")
                .look("85-unclaimed");
        clerk.visit(asked, "do-CLAIM").click("do-CLAIM").see("history", "首问责任人为 李受理");
        clerk.click("do-TRANSFER").select("transfer-department", TRANSPORT).fill("transfer-reason", "请主管部门答复");
        clerk.confirm().see("waiting", "乌审旗交通运输局");

        var department = desks.of("transport01").visit(asked, "do-GIVE_BACK").click("do-GIVE_BACK");
        department.click("confirm").see("problem", "原因");
        department.fill("reason", "属于市场监督管理局职责").look("85-give-back").confirm();

        clerk.visit(asked, "do-ANSWER")
                .see("history", "属于市场监督管理局职责")
                .see("do-TRANSFER")
                .look("85-given-back");
    }

    private static void assertThatTheSlipIsAlwaysTheSame(Api reader, String consultation) throws Exception {
        var slip = reader.bytes(consultation + "/slip");
        assertThat(slip).startsWith('%', 'P', 'D', 'F').isEqualTo(reader.bytes(consultation + "/slip"));
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(slip)))
                .isEqualTo(reader.get(consultation).text("/slip/digest"));
        assertThat(reader.bytes(consultation + "/slip?format=ofd")).startsWith('P', 'K');
    }

    @Test
    void theRegisterReturnsTheDeliveryToTheDepartment(Instance instance) {
        var life = CaseLife.begin(instance, Application.ROAD_FREIGHT)
                .receive()
                .toDecision()
                .approve();
        life.sendResult().verifyAndNotify().deliver();
        var issuer = desks.of("issue01")
                .click("menu-issue-register")
                .see("issued", "巴**")
                .look("86-issue-register");
        var shortNo = life.view().path("shortNo").asText();
        issuer.fill("search", shortNo).click("search-go");
        issuer.page()
                .waitForCondition(
                        () -> issuer.all("[data-testid=issued] tbody tr").count() == 1);
        issuer.fill("search", "巴特尔").click("search-go").see("failed", "流水号");

        var department = desks.of("transport01").click("menu-issue-register").see("issued", shortNo);
        department.look("87-delivery-results");
        assertThat(desks.of("market01")
                        .click("menu-issue-register")
                        .see("empty")
                        .shows("issued"))
                .as("of another department")
                .isFalse();
    }
}
