// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** Short messages, payments and parcels: gateways on a real platform, and the services outside as other processes. */
@ExtendWith({SharedInstance.class, SharedBrowser.class})
@TestInstance(Lifecycle.PER_CLASS)
class OutsideServicesTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    private OutsideService sms;
    private OutsideService payment;
    private OutsideService courier;

    @BeforeAll
    void connect(Instance instance) throws IOException {
        var shell = Shell.administrator(instance);
        sms = connected("sms", instance, shell);
        payment = connected("payment", instance, shell);
        courier = connected("courier", instance, shell);
    }

    @AfterAll
    void disconnect(Instance instance) {
        var shell = Shell.administrator(instance);
        for (var kind : new String[] {"sms", "payment", "courier"}) {
            shell.run("plugin:remove org.yichuang.gateways." + kind);
        }
        sms.close();
        payment.close();
        courier.close();
    }

    @Test
    void aFeeIsPaidOutsideAndTheClockGoesOn(Browser browser, Instance instance) {
        var life = CaseLife.begin(instance, Application.HOUSE_TRANSFER)
                .receive()
                .accept()
                .handOver()
                .assign()
                .review();
        life.approver().act(life.caseNo, "ASSESS_FEE", Map.of()).ok();
        assertThat(life.view().at("/review/payment/fen").asLong())
                .as("80 yuan for a home, 10 for a second certificate")
                .isEqualTo(9000);
        assertThat(clock(life)).isEqualTo("PAUSED");

        var order = life.view().at("/review/payment/order").asText();
        await().atMost(SOON)
                .until(() -> payment.control("orders", Map.of()).path(order).asLong() == 9000);
        showsWhereToPay(browser, instance, life, order);
        payment.control("fault", Map.of("fault", "WRONG_AMOUNT", "times", 1));
        payment.control("pay", Map.of("orderNo", order));
        assertThat(payment(life))
                .as("told of another amount, the platform books nothing")
                .isEqualTo("PUSHED");

        payment.control("pay", Map.of("orderNo", order));
        await().atMost(SOON).until(() -> payment(life).equals("PAID"));
        assertThat(clock(life)).isEqualTo("RUNNING");
        var version = life.view().path("version").asLong();
        payment.control("pay", Map.of("orderNo", order));
        assertThat(life.view().path("version").asLong())
                .as("told twice, it counts once")
                .isEqualTo(version);
        life.approve();
        assertThat(life.state()).isEqualTo("DECIDED");
    }

    /** The applicant finds a link by the code of his notice, and a QR code at the window. */
    private static void showsWhereToPay(Browser browser, Instance instance, CaseLife life, String order) {
        await().atMost(SOON)
                .until(() -> life.view().at("/paymentEntry/address").asText().endsWith(order));
        var applicant = browser.desk(instance)
                .open("/progress?no=" + life.caseNo + "&code=" + life.enquiryCode)
                .see("progress-payment", "90.00")
                .look("101-progress-payment");
        assertThat(applicant.all("[data-testid=progress-payment] a").getAttribute("href"))
                .isEqualTo(life.view().at("/paymentEntry/address").asText());
        var clerk = browser.desk(instance).logIn("clerk01").visitCase(life.caseNo);
        clerk.see("payment-entry", "扫码缴费").look("102-payment-entry");
        assertThat(clerk.all("[data-testid=payment-entry] svg path").getAttribute("d"))
                .startsWith("M4 4h1v1h-1z");
        assertThat(applicant.complaints()).isEmpty();
        assertThat(clerk.complaints()).isEmpty();
    }

    @Test
    void aParcelThatIsSignedForClosesTheCase(Instance instance) {
        var life = CaseLife.begin(instance, Application.ROAD_FREIGHT)
                .receive()
                .toDecision()
                .approve()
                .sendResult()
                .verifyAndNotify();
        Api.as(instance, "issue01")
                .act(
                        life.caseNo,
                        "DISPATCH",
                        Map.of("recipient", "巴特尔", "phone", "13847700102", "address", "乌审旗嘎鲁图镇锡尼路12号"))
                .ok();
        await().atMost(SOON).until(() -> !waybill(life).isEmpty());
        courier.control("move", Map.of("waybill", waybill(life), "state", "ON_THE_WAY"));
        await().atMost(SOON).until(() -> shipment(life, "state").equals("COLLECTED"));
        assertThat(life.state()).isEqualTo("AWAITING_DELIVERY");
        courier.control("move", Map.of("waybill", waybill(life), "state", "SIGNED", "signer", "巴特尔"));
        await().atMost(SOON).until(() -> life.state().equals("CLOSED"));
        assertThat(life.view().at("/issue/handOut/way").asText()).isEqualTo("COURIER");
    }

    /** Fetched at the applicant's door, sent back to him, and called off: seen by the clerk and, with his code, by him. */
    @Test
    void papersGoBothWaysByCourier(Browser browser, Instance instance) {
        var life = CaseLife.begin(instance, Application.ROAD_FREIGHT).post();
        var clerk = browser.desk(instance).logIn("clerk01").visitCase(life.caseNo);
        clerk.begin("ORDER_PICKUP").fill("stated-contact", "巴特尔").fill("stated-phone", "13847700101");
        clerk.fill("stated-address", "乌审旗嘎鲁图镇锡尼路12号").look("103-order-pickup");
        clerk.confirm().see("shipment", "揽收申请材料");
        await().atMost(SOON).until(() -> !waybill(life).isEmpty());
        courier.control("move", Map.of("waybill", waybill(life), "state", "ON_THE_WAY"));
        await().atMost(SOON).until(() -> life.view().path("custody").asText().equals("IN_POST"));
        clerk.visitCase(life.caseNo).see("custody", "未拆邮包").see("track", "物流轨迹");
        clerk.click("track").look("104-parcel-comes");
        browser.desk(instance)
                .open("/progress?no=" + life.caseNo + "&code=" + life.enquiryCode)
                .see("progress-parcels", waybill(life))
                .look("105-progress-parcels");
        courier.control("move", Map.of("waybill", waybill(life), "state", "SIGNED"));
        await().atMost(SOON).until(() -> life.view().path("custody").asText().equals("AT_WINDOW"));

        clerk.visitCase(life.caseNo).begin("WITHDRAW").fill("reason", "申请人改变经营计划");
        clerk.confirm().state("WITHDRAWN");
        clerk.begin("RETURN_PAPERS").fill("stated-courier-recipient", "巴特尔");
        clerk.fill("stated-courier-phone", "13847700101").fill("stated-courier-address", "乌审旗嘎鲁图镇锡尼路12号");
        clerk.look("106-return-by-courier");
        clerk.confirm().document("ORIGINALS_RETURN_RECEIPT");
        await().atMost(SOON).until(() -> !shipment(life, 1, "trackingNo").equals("null"));
        clerk.visitCase(life.caseNo).begin("CALL_OFF_SHIPMENT").fill("stated-reason", "申请人来取");
        clerk.confirm();
        await().atMost(SOON).until(() -> shipment(life, 1, "state").equals("CANCELLED"));
        assertThat(life.view().path("custody").asText()).isEqualTo("AT_WINDOW");
        clerk.visitCase(life.caseNo).see("custody", "已取消").look("107-called-off");
        assertThat(clerk.complaints()).isEmpty();
    }

    @Test
    void whoAskedIsToldOfTheAnswerOnceMore(Browser browser, Instance instance) {
        var asked = Api.as(instance, "guide01");
        var page = Question.ask(asked, "道路运输许可几天办好？");
        var number = page.replaceFirst(".*/", "");
        var guide = browser.desk(instance).logIn("guide01").visit(page, "do-ANSWER");
        guide.click("do-ANSWER").fill("answer", "三个工作日之内办结。").confirm().see("answer-given", "三个工作日");
        guide.see("message", "共 1 次");
        await().atMost(SOON).until(() -> times(sent(), number) == 1);
        // As long as the message is under way it is not sent again.
        await().atMost(SOON).until(() -> asked.get(page).text("/message/state").equals("DONE"));
        guide.visit(page, "do-TELL_AGAIN").click("do-TELL_AGAIN").see("message", "共 2 次");
        await().atMost(SOON).until(() -> times(sent(), number) == 2);
        guide.look("108-told-again");
        assertThat(guide.complaints()).isEmpty();
    }

    private static int times(String text, String part) {
        return text.split(part, -1).length - 1;
    }

    @Test
    void applicantsAreToldByShortMessageWithoutPersonalData(Instance instance) {
        var life = CaseLife.begin(instance, Application.ROAD_FREIGHT).receive().accept();
        var shortNo = life.view().path("shortNo").asText();
        await().atMost(SOON).until(() -> sent().contains(shortNo));
        assertThat(sent()).doesNotContain("150626190001010016", "91150626MA0N000088");
        assertThat(Shell.administrator(instance).run("gateway:list")).containsPattern("短信\\s+\\S\\s+可用");
    }

    private OutsideService connected(String kind, Instance instance, Shell shell) throws IOException {
        var service = OutsideService.callingBack(kind, instance);
        service.introduceTo(instance);
        assertThat(shell.run("plugin:install " + Instance.kar("bundles/gateways/" + kind)))
                .contains("已安装");
        return service;
    }

    private String sent() {
        JsonNode messages = sms.control("sent", Map.of());
        return messages.toString();
    }

    private static String payment(CaseLife life) {
        return life.view().at("/review/payment/state").asText();
    }

    private static String clock(CaseLife life) {
        return life.view().at("/clocks/PROMISE/state").asText();
    }

    private static String waybill(CaseLife life) {
        return shipment(life, "trackingNo").replace("null", "");
    }

    private static String shipment(CaseLife life, String what) {
        return shipment(life, 0, what);
    }

    private static String shipment(CaseLife life, int index, String what) {
        return life.view().at("/issue/shipments/" + index + "/" + what).asText();
    }
}
