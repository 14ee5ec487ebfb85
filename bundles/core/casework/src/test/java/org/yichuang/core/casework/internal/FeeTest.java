// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yichuang.ports.casework.ActionType.ACCEPT;
import static org.yichuang.ports.casework.ActionType.ACCEPT_TOLERANT;
import static org.yichuang.ports.casework.ActionType.ANSWER_JOINT;
import static org.yichuang.ports.casework.ActionType.APPROVE;
import static org.yichuang.ports.casework.ActionType.ASSESS_FEE;
import static org.yichuang.ports.casework.ActionType.ASSIGN;
import static org.yichuang.ports.casework.ActionType.GIVE_OPINION;
import static org.yichuang.ports.casework.ActionType.OPEN_JOINT;
import static org.yichuang.ports.casework.ActionType.RECEIVE;
import static org.yichuang.ports.casework.ActionType.SEND_PAPERS;
import static org.yichuang.ports.casework.ActionType.SIGN_PAPERS;
import static org.yichuang.ports.casework.ActionType.WAIVE_FEE;
import static org.yichuang.ports.casework.ActionType.WITHDRAW;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yichuang.api.casework.ClockState;
import org.yichuang.api.casework.PaymentState;
import org.yichuang.api.gateway.PaymentPage;
import org.yichuang.core.casework.internal.json.Json;
import org.yichuang.ports.casework.FeeData;
import org.yichuang.ports.casework.Filing;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.casework.IntakeData.Finding;
import org.yichuang.ports.casework.MaterialItem;
import org.yichuang.ports.casework.PaymentEntry;
import org.yichuang.ports.casework.ReviewFacet.Payment;

/** Fees (收费, R61; T20, T21, T40): computed, sent, paid once, waived on a ground. */
class FeeTest extends LawTest {
    @BeforeEach
    void useTheFullMatter() {
        world.matter = SampleMatter.full();
    }

    @Test
    void theScheduleGivesTheAmountAndTheClockWaits() {
        String caseNo = reviewed();
        assertThat(acts.code(caseNo, APPROVE)).isEqualTo("FEE_UNPAID");
        acts.all(caseNo, ASSESS_FEE);
        Payment payment = acts.review(caseNo).payment();
        assertThat(payment.state()).isEqualTo(PaymentState.PUSHED);
        assertThat(payment.fen()).as("1 x 10 yuan and 3 vehicles x 5 yuan").isEqualTo(2_500);
        assertThat(payment.order()).matches("JF150626\\d{14}");
        assertThat(acts.view(caseNo).clock().state()).isEqualTo(ClockState.PAUSED);
        assertThat(world.messages(caseNo, "PAYMENT")).isEqualTo(1);
        assertThat(acts.code(caseNo, ASSESS_FEE)).isEqualTo("FEE_ASSESSED");
        assertThat(acts.code(caseNo, APPROVE)).isEqualTo("FEE_UNPAID");
    }

    @Test
    @Tag("database")
    void theApplicantIsShownWhereToPayUntilHeHas() {
        String caseNo = reviewed();
        assertThat(acts.view(caseNo).paymentEntry()).isNull();
        acts.all(caseNo, ASSESS_FEE);
        String order = acts.review(caseNo).payment().order();
        assertThat(acts.view(caseNo).paymentEntry())
                .as("the payment service has not answered yet")
                .isEqualTo(new PaymentEntry(order, 2_500, null, null));
        answer(order, "https://pay.example.cn/1");
        PaymentEntry entry = new PaymentEntry(order, 2_500, "https://pay.example.cn/1", "qr of 1");
        assertThat(acts.view(caseNo).paymentEntry()).isEqualTo(entry);
        String code = world.cases.view(caseNo, World.CLERK).enquiryCode();
        assertThat(world.cases.progress(caseNo, code).payment()).isEqualTo(entry);
        answer(order, "javascript:alert(1)");
        assertThat(world.cases.progress(caseNo, code).payment().address())
                .as("no browser is sent to a script")
                .isNull();
        assertThat(pay(caseNo, order, 2_500, "t-1")).isNull();
        assertThat(world.cases.progress(caseNo, code).payment()).isNull();
        assertThat(acts.view(caseNo).paymentEntry()).isNull();
    }

    private void answer(String order, String address) {
        String page = Json.write(new PaymentPage(order, address, "qr of 1"));
        world.messages.sent(order, page, world.now.plusSeconds(60));
    }

    @Test
    void aPaymentCountsOnceAndOnlyInFull() {
        String caseNo = reviewed();
        acts.all(caseNo, ASSESS_FEE);
        String order = acts.review(caseNo).payment().order();
        assertThat(pay(caseNo, "JF0", 2_500, "t-1")).isEqualTo("ORDER_UNKNOWN");
        assertThat(pay(caseNo, order, 2_499, "t-1")).isEqualTo("AMOUNT_WRONG");
        assertThat(pay(caseNo, order, 2_500, null)).isEqualTo("PAYMENT_NOT_AWAITED");
        assertThat(pay(caseNo, order, 2_500, "t-1")).isNull();
        Payment paid = acts.review(caseNo).payment();
        long documents = world.count("case_document");
        assertThat(paid.state()).isEqualTo(PaymentState.PAID);
        assertThat(acts.view(caseNo).clock().state()).isEqualTo(ClockState.RUNNING);
        assertThat(pay(caseNo, order, 2_500, "t-1"))
                .as("a second notice is no error")
                .isNull();
        assertThat(acts.review(caseNo).payment()).isEqualTo(paid);
        assertThat(world.count("case_document")).as("and no second receipt").isEqualTo(documents);
        assertThat(pay(caseNo, order, 2_500, "t-2")).as("paid twice").isEqualTo("PAYMENT_NOT_AWAITED");
        acts.all(caseNo, APPROVE);
        assertThat(pay(caseNo, order, 2_500, "t-1")).as("a late second notice").isNull();
        assertThat(world.isSound(caseNo)).isTrue();
    }

    @Test
    void aFeeIsWaivedOnAGroundOfTheMatterOnly() {
        String caseNo = reviewed();
        assertThat(waive(caseNo, "朋友", "理由")).isEqualTo("WAIVER_INCOMPLETE");
        assertThat(waive(caseNo, SampleMatter.WAIVER, null)).isEqualTo("WAIVER_INCOMPLETE");
        acts.all(caseNo, ASSESS_FEE);
        acts.all(caseNo, WAIVE_FEE);
        assertThat(acts.review(caseNo).payment().state()).isEqualTo(PaymentState.WAIVED);
        assertThat(acts.view(caseNo).clock().state()).isEqualTo(ClockState.RUNNING);
        assertThat(world.messages(caseNo, "PAYMENT_CALL_OFF")).isEqualTo(1);
        assertThat(acts.code(caseNo, WAIVE_FEE)).isEqualTo("FEE_NOT_DUE");
        assertThat(pay(caseNo, acts.review(caseNo).payment().order(), 2_500, "t-1"))
                .isEqualTo("PAYMENT_NOT_AWAITED");
        acts.all(caseNo, APPROVE);
        String other = reviewed();
        acts.all(other, WAIVE_FEE, APPROVE);
    }

    @Test
    void anOrderIsCalledOffWhenTheCaseEnds() {
        String caseNo = reviewed();
        acts.all(caseNo, ASSESS_FEE, WITHDRAW);
        Payment payment = acts.review(caseNo).payment();
        assertThat(payment.state()).isEqualTo(PaymentState.NOT_REQUIRED);
        assertThat(world.messages(caseNo, "PAYMENT_CALL_OFF")).isEqualTo(1);
        assertThat(pay(caseNo, payment.order(), 2_500, "t-1")).isEqualTo("PAYMENT_NOT_AWAITED");
    }

    @Test
    void whatCostsNothingIsNotAssessed() {
        world.matter = SampleMatter.definition();
        String caseNo = Sample.caseAfter(world, RECEIVE, ACCEPT, SEND_PAPERS, SIGN_PAPERS, ASSIGN);
        assertThat(acts.code(caseNo, ASSESS_FEE)).isEqualTo("FEE_NOT_DUE");
        assertThat(acts.code(caseNo, WAIVE_FEE)).isEqualTo("FEE_NOT_DUE");
        assertThat(acts.code(caseNo, Sample.data(ASSESS_FEE), World.CLERK)).isEqualTo("NOT_AUTHORIZED");
    }

    private String reviewed() {
        return reviewed(world, acts);
    }

    /** Makes a case that was reviewed as far as its fee. */
    static String reviewed(World world, Acts acts) {
        String caseNo = Sample.caseAfter(world);
        Filing filing = Sample.filing(Sample.PERSON);
        List<MaterialItem> items = new ArrayList<>(filing.materials());
        items.add(new MaterialItem("insurance", 0, 0, List.of("file-1")));
        Map<String, Object> form = new HashMap<>(filing.form());
        assertThat(acts.code(
                        caseNo,
                        new IntakeData.Save(new Filing(filing.answers(), filing.applicant(), null, form, items, null)),
                        World.CLERK))
                .isNull();
        List<Finding> findings = List.of(
                new Finding("application", 0, true, null),
                new Finding("identity", 0, true, null),
                new Finding("licence", 0, true, null),
                new Finding("insurance", 0, true, null));
        assertThat(acts.code(caseNo, new IntakeData.Receive(findings), World.CLERK))
                .isNull();
        assertThat(acts.code(caseNo, ACCEPT_TOLERANT)).isEqualTo("NOT_DEFERRABLE");
        acts.all(caseNo, ACCEPT, SEND_PAPERS, SIGN_PAPERS, ASSIGN, GIVE_OPINION, OPEN_JOINT, ANSWER_JOINT);
        return caseNo;
    }

    private String pay(String caseNo, String order, long fen, String transaction) {
        return acts.code(caseNo, new FeeData.Pay(order, fen, transaction, world.now), World.PLATFORM);
    }

    private String waive(String caseNo, String ground, String reason) {
        return acts.code(caseNo, new FeeData.WaiveFee(ground, reason), World.APPROVER);
    }
}
