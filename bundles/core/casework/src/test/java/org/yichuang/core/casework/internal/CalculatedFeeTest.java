// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.yichuang.ports.casework.ActionType.APPROVE;
import static org.yichuang.ports.casework.ActionType.ASSESS_FEE;
import static org.yichuang.ports.casework.ActionType.WAIVE_FEE;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yichuang.api.casework.ClockState;
import org.yichuang.api.casework.PaymentState;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.casework.ActionRequest;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.FeeData;
import org.yichuang.ports.casework.FeeTrial;
import org.yichuang.ports.casework.Receipt;
import org.yichuang.ports.casework.ReviewFacet.Payment;
import org.yichuang.ports.documents.DocumentKind;
import org.yichuang.ports.problem.Fault;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** Fees that the plug-in of a matter calculates (费用计算, R61, T20): asked once, before the transaction, and kept with the action. */
class CalculatedFeeTest extends LawTest {
    private static final List<Payment.Line> LINES = List.of(
            new Payment.Line("车辆检测费", BigDecimal.valueOf(3), "个", 1_234, 3_702, "按车辆数"),
            new Payment.Line("面积费", new BigDecimal("10.5"), "个", 33, 347, null));

    @BeforeEach
    void useTheMatterWithAPlugin() {
        world.matter = SampleMatter.calculated();
        world.handlers.fee = OneHandler::byVehicles;
        world.handlers.asked.clear();
    }

    @Test
    void thePluginGivesTheLinesAndTheClockWaits() {
        String caseNo = FeeTest.reviewed(world, acts);
        assertThat(world.handlers.asked).as("not before somebody assesses").isEmpty();
        acts.all(caseNo, ASSESS_FEE);
        Payment payment = acts.review(caseNo).payment();
        assertThat(payment.state()).isEqualTo(PaymentState.PUSHED);
        assertThat(payment.lines()).isEqualTo(LINES);
        assertThat(payment.fen()).isEqualTo(4_049);
        assertThat(acts.view(caseNo).clock().state()).isEqualTo(ClockState.PAUSED);
        assertThat(world.messages(caseNo, "PAYMENT")).isEqualTo(1);
        assertThat(world.isSound(caseNo)).isTrue();
    }

    @Test
    @Tag("database")
    void theNoticeSaysHowTheAmountCameAbout() {
        String caseNo = FeeTest.reviewed(world, acts);
        acts.all(caseNo, ASSESS_FEE);
        Map<String, Object> notice = world.document(caseNo, DocumentKind.PAYMENT_NOTICE);
        assertThat(notice).containsEntry("total", "40.49");
        assertThat(notice.get("items"))
                .isEqualTo(List.of(
                        Map.of(
                                "name",
                                "车辆检测费",
                                "price",
                                "12.34",
                                "quantity",
                                "3 个",
                                "amount",
                                "37.02",
                                "basis",
                                "按车辆数"),
                        Map.of("name", "面积费", "price", "0.33", "quantity", "10.5 个", "amount", "3.47")));
    }

    @Test
    void theSameActionAgainGivesTheFirstAnswerWithoutAsking() {
        String caseNo = FeeTest.reviewed(world, acts);
        List<ActionRequest> assess = List.of(Sample.request(new FeeData.AssessFee(null)));
        Receipt first = world.cases.perform(caseNo, assess, World.APPROVER);
        world.handlers.fee = OneHandler::missing;
        for (int again = 0; again < 10; again++) {
            assertThat(world.cases.perform(caseNo, assess, World.APPROVER)).isEqualTo(first);
        }
        assertThat(world.handlers.asked).hasSize(1);
        assertThat(acts.review(caseNo).payment().lines()).isEqualTo(LINES);
        assertThat(acts.code(caseNo, ASSESS_FEE)).isEqualTo("FEE_ASSESSED");
        assertThat(world.isSound(caseNo))
                .as("the log folds without the plug-in")
                .isTrue();
        assertThat(world.handlers.asked).hasSize(1);
    }

    @Test
    void withoutThePluginNothingIsAssessedAndNothingIsLost() {
        String caseNo = FeeTest.reviewed(world, acts);
        world.handlers.fee = OneHandler::missing;
        int sequence = world.record(caseNo).sequence();
        assertThatThrownBy(() -> world.cases.perform(
                        caseNo, List.of(Sample.request(new FeeData.AssessFee(null))), World.APPROVER))
                .asInstanceOf(type(Refusal.class))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("HANDLER_UNAVAILABLE");
                    assertThat(refusal.reason()).isEqualTo(Reason.UNAVAILABLE);
                    assertThat(refusal.faults()).extracting(Fault::code).containsExactly("PLUGIN_MISSING");
                    assertThat(refusal.getMessage()).contains("没有插件").contains("请安装");
                });
        assertThat(world.record(caseNo).sequence()).isEqualTo(sequence);
        assertThat(acts.code(caseNo, APPROVE)).isEqualTo("FEE_UNPAID");
        world.handlers.fee = OneHandler::byVehicles;
        acts.all(caseNo, ASSESS_FEE);
        assertThat(acts.review(caseNo).payment().fen()).isEqualTo(4_049);
    }

    @Test
    void aFeeOfNothingIsOnRecordAndHoldsNobodyUp() {
        String caseNo = FeeTest.reviewed(world, acts);
        world.handlers.fee = OneHandler::nothing;
        acts.all(caseNo, ASSESS_FEE);
        Payment payment = acts.review(caseNo).payment();
        assertThat(payment.state()).isEqualTo(PaymentState.NOT_REQUIRED);
        assertThat(payment.order()).isNull();
        assertThat(payment.lines()).extracting(Payment.Line::name).containsExactly("小微企业免收");
        assertThat(acts.view(caseNo).clock().state()).isEqualTo(ClockState.RUNNING);
        assertThat(world.messages(caseNo, "PAYMENT")).isZero();
        assertThat(world.ordered(caseNo)).isEmpty();
        assertThat(acts.code(caseNo, ASSESS_FEE)).isEqualTo("FEE_ASSESSED");
        assertThat(acts.code(caseNo, WAIVE_FEE)).isEqualTo("FEE_NOT_DUE");
        acts.all(caseNo, APPROVE);
        assertThat(world.isSound(caseNo)).isTrue();
    }

    @Test
    void whatNobodyHasAssessedMayStillBeWaived() {
        String caseNo = FeeTest.reviewed(world, acts);
        world.handlers.fee = OneHandler::missing;
        acts.all(caseNo, WAIVE_FEE, APPROVE);
        assertThat(world.handlers.asked).isEmpty();
    }

    @Test
    void whoMayAssessSeesBeforehandWhatItWillBe() {
        String caseNo = FeeTest.reviewed(world, acts);
        int sequence = world.record(caseNo).sequence();
        assertThat(world.cases.fee(caseNo, World.APPROVER)).isEqualTo(new FeeTrial(LINES, 4_049));
        assertThat(world.record(caseNo).sequence()).as("nothing is done").isEqualTo(sequence);
        assertThat(acts.review(caseNo).payment()).isEqualTo(Payment.NONE);
        assertThat(trial(caseNo, World.SUPERVISOR)).isEqualTo("FORBIDDEN");
        world.handlers.fee = OneHandler::missing;
        assertThat(trial(caseNo, World.APPROVER)).isEqualTo("HANDLER_UNAVAILABLE");
        acts.all(caseNo, WAIVE_FEE);
        assertThat(trial(caseNo, World.APPROVER)).isEqualTo("FEE_ASSESSED");
    }

    private String trial(String caseNo, Actor actor) {
        try {
            return world.cases.fee(caseNo, actor).toString();
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    @Test
    void whatWasFiledInTheSameRequestIsNotChargedUnseen() {
        String caseNo = Sample.caseAfter(world);
        List<ActionRequest> requests = Stream.of(ActionType.RECEIVE, ActionType.ACCEPT, ASSESS_FEE)
                .map(action -> Sample.request(Sample.data(action)))
                .toList();
        assertThatThrownBy(() -> world.cases.perform(caseNo, requests, World.CLERK))
                .isInstanceOf(Refusal.class);
        assertThat(world.handlers.asked).isEmpty();
    }

    @Test
    void thePluginIsNotAskedForSomebodyWhoMayNotAssess() {
        String caseNo = FeeTest.reviewed(world, acts);
        assertThat(acts.code(caseNo, new FeeData.AssessFee(null), World.SUPERVISOR))
                .isEqualTo("FORBIDDEN");
        assertThat(world.handlers.asked).isEmpty();
    }
}
