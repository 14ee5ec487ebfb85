// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.yichuang.ports.casework.ActionType.ACCEPT;
import static org.yichuang.ports.casework.ActionType.APPROVE;
import static org.yichuang.ports.casework.ActionType.ARCHIVE_RESULT;
import static org.yichuang.ports.casework.ActionType.ASSIGN;
import static org.yichuang.ports.casework.ActionType.DELIVER;
import static org.yichuang.ports.casework.ActionType.DELIVER_ONLINE;
import static org.yichuang.ports.casework.ActionType.DISPATCH;
import static org.yichuang.ports.casework.ActionType.GIVE_OPINION;
import static org.yichuang.ports.casework.ActionType.NOTIFY;
import static org.yichuang.ports.casework.ActionType.RECEIVE;
import static org.yichuang.ports.casework.ActionType.REMIND_COLLECTION;
import static org.yichuang.ports.casework.ActionType.RETURN_RESULT;
import static org.yichuang.ports.casework.ActionType.SEND_PAPERS;
import static org.yichuang.ports.casework.ActionType.SEND_RESULT;
import static org.yichuang.ports.casework.ActionType.SIGN_PAPERS;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yichuang.api.casework.CaseState;
import org.yichuang.api.casework.ClockState;
import org.yichuang.api.casework.CustodyState;
import org.yichuang.api.casework.DeliveryState;
import org.yichuang.api.casework.IntakeChannel;
import org.yichuang.api.gateway.ShipmentOrder;
import org.yichuang.api.matter.DeliveryMethod;
import org.yichuang.api.matter.Procedure;
import org.yichuang.core.casework.internal.perform.MemoryCases;
import org.yichuang.core.casework.internal.timers.TimerPlan;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.CaseView;
import org.yichuang.ports.casework.DeliveryChoice;
import org.yichuang.ports.casework.Filing;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.casework.IssueData;
import org.yichuang.ports.casework.IssueData.ReportCourier.Event;
import org.yichuang.ports.casework.IssueFacet.Shipment;
import org.yichuang.ports.casework.PaperData.PaperItem;
import org.yichuang.ports.clock.ClockKind;
import org.yichuang.ports.documents.DocumentKind;

/** How a result comes to the applicant, or does not (送达, R63–R66; T31–T33): by courier, online, never. */
class DeliveryLawTest extends LawTest {
    private static final String TRACKING = "EMS1234567890";
    private static final ActionType[] TO_DELIVERY = {
        RECEIVE, ACCEPT, SEND_PAPERS, SIGN_PAPERS, ASSIGN, GIVE_OPINION, APPROVE, SEND_RESULT, NOTIFY
    };

    @BeforeEach
    void deliverInEveryWay() {
        offering(DeliveryMethod.values());
    }

    @Test
    void aParcelNeedsSomebodyWhoCanReceiveIt() {
        String caseNo = Sample.caseAfter(world, TO_DELIVERY);
        for (IssueData.Dispatch wrong : List.of(
                new IssueData.Dispatch("", "13847712345", "人民路12号", null),
                new IssueData.Dispatch("巴特尔", null, "人民路12号", null),
                new IssueData.Dispatch("巴特尔", "1384771234", "人民路12号", null),
                new IssueData.Dispatch("巴特尔", "13847712345", " ", null))) {
            assertThat(acts.code(caseNo, wrong, World.ISSUER))
                    .as(wrong.toString())
                    .isEqualTo("ADDRESS_INCOMPLETE");
        }
        assertThat(acts.code(caseNo, new IssueData.Dispatch("巴特尔", "0477-7581234", "人民路12号", null), World.ISSUER))
                .as("a fixed line will do")
                .isNull();
    }

    @Test
    void aParcelOnItsWayIsSignedForAndClosesTheCase() {
        String caseNo = Sample.caseAfter(world, TO_DELIVERY);
        acts.all(caseNo, DISPATCH);
        CaseView sent = acts.view(caseNo);
        assertThat(sent.delivery()).isEqualTo(DeliveryState.DISPATCHED);
        assertThat(sent.custody()).isEqualTo(CustodyState.IN_POST);
        assertThat(sent.clocks().get(ClockKind.COLLECTION).state()).isEqualTo(ClockState.STOPPED);
        assertThat(sent.issue().shipments()).singleElement().satisfies(parcel -> {
            assertThat(parcel.id()).isNotBlank();
            assertThat(parcel.ofResult()).isTrue();
            assertThat(parcel.trackingNo()).isNull();
            assertThat(parcel.items()).isEqualTo(Sample.RESULT);
        });
        assertThat(world.messages(caseNo, "SHIPMENT")).isEqualTo(1);
        for (ActionType other : List.of(DISPATCH, DELIVER, DELIVER_ONLINE, ARCHIVE_RESULT)) {
            assertThat(acts.code(caseNo, other)).as(other.name()).isEqualTo("ON_THE_WAY");
        }
        assertThat(report(caseNo, Event.SIGNED, World.ISSUER))
                .as("the courier says so")
                .isEqualTo("PARCEL_OF_COURIER");
        int told = world.messages(caseNo, "SMS");
        assertThat(report(caseNo, Event.COLLECTED, World.PLATFORM)).isNull();
        assertThat(acts.view(caseNo).state()).isEqualTo(CaseState.AWAITING_DELIVERY);
        assertThat(world.messages(caseNo, "SMS")).as("on its way is no news").isEqualTo(told);
        assertThat(acts.code(
                        caseNo, new IssueData.ReportCourier("OTHER", Event.SIGNED, null, null, null), World.PLATFORM))
                .isEqualTo("PARCEL_UNKNOWN");
        assertThat(acts.code(caseNo, new IssueData.ReportCourier(TRACKING, null, null, null, null), World.PLATFORM))
                .isEqualTo("PARCEL_UNKNOWN");
        assertThat(report(caseNo, Event.SIGNED, World.PLATFORM)).isNull();
        assertThat(world.messages(caseNo, "SMS")).as("it has come").isEqualTo(told + 1);
        CaseView closed = acts.view(caseNo);
        assertThat(closed.state()).isEqualTo(CaseState.CLOSED);
        assertThat(closed.delivery()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(closed.custody()).isEqualTo(CustodyState.AT_BACK_OFFICE);
        assertThat(closed.issue().handOut().way()).isEqualTo(DeliveryMethod.COURIER);
        assertThat(closed.issue().shipments()).extracting(Shipment::trackingNo).containsExactly(TRACKING);
        assertThat(report(caseNo, Event.SIGNED, World.PLATFORM)).as("once").isEqualTo("NO_PARCEL_UNDER_WAY");
        assertThat(world.isSound(caseNo)).isTrue();
    }

    @Test
    void whatTheClerkPostsHimselfHeReportsHimself() {
        String caseNo = Sample.caseAfter(world, TO_DELIVERY);
        assertThat(acts.code(caseNo, new IssueData.Dispatch("巴特尔", "13847712345", "人民路12号", " "), World.ISSUER))
                .isEqualTo("ADDRESS_INCOMPLETE");
        assertThat(acts.code(caseNo, new IssueData.Dispatch("巴特尔", "13847712345", "人民路12号", TRACKING), World.ISSUER))
                .isNull();
        assertThat(world.messages(caseNo, "SHIPMENT"))
                .as("nobody has to fetch it")
                .isZero();
        assertThat(report(caseNo, Event.RETURNED, World.ISSUER)).isNull();
        assertThat(acts.view(caseNo).delivery()).isEqualTo(DeliveryState.RETURNED);
        assertThat(acts.code(caseNo, new IssueData.Dispatch("巴特尔", "13847712345", "人民路12号", "EMS2"), World.ISSUER))
                .isNull();
        assertThat(acts.code(
                        caseNo, new IssueData.ReportCourier("EMS2", Event.SIGNED, null, "巴特尔", null), World.ISSUER))
                .isNull();
        assertThat(acts.view(caseNo).state()).isEqualTo(CaseState.CLOSED);
        assertThat(world.isSound(caseNo)).isTrue();
    }

    @Test
    void theCourierIsToldWhereToFetchIt() {
        World memory = World.inMemory();
        String caseNo = Sample.caseAfter(memory, TO_DELIVERY);
        memory.cases.perform(caseNo, List.of(Sample.request(DISPATCH)), World.ISSUER);
        assertThat(((MemoryCases) memory.cases).message(caseNo, "SHIPMENT"))
                .isInstanceOfSatisfying(ShipmentOrder.class, order -> assertThat(order.from())
                        .isEqualTo(new ShipmentOrder.Party(World.ISSUER.unitName(), "0477-1", World.REGION, "政务服务中心")));
        memory.matter = SampleMatter.with(Collections.singletonMap("contact", null));
        String unknown = Sample.caseAfter(memory, TO_DELIVERY);
        memory.cases.perform(unknown, List.of(Sample.request(DISPATCH)), World.ISSUER);
        assertThat(((MemoryCases) memory.cases).message(unknown, "SHIPMENT"))
                .as("the courier finds the centre by its name")
                .isInstanceOfSatisfying(ShipmentOrder.class, order -> assertThat(order.from())
                        .isEqualTo(new ShipmentOrder.Party(World.ISSUER.unitName(), null, World.REGION, null)));
    }

    @Test
    void aParcelThatComesBackIsSentAgainOrHandedOut() {
        String caseNo = Sample.caseAfter(world, TO_DELIVERY);
        acts.all(caseNo, DISPATCH);
        assertThat(report(caseNo, Event.RETURNED, World.PLATFORM)).isNull();
        CaseView back = acts.view(caseNo);
        assertThat(back.state()).isEqualTo(CaseState.AWAITING_DELIVERY);
        assertThat(back.delivery()).isEqualTo(DeliveryState.RETURNED);
        assertThat(world.record(caseNo).papers().heldBy(CustodyState.AT_ISSUING_WINDOW))
                .isEqualTo(Sample.RESULT);
        assertThat(back.clocks().get(ClockKind.COLLECTION).state()).isEqualTo(ClockState.RUNNING);
        assertThat(back.clocks().get(ClockKind.COLLECTION).startedAt())
                .isEqualTo(back.issue().shipments().get(0).at());
        acts.all(caseNo, DISPATCH);
        assertThat(acts.view(caseNo).issue().shipments()).hasSize(2);
        assertThat(report(caseNo, Event.RETURNED, World.PLATFORM)).isNull();
        acts.all(caseNo, DELIVER);
        assertThat(acts.view(caseNo).issue().handOut().way()).isEqualTo(DeliveryMethod.COUNTER);
    }

    @Test
    void noMatterIsDeliveredInAWayItDoesNotOffer() {
        offering(DeliveryMethod.COUNTER);
        String caseNo = Sample.caseAfter(world, TO_DELIVERY);
        assertThat(acts.code(caseNo, DISPATCH)).isEqualTo("COURIER_NOT_OFFERED");
        assertThat(acts.code(caseNo, DELIVER_ONLINE)).isEqualTo("ONLINE_NOT_OFFERED");
        acts.all(caseNo, DELIVER);
    }

    @Test
    void onlineIsDeliveredToWhoAppliedOnlineAndChoseIt() {
        String counter = Sample.caseAfter(world, TO_DELIVERY);
        assertThat(acts.code(counter, DELIVER_ONLINE)).isEqualTo("ONLINE_NOT_CHOSEN");
        assertThat(acts.code(online(new DeliveryChoice(DeliveryMethod.COUNTER, null, null, null)), DELIVER_ONLINE))
                .isEqualTo("ONLINE_NOT_CHOSEN");
        assertThat(acts.code(online(null), DELIVER_ONLINE)).isEqualTo("ONLINE_NOT_CHOSEN");
        String chosen = online(new DeliveryChoice(DeliveryMethod.ONLINE, null, null, null));
        acts.all(chosen, DELIVER_ONLINE);
        CaseView closed = acts.view(chosen);
        assertThat(closed.state()).isEqualTo(CaseState.CLOSED);
        assertThat(closed.issue().handOut().way()).isEqualTo(DeliveryMethod.ONLINE);
        assertThat(closed.clocks())
                .allSatisfy((kind, clock) ->
                        assertThat(clock.state()).as(kind.name()).isEqualTo(ClockState.STOPPED));
        assertThat(world.record(chosen).papers().heldBy(CustodyState.ARCHIVED))
                .as("what there is of it on paper is filed: nobody has to give it to anybody")
                .isEqualTo(Sample.RESULT);
        assertThat(world.document(chosen, DocumentKind.DELIVERY_RECEIPT))
                .containsEntry("proof", "CHANNEL")
                .containsEntry("identity", "实名核验一致");
    }

    @Test
    void theReceiptSaysWhoSignedForAParcel() {
        String caseNo = Sample.caseAfter(world, TO_DELIVERY);
        acts.all(caseNo, DISPATCH);
        assertThat(acts.code(
                        caseNo,
                        new IssueData.ReportCourier(TRACKING, Event.SIGNED, null, "门卫老王", null),
                        World.PLATFORM))
                .isNull();
        assertThat(world.record(caseNo).issue().handOut().receiver()).isEqualTo("门卫老王");
        assertThat(world.document(caseNo, DocumentKind.DELIVERY_RECEIPT))
                .containsEntry("proof", "COURIER")
                .containsEntry("receiver", Map.of("name", "门卫老王", "agent", false));
    }

    @Test
    void nothingIsHandedOutWithoutASignature() {
        String caseNo = Sample.caseAfter(world, TO_DELIVERY);
        assertThat(acts.code(caseNo, new IssueData.Deliver(Sample.RECEIVER, true, null, false, null), World.ISSUER))
                .isEqualTo("RECEIPT_UNSIGNED");
        acts.all(caseNo, DELIVER);
        assertThat(world.document(caseNo, DocumentKind.ISSUE_REGISTER)).containsEntry("proof", "PAPER");
    }

    @Test
    void aPouchWithoutTheResultDoesNotGoOut() {
        String caseNo = Sample.caseAfter(world, Arrays.copyOf(TO_DELIVERY, TO_DELIVERY.length - 2));
        List<PaperItem> other = List.of(new PaperItem("别的证照", 1, 0));
        assertThat(acts.code(caseNo, new IssueData.SendResult(other, null), World.APPROVER))
                .isEqualTo("POUCH_WRONG");
    }

    @Test
    void whatWasReturnedIsNoSignatureOnTheSlip() {
        String caseNo = Sample.caseAfter(world, Arrays.copyOf(TO_DELIVERY, TO_DELIVERY.length - 1));
        acts.all(caseNo, RETURN_RESULT, SEND_RESULT);
        assertThat(world.document(caseNo, DocumentKind.TRANSFER_SLIP).get("hops"))
                .asInstanceOf(list(Map.class))
                .filteredOn(hop -> hop.containsKey("refusal"))
                .singleElement()
                .extracting(hop -> hop.get("refusal"))
                .asString()
                .startsWith("核验不一致");
    }

    /** T33: the platform calls three times, each time when the time to collect is over; then the window files the result. */
    @Test
    void whatNobodyCollectsIsCalledForThreeTimesAndFiled() {
        String caseNo = Sample.caseAfter(world, TO_DELIVERY);
        assertThat(acts.code(caseNo, ARCHIVE_RESULT)).isEqualTo("NOT_REMINDED");
        for (int call = 1; call <= TimerPlan.REMINDERS; call++) {
            assertThat(acts.code(caseNo, REMIND_COLLECTION)).isEqualTo("NOT_UNCOLLECTED");
            world.now =
                    acts.view(caseNo).clocks().get(ClockKind.COLLECTION).due().plusMillis(1);
            assertThat(world.timers()).isEqualTo(1);
            assertThat(acts.view(caseNo).issue().reminders()).isEqualTo(call);
        }
        assertThat(world.messages(caseNo, "SMS")).isGreaterThanOrEqualTo(TimerPlan.REMINDERS);
        assertThat(acts.code(caseNo, ARCHIVE_RESULT))
                .as("the third call has its time too")
                .isEqualTo("NOT_UNCOLLECTED");
        world.now = acts.view(caseNo).clocks().get(ClockKind.COLLECTION).due().plusMillis(1);
        assertThat(acts.code(caseNo, new IssueData.ArchiveResult(" "), World.ISSUER))
                .isEqualTo("REASON_MISSING");
        acts.all(caseNo, ARCHIVE_RESULT);
        CaseView filed = acts.view(caseNo);
        assertThat(filed.state()).isEqualTo(CaseState.CLOSED);
        assertThat(filed.delivery()).isEqualTo(DeliveryState.RETURNED);
        assertThat(filed.issue().handOut()).isNull();
        assertThat(world.record(caseNo).papers().heldBy(CustodyState.ARCHIVED)).isEqualTo(Sample.RESULT);
        acts.all(caseNo, DELIVER);
        assertThat(world.record(caseNo).papers().heldBy(CustodyState.WITH_APPLICANT))
                .as("who comes after all gets it")
                .containsAll(Sample.RESULT);
        assertThat(acts.view(caseNo).delivery()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(world.ordered(caseNo)).contains(DocumentKind.DELIVERY_RECEIPT, DocumentKind.ISSUE_REGISTER);
        assertThat(acts.code(caseNo, DELIVER)).as("once").isEqualTo("NOT_FILED");
        assertThat(world.isSound(caseNo)).isTrue();
    }

    @Test
    void whoComesAfterACallIsHandedHisResult() {
        String caseNo = Sample.caseAfter(world, TO_DELIVERY);
        world.pass(Duration.ofDays(30));
        assertThat(world.timers()).isEqualTo(1);
        acts.all(caseNo, DELIVER);
        assertThat(world.record(caseNo).issue().handOut().receiver()).isEqualTo("巴特尔");
        assertThat(TimerPlan.of(world.record(caseNo))).isEmpty();
    }

    private String report(String caseNo, Event event, Actor actor) {
        return acts.code(caseNo, new IssueData.ReportCourier(TRACKING, event, null, null, null), actor);
    }

    private void offering(DeliveryMethod... methods) {
        world.matter = SampleMatter.with(Map.of(
                "procedure", new Procedure(null, false, null, null, null, false, null, null, 0, List.of(methods))));
    }

    /** Brings a case that was filed by portal to its delivery. */
    private String online(DeliveryChoice choice) {
        world.files.put("file-1", World.CHANNEL.account());
        Filing filing = Sample.filing(Sample.PERSON);
        IntakeData.Draft draft = new IntakeData.Draft(
                SampleMatter.CODE,
                null,
                IntakeChannel.ONLINE,
                new Filing(filing.answers(), filing.applicant(), null, filing.form(), filing.materials(), choice),
                null);
        String caseNo = world.cases
                .perform(null, List.of(Sample.request(draft)), World.CHANNEL)
                .caseNo();
        acts.all(caseNo, ActionType.SUBMIT, ActionType.PASS_PRE_REVIEW);
        for (ActionType type :
                List.of(ACCEPT, SEND_PAPERS, SIGN_PAPERS, ASSIGN, GIVE_OPINION, APPROVE, SEND_RESULT, NOTIFY)) {
            Chance.Deed deed = Chance.deed(type, world.record(caseNo), Sample.actor(type));
            assertThat(acts.code(caseNo, deed.request().data(), deed.actor()))
                    .as(type.name())
                    .isNull();
        }
        return caseNo;
    }
}
