// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the law of the case asks beyond the straight way, at the desks of those who do it. */
@ExtendWith({SharedInstance.class, SharedBrowser.class})
class CaseDialogsTest {
    private static final String NEXT_WEEK = LocalDate.now().plusDays(7).toString();
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
    void aMaterialFollowsAsPromised(Instance instance) {
        var application = Application.ROAD_FREIGHT;
        var clerk = desks.of("clerk01").findMatter("dlhy", application.matter()).answer(application.answers());
        clerk.next().applicant(application.applicant()).next();
        clerk.form("/form", Filings.sample(application.sample())).next();
        clerk.receiveMaterials("safetyRules").next().see("obstacles");
        clerk.click("tolerate").see("tolerated").look("40-tolerance");
        clerk.click("confirm").see("problem", "补齐期限").click("tolerant-told");
        clerk.click("confirm")
                .see("problem", "承诺书")
                .click("tolerant-signed")
                .confirm()
                .see("receipt")
                .document("ACCEPTANCE_NOTICE")
                .look("41-tolerated");
        var caseNo = clerk.text("case-no");

        var approver = desks.of("transport01").visitCase(caseNo);
        approver.begin("ASSIGN").confirm().state("UNDER_REVIEW");
        approver.begin("SIMULATE")
                .click("stated-agree-yes")
                .fill("stated-opinion", "补齐安全生产管理制度后，拟准予许可")
                .look("42-simulate");
        approver.confirm().see("tolerance", "不得据此出证").look("43-simulated");

        clerk.visitCase(caseNo).begin("SUPPLY").receiveMaterials().look("44-supply");
        clerk.confirm().see("tolerance", "已补齐").document("SUPPLEMENT_RECEIPT");
    }

    @Test
    void whoWatchesSeesCasesThatAreLate(Instance instance) {
        var life = CaseLife.begin(instance, Application.ROAD_FREIGHT)
                .openAt(Instant.now().minus(Duration.ofDays(60)));
        await("it counts as accepted").atMost(Duration.ofSeconds(30)).until(() -> life.state()
                .equals("ACCEPTED"));
        var supervisor = desks.of("super01").click("menu-OVERDUE").see("cases", life.caseNo.substring(0, 4));
        supervisor.look("53-overdue").openCase("OVERDUE", life.caseNo);
        supervisor.all("[data-testid=case] [data-light=RED]").first().waitFor();
        var alarms = supervisor.click("menu-ALARM").fill("search", life.caseNo).click("search-go");
        alarms.all("[data-case='" + life.caseNo + "'] [data-alarm=OVERDUE]")
                .first()
                .waitFor();
        alarms.look("53-alarms");
    }

    @Test
    void aSpecialProcedureStopsTheClockAndTheHeadExtendsIt(Instance instance) {
        var life = CaseLife.begin(instance, Application.ROAD_FREIGHT)
                .receive()
                .accept()
                .handOver()
                .assign();
        var approver = desks.of("transport01").visitCase(life.caseNo);
        approver.begin("PAUSE").select("stated-reason", "SITE_VERIFICATION");
        approver.fill("stated-detail", "核查停车场地")
                .fill("stated-expectedEnd", NEXT_WEEK)
                .look("45-pause");
        approver.confirm().see("clock-state", "中止").see("pauses").look("46-paused");
        approver.begin("RESUME").select("stated-reason", "SITE_VERIFICATION");
        approver.fill("stated-conclusion", "场地与申请一致，符合要求").look("47-resume");
        approver.confirm().see("clock-state", "计时");
        approver.begin("PROPOSE_EXTENSION").fill("stated-days", "5").fill("stated-reason", "需要征求专家意见");
        approver.look("48-propose-extension").confirm().see("extension", "等待");

        var head = desks.of("transport-head").visitCase(life.caseNo);
        head.begin("DECIDE_EXTENSION").see("hint", "专家意见");
        head.click("confirm")
                .see("problem", "同意延期")
                .click("stated-granted-yes")
                .fill("stated-note", "同意")
                .look("49-decide-extension");
        head.confirm().see("extension", "已批准").document("EXTENSION_NOTICE");
        head.click("explain-clock").see("clock-day").look("50-clock-days");
        head.click("close-clock-days");
    }

    @Test
    void theApplicantWithdrawsAndGetsHisOriginalsBack(Instance instance) {
        var life = CaseLife.begin(instance, Application.ROAD_FREIGHT).receive();
        var clerk = desks.of("clerk01").visitCase(life.caseNo);
        clerk.begin("WITHDRAW").fill("reason", "申请人改变经营计划").look("51-withdraw");
        clerk.confirm().state("WITHDRAWN");
        clerk.openCase("RETURN", life.caseNo).begin("RETURN_PAPERS");
        clerk.fill("stated-receiver-name", "巴特尔").fill("stated-receiver-idNumber", "150626190001010016");
        clerk.look("52-return-originals");
        clerk.confirm().document("ORIGINALS_RETURN_RECEIPT");
    }

    @Test
    void theSupervisorUrgesOrdersAndMovesTheCase(Instance instance) {
        var life = CaseLife.begin(instance, Application.ROAD_FREIGHT).receive().accept();
        var supervisor = desks.of("super01").visitCase(life.caseNo);
        supervisor.begin("URGE").fill("stated-text", "请尽快办理").look("54-urge");
        supervisor.confirm().see("oversight", "催办");
        var urged = "[data-case='" + life.caseNo + "'] [data-alarm=URGED]";
        var head = desks.of("transport-head")
                .click("menu-ALARM")
                .fill("search", life.caseNo)
                .click("search-go");
        head.all(urged).first().waitFor();
        head.look("54-alarms");
        supervisor.begin("SUPERVISE").fill("stated-text", "请说明进展和预计办结日").fill("stated-answerBy", NEXT_WEEK);
        supervisor.look("55-supervise").confirm().see("oversight", "待答复");
        supervisor.begin("HAND_OVER").select("stated-account", "clerk02").fill("stated-reason", "原受理人休假");
        supervisor.look("56-hand-over").confirm().see("history", "冯受理");
        supervisor.begin("CHANGE_FIRST_RESPONSIBLE").see("hint", "李受理").select("stated-account", "clerk02");
        supervisor.fill("stated-reason", "原首问责任人调离").look("56-first-responsible");
        supervisor.confirm().see("history", "首问责任人");
        supervisor
                .click("attribute")
                .see("findings", "符合")
                .see("liability", "没有背离")
                .look("59-liability");
        supervisor.click("close-liability");
        var auditor = desks.of("audit01").click("menu-trail").fill("trail-case", life.caseNo);
        auditor.click("attribute").see("findings", "李受理").look("59-liability-for-the-auditor");
        auditor.click("close-liability");

        var approver = desks.of("transport01").openCase("SUPERVISION", life.caseNo);
        approver.begin("ANSWER_SUPERVISION")
                .fill("stated-text", "已安排现场核查，预计五日内办结")
                .look("57-answer-supervision");
        approver.confirm().see("oversight", "五日内").look("58-oversight");
        approver.begin("ASSIGN").confirm().state("UNDER_REVIEW");
        head.click("search-go");
        await("what he was urged to is done").until(() -> head.all(urged).count() == 0);
    }

    @Test
    void everyProcedureOfOneMatter(Instance instance) {
        var shell = Shell.administrator(instance);
        shell.run("plugin:install " + Instance.kar("itests/plugins/fullpermit"));
        try {
            confirmedJoinedAndCharged(instance);
        } finally {
            shell.run("plugin:remove org.yichuang.itests.plugins.fullpermit");
        }
    }

    private void confirmedJoinedAndCharged(Instance instance) {
        var life = CaseLife.begin(instance, Application.FULL_PERMIT);
        var filing = life.filing();
        filing.put("form", Map.of("vehicles", 2));
        filing.put(
                "delivery",
                Map.of("method", "COURIER", "recipient", "巴特尔", "phone", "13847700101", "address", "乌审旗嘎鲁图镇锡尼路12号"));
        life.open(filing);
        var clerk = desks.of("clerk01").visitCase(life.caseNo);
        clerk.begin("REQUEST_CONFIRMATION")
                .fill("stated-question", "请核对线路走向")
                .confirm()
                .state("AWAITING_CONFIRMATION");
        var approver = desks.of("transport01").openCase("CONFIRMATION", life.caseNo);
        notConfirmedForAPointPassedWrongly(approver, life.caseNo);
        clerk.visitCase(life.caseNo).begin("REQUEST_CONFIRMATION").fill("stated-question", "材料已经换过，请再核对");
        clerk.confirm().state("AWAITING_CONFIRMATION");
        approver.visitCase(life.caseNo)
                .begin("CONFIRM")
                .click("stated-agree-yes")
                .fill("stated-opinion", "线路走向合理，同意受理")
                .look("61-confirm");
        approver.confirm().state("RECEIVED");
        life.accept().handOver();

        approver.visitCase(life.caseNo).begin("ASSIGN").confirm();
        approver.begin("OPEN_JOINT").fill("stated-question", "请核对登记状态");

        approver.look("62-open-joint").confirm().see("joint", "待答复");
        var asked = desks.of("market01").openCase("JOINT", life.caseNo);
        asked.begin("ANSWER_JOINT").click("stated-agree-yes").fill("stated-opinion", "登记状态为存续");

        asked.look("63-answer-joint").confirm().see("joint", "同意");

        approver.visitCase(life.caseNo).begin("ASSESS_FEE").look("64-assess-fee");
        approver.confirm().see("payment", "131.00").document("PAYMENT_NOTICE").look("65-unpaid");
        approver.begin("WAIVE_FEE").select("stated-ground", "小型微型企业免征").fill("stated-reason", "已核对小型微型企业名录");
        approver.look("66-waive-fee").confirm().see("payment", "减免");
        life.review().approve();
        approver.visitCase(life.caseNo).begin("SEND_RESULT").look("67-send-result");
        approver.confirm().state("RESULT_VERIFICATION");

        issue(life);
        sendByCourier(life);
    }

    private static void notConfirmedForAPointPassedWrongly(Desk approver, String caseNo) {
        approver.begin("CONFIRM").click("stated-agree-no").fill("stated-opinion", "承运人责任险已过保险期间");
        approver.click("misjudged").click("misjudged-insurance-0");
        approver.click("confirm").see("problem", "哪里不符").fill("misjudged-insurance-0-reason", "保险期间上月届满");
        approver.look("60-misjudged").confirm().state("RECEIVED").see("history", "误记的要点 1 个");
        approver.document("CONFIRMATION_OPINION").look("60-opinion-with-misjudged-points");
        var supervisor = desks.of("super01").visitCase(caseNo).click("attribute");
        supervisor.see("departures", "指出误记").look("60-liability-of-the-clerk").click("close-liability");
    }

    /** The result differs, goes back, comes again and is right. */
    private void issue(CaseLife life) {
        var issuer = desks.of("issue01");
        compare(issuer.openCase("VERIFICATION", life.caseNo).begin("NOTIFY"));
        issuer.click("verify-0-differs").fill("verify-0-actual", "乌审旗大漠客运有限公司");
        issuer.look("68-result-differs").confirm().state("DECIDED");

        var approver = desks.of("transport01").openCase("RESULT", life.caseNo).begin("SEND_RESULT");
        approver.click("confirm")
                .see("problem", "差异")
                .fill("result-note", "已按受理内容重新制证")
                .look("69-send-again");
        approver.confirm().state("RESULT_VERIFICATION");

        compare(issuer.openCase("VERIFICATION", life.caseNo).begin("NOTIFY"));
        issuer.tickAll("pouch").fill("told-person", "巴特尔").confirm().state("AWAITING_DELIVERY");
    }

    /** Finds every field of the result equal. */
    private static void compare(Desk issuer) {
        for (var equal :
                issuer.all("[data-testid^='verify-'][data-testid$='-equal']").all()) {
            equal.click();
        }
    }

    private void sendByCourier(CaseLife life) {
        var issuer = desks.of("issue01").openCase("DELIVERY", life.caseNo);
        issuer.begin("DISPATCH").fill("stated-recipient", "巴特尔").fill("stated-phone", "13847700101");
        issuer.fill("stated-address", "乌审旗嘎鲁图镇锡尼路12号").look("70-dispatch");
        issuer.confirm().see("shipment").document("DISPATCH_SLIP").look("71-dispatched");
    }
}
