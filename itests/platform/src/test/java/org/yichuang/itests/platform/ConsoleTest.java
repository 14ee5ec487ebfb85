// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whole lives of cases in the browser; every page is photographed and checked for accessibility. */
@ExtendWith({SharedInstance.class, SharedBrowser.class})
class ConsoleTest {
    private static Browser browser;

    @BeforeAll
    static void takeBrowser(Browser shared) {
        browser = shared;
    }

    @Test
    void roadFreightFromCounterToCounterWithACorrection(Instance instance) {
        var application = Application.ROAD_FREIGHT;
        var clerk = browser.desk(instance);
        clerk.open("/login").see("login").look("01-login");
        clerk.logIn("clerk01").look("02-work-place");
        clerk.findMatter("dlhy", application.matter())
                .answer(application.answers())
                .see("material-list")
                .look("03-situations");
        clerk.next().applicant(application.applicant()).look("04-applicant");
        clerk.next().form("/form", Filings.sample(application.sample())).look("05-form");
        clerk.next().receiveMaterials("safetyRules").look("06-materials");
        clerk.next().see("obstacles").look("07-obstacles");
        clerk.click("obstacle/materials/safetyRules")
                .see("material-safetyRules")
                .look("07-led-to-the-material");
        clerk.next().see("obstacles");
        clerk.click("correct").see("correction-0").look("08-correction");
        clerk.confirm().see("receipt").look("09-correction-notice");
        var caseNo = clerk.text("case-no");
        clerk.document("CORRECTION_NOTICE");

        clerk.openCase("CORRECTION", caseNo).look("10-awaiting-correction");
        clerk.click("do-INTAKE").see("intake");
        while (!clerk.shows("material-safetyRules")) {
            clerk.next();
        }
        clerk.receiveMaterials().next().see("ready").look("11-corrected");
        clerk.click("accept")
                .confirm()
                .see("receipt")
                .document("ACCEPTANCE_NOTICE")
                .look("12-accepted");
        clerk.click("see-case")
                .state("ACCEPTED")
                .click("do-SEND_PAPERS")
                .see("papers")
                .look("13-hand-over");
        clerk.confirm();

        var approver = browser.desk(instance).logIn("transport01");
        approver.click("menu-REVIEW").see("cases").look("14-review-list");
        approver.openCase("REVIEW", caseNo)
                .click("do-SIGN_PAPERS")
                .see("sign-0")
                .tickAll("sign")
                .look("15-sign");
        approver.confirm().click("do-ASSIGN").see("assign-self").confirm().state("UNDER_REVIEW");
        approver.click("do-GIVE_OPINION")
                .click("opinion-agree")
                .fill("opinion", "材料齐全，车辆技术等级符合要求，拟准予许可")
                .confirm();
        approver.look("16-under-review");
        approver.click("do-APPROVE").fill("approve-opinion", "准予许可").fill("approve-number", "内交运管许可鄂字150626000123号");
        approver.fill("approve-until", "2030-11-20").look("17-approve");
        approver.confirm().state("DECIDED").document("APPROVAL_DECISION");
        approver.click("do-SEND_RESULT").see("papers").confirm().state("RESULT_VERIFICATION");

        var issuer = browser.desk(instance).logIn("issue01");
        issuer.openCase("VERIFICATION", caseNo).click("do-NOTIFY").see("verify-0-equal");
        for (var equal :
                issuer.all("[data-testid^='verify-'][data-testid$='-equal']").all()) {
            equal.click();
        }
        issuer.tickAll("pouch").fill("told-person", "巴特尔").look("18-verify");
        issuer.confirm().state("AWAITING_DELIVERY");
        issuer.openCase("DELIVERY", caseNo)
                .click("do-DELIVER")
                .fill("receiver-name", "巴特尔")
                .fill("receiver-id", "150626190001010016");
        issuer.click("identity-checked").click("confirm").see("problem", "纸质回证");
        issuer.click("signed-on-paper").look("19-deliver");
        issuer.confirm().state("CLOSED").document("DELIVERY_RECEIPT").look("20-closed");

        assertThat(clerk.complaints()).isEmpty();
        assertThat(approver.complaints()).isEmpty();
        assertThat(issuer.complaints()).isEmpty();
    }

    @Test
    void temporaryAidWithinTwentyFourHours(Instance instance) {
        var application = Application.TEMPORARY_AID;
        var clerk = browser.desk(instance).logIn("clerk01");
        clerk.findMatter("临时救助", application.matter()).answer(application.answers());
        clerk.see("limit", "24小时").look("21-urgent-aid");
        clerk.next().applicant(application.applicant());
        clerk.next().form("/form", Filings.sample(application.sample()));
        clerk.next().receiveMaterials().next().see("ready");
        clerk.click("accept").confirm().see("receipt");
        clerk.click("see-case").state("ACCEPTED").see("due").look("22-urgent-aid-accepted");
        assertThat(clerk.text("clock")).contains("24小时");
        assertThat(clerk.complaints()).isEmpty();
    }

    @Test
    void companyRegistrationIsRefusedWithReason(Instance instance) {
        var application = Application.COMPANY_SETUP;
        var clerk = browser.desk(instance).logIn("clerk01");
        clerk.findMatter("gssl", application.matter()).answer(application.answers());
        clerk.next().applicant(application.applicant());
        clerk.next().form("/form", Filings.sample(application.sample()));
        clerk.next().receiveMaterials().next();
        clerk.click("refuse")
                .click("ground-0")
                .fill("refuse-reason", "所申请的名称与同行业已登记企业的名称相同")
                .look("23-refuse");
        clerk.confirm().see("receipt").document("NON_ACCEPTANCE_DECISION").look("24-refused");
        clerk.click("see-case").state("NOT_ACCEPTED").see("refusal", "名称相同");
        assertThat(clerk.complaints()).isEmpty();
    }

    @Test
    void wrongInputIsShownBesideItsField(Instance instance) {
        var application = Application.TEMPORARY_AID;
        var clerk = browser.desk(instance).logIn("clerk01");
        clerk.findMatter("lsjz", application.matter())
                .answer(application.answers())
                .next();
        var wrong = new HashMap<>(application.applicant());
        wrong.put("idNumber", "150626190001010017");
        clerk.applicant(wrong).press("Tab").see("fault").look("25-wrong-identity");
        assertThat(clerk.all("[data-testid=fault]").first().innerText()).contains("校验");
    }

    @Test
    void clerkFindsAMatterByKeyboardAlone(Instance instance) {
        var clerk = browser.desk(instance);
        clerk.open("/login").see("login");
        clerk.type("clerk01")
                .press("Tab")
                .type(DemoAccounts.password(instance, "clerk01"))
                .press("Enter")
                .see("person");
        clerk.open("/intake").see("matter-search").see("matter");
        clerk.type("cxys");
        clerk.page().waitForCondition(() -> clerk.all("[data-testid=matter]").count() == 1);
        clerk.press("Enter").see("intake");
        assertThat(clerk.page().url()).contains("11150626MB0N0001XL4150118902000");
    }

    @Test
    void emptyAndWrongAreSaid(Instance instance) {
        var clerk = browser.desk(instance).logIn("clerk01");
        clerk.click("menu-intake").fill("matter-search", "没有这个事项").see("empty").look("26-no-matter");
        var nobody = browser.desk(instance);
        nobody.open("/login")
                .fill("login", "clerk01")
                .fill("password", "wrong-password-1")
                .click("enter")
                .see("problem");
        nobody.look("27-wrong-password");
        nobody.open("/progress?no=nothing&code=000000").see("problem").look("28-unknown-progress");
    }

    @Test
    void applicantSeesProgress(Instance instance) {
        var life = CaseLife.begin(instance, Application.ROAD_FREIGHT).receive().accept();
        var applicant = browser.desk(instance);
        applicant
                .open("/progress?no=" + life.caseNo + "&code=" + life.enquiryCode)
                .see("progress", "已受理")
                .look("29-progress");
    }

    @Test
    void administratorsHaveTheirPages(Instance instance) {
        var security = browser.desk(instance).logIn("security01");
        security.click("menu-accounts").see("accounts", "clerk01").look("30-accounts");
        CaseLife.begin(instance, Application.ROAD_FREIGHT).receive();
        var audit = browser.desk(instance).logIn("audit01");
        audit.click("menu-trail")
                .click("verify")
                .see("verification", "● 没有发现改动")
                .look("31-trail");
        audit.see("verifications", "全部办件").fill("trail-day", "2020-01-01").click("verify");
        audit.see("verification", "2020-01-01").see("nothing").look("31-trail-of-a-day-without-cases");
        audit.click("menu-trail").fill("trail-case", "nothing").click("verify").see("problem");
        assertThat(Map.of("security", security.complaints(), "audit", audit.complaints())
                        .values())
                .allMatch(List::isEmpty);
    }
}
