// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.yichuang.ports.casework.ActionType.ACCEPT;
import static org.yichuang.ports.casework.ActionType.ACCEPT_TOLERANT;
import static org.yichuang.ports.casework.ActionType.ANSWER_CORRECTION;
import static org.yichuang.ports.casework.ActionType.APPROVE;
import static org.yichuang.ports.casework.ActionType.ASSIGN;
import static org.yichuang.ports.casework.ActionType.CALL_OFF_SHIPMENT;
import static org.yichuang.ports.casework.ActionType.DELIVER;
import static org.yichuang.ports.casework.ActionType.DISPATCH;
import static org.yichuang.ports.casework.ActionType.GIVE_OPINION;
import static org.yichuang.ports.casework.ActionType.NOTIFY;
import static org.yichuang.ports.casework.ActionType.ORDER_PICKUP;
import static org.yichuang.ports.casework.ActionType.RECEIVE;
import static org.yichuang.ports.casework.ActionType.REGISTER_PARCEL;
import static org.yichuang.ports.casework.ActionType.REQUEST_CORRECTION;
import static org.yichuang.ports.casework.ActionType.SEND_PAPERS;
import static org.yichuang.ports.casework.ActionType.SEND_RESULT;
import static org.yichuang.ports.casework.ActionType.SIGN_PAPERS;
import static org.yichuang.ports.casework.ActionType.SUPPLY;
import static org.yichuang.ports.casework.ActionType.WITHDRAW;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yichuang.api.casework.CaseState;
import org.yichuang.api.casework.ClockState;
import org.yichuang.api.casework.CustodyState;
import org.yichuang.api.casework.DeliveryState;
import org.yichuang.api.gateway.ShipmentOrder;
import org.yichuang.api.matter.DeliveryMethod;
import org.yichuang.api.matter.Procedure;
import org.yichuang.core.casework.internal.perform.MemoryCases;
import org.yichuang.core.casework.internal.persistence.CaseColumns;
import org.yichuang.core.casework.internal.timers.Alarms;
import org.yichuang.core.casework.internal.timers.TimerPlan;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.IssueData;
import org.yichuang.ports.casework.IssueData.ReportCourier.Event;
import org.yichuang.ports.casework.IssueData.TrackPoint;
import org.yichuang.ports.casework.IssueFacet.Shipment;
import org.yichuang.ports.casework.OversightData.Alert;
import org.yichuang.ports.casework.PaperData;
import org.yichuang.ports.casework.PaperData.PaperItem;
import org.yichuang.ports.casework.Progress;
import org.yichuang.ports.casework.Queue;
import org.yichuang.ports.clock.ClockKind;
import org.yichuang.ports.outbox.CallOff;

/** Parcels go both ways (政务专递双向免费邮寄, R32): fetched at the door, sent back, called off; the courier is a holder. */
class ShipmentLawTest extends LawTest {
    private static final String NUMBER = "EMS1234567890";
    private static final PaperItem ORIGINAL = new PaperItem("application材料", 1, 0);
    private static final PaperItem COPY = new PaperItem("identity材料", 0, 1);
    private static final String NONE_UNDER_WAY = "本件没有在途的包裹，没有寄出、揽收过材料，或者都已送达、退回，不需要回报";
    private static final PaperItem SEALED = new PaperItem("未拆邮包 " + NUMBER, 1, 0);
    private static final ActionType[] TO_DELIVERY = {
        RECEIVE, ACCEPT, SEND_PAPERS, SIGN_PAPERS, ASSIGN, GIVE_OPINION, APPROVE, SEND_RESULT, NOTIFY
    };

    /** Until somebody has opened it nobody knows what is in it: it is one thing, in the hands of whoever has it. */
    @Test
    void papersFetchedAtTheDoorAreOneSealedParcelUntilTheWindowCountsThem() {
        String caseNo = Sample.posted(world);
        acts.all(caseNo, ORDER_PICKUP);
        assertThat(world.messages(caseNo, "SHIPMENT")).isEqualTo(1);
        assertThat(world.record(caseNo).issue().papers())
                .as("he has them still")
                .isEmpty();
        assertThat(report(caseNo, Event.ORDERED)).isNull();
        assertThat(report(caseNo, Event.COLLECTED)).isNull();
        assertThat(held(caseNo, CustodyState.IN_POST)).containsExactly(SEALED);
        assertThat(report(caseNo, Event.SIGNED)).isNull();
        assertThat(held(caseNo, CustodyState.AT_WINDOW)).containsExactly(SEALED);
        assertThat(acts.view(caseNo).state()).as("it has to be opened").isEqualTo(CaseState.DRAFT);
        acts.all(caseNo, REGISTER_PARCEL);
        assertThat(held(caseNo, CustodyState.AT_WINDOW)).containsExactly(ORIGINAL, COPY);
        assertThat(world.isSound(caseNo)).isTrue();
    }

    @Test
    void whoHoldsAParcelInHisHandsNeedNotWaitForTheCourierToSaySo() {
        String caseNo = Sample.posted(world);
        acts.all(caseNo, ORDER_PICKUP);
        assertThat(report(caseNo, Event.ORDERED)).isNull();
        acts.all(caseNo, REGISTER_PARCEL);
        assertThat(held(caseNo, CustodyState.AT_WINDOW)).containsExactly(ORIGINAL, COPY);
        assertThat(parcel(caseNo).state()).isEqualTo(Event.SIGNED);
        assertThat(report(caseNo, Event.SIGNED)).as("told already").isEqualTo("NO_PARCEL_UNDER_WAY");
        String second = Sample.caseAfter(world, RECEIVE, ORDER_PICKUP);
        assertThat(report(second, Event.ORDERED)).isNull();
        assertThat(byHand(second, Event.RETURNED, World.CLERK)).isEqualTo("PARCEL_OF_COURIER");
        assertThat(byHand(second, Event.SIGNED, World.APPROVER)).isEqualTo("PARCEL_OF_COURIER");
        assertThat(byHand(second, Event.SIGNED, World.CLERK)).isNull();
        assertThat(held(second, CustodyState.AT_WINDOW)).contains(SEALED);
    }

    @Test
    void nothingIsToldOfParcelsWhereNoneIsUnderWay() {
        String caseNo = Sample.posted(world);
        assertThat(hindered(caseNo)).containsExactly(NONE_UNDER_WAY);
        assertThat(byHand(caseNo, Event.SIGNED, World.CLERK)).isEqualTo("NO_PARCEL_UNDER_WAY");
        acts.all(caseNo, ORDER_PICKUP);
        assertThat(hindered(caseNo)).isEmpty();
        assertThat(report(caseNo, Event.SIGNED)).isNull();
        assertThat(hindered(caseNo)).containsExactly(NONE_UNDER_WAY);
    }

    /** Returns what hinders the window from saying where a parcel is. */
    private List<String> hindered(String caseNo) {
        return world.cases.view(caseNo, World.CLERK).next().stream()
                .filter(step -> step.action() == ActionType.REPORT_COURIER)
                .flatMap(step -> step.blocked().stream())
                .toList();
    }

    @Test
    void aTrackHasEveryPointOnceInOrderAndNotMoreThanAnybodyReads() {
        String caseNo = Sample.posted(world);
        acts.all(caseNo, ORDER_PICKUP);
        TrackPoint first = point(1, "快递员已上门揽收");
        TrackPoint second = point(2, "到达乌审旗");
        TrackPoint late = point(0, "已接单");
        assertThat(track(caseNo, "other", first)).isEqualTo("TRACK_KNOWN");
        assertThat(track(caseNo, parcel(caseNo).id())).isEqualTo("TRACK_KNOWN");
        assertThat(track(caseNo, parcel(caseNo).id(), point(1, " "), new TrackPoint(null, "到达"), point(1, null)))
                .isEqualTo("TRACK_KNOWN");
        assertThat(track(caseNo, parcel(caseNo).id(), second, first)).isNull();
        assertThat(track(caseNo, parcel(caseNo).id(), first, second)).isEqualTo("TRACK_KNOWN");
        assertThat(report(caseNo, Event.COLLECTED)).isNull();
        assertThat(report(caseNo, Event.SIGNED)).isNull();
        assertThat(track(caseNo, parcel(caseNo).id(), first, late))
                .as("also when it has come")
                .isNull();
        assertThat(parcel(caseNo).track()).containsExactly(late, first, second);
        assertThat(parcel(caseNo).state()).as("a point is no event").isEqualTo(Event.SIGNED);
        TrackPoint[] many = IntStream.range(0, 60)
                .mapToObj(minute -> point(10 + minute, "到达"))
                .toArray(TrackPoint[]::new);
        assertThat(track(caseNo, parcel(caseNo).id(), many)).isNull();
        assertThat(parcel(caseNo).track()).hasSize(50).endsWith(many[59]).startsWith(many[10]);
        assertThat(track(caseNo, parcel(caseNo).id(), point(99, "远".repeat(199) + "𠮷𠮷")))
                .isNull();
        assertThat(parcel(caseNo).track().get(49).text())
                .as("cut between characters")
                .isEqualTo("远".repeat(199));
        assertThat(acts.code(caseNo, new IssueData.TrackShipment(parcel(caseNo).id(), List.of(first)), World.CLERK))
                .as("the courier says so")
                .isEqualTo("FORBIDDEN");
        assertThat(world.isSound(caseNo)).isTrue();
    }

    private static TrackPoint point(int minutes, String text) {
        return new TrackPoint(World.BEGINNING.plusSeconds(60L * minutes), text);
    }

    private String track(String caseNo, String parcel, TrackPoint... points) {
        return acts.code(caseNo, new IssueData.TrackShipment(parcel, List.of(points)), World.PLATFORM);
    }

    @Test
    void theCourierIsToldToComeToTheApplicantAndToBringItToTheHall() {
        World memory = World.inMemory();
        String caseNo = Sample.posted(memory);
        memory.cases.perform(caseNo, List.of(Sample.request(ORDER_PICKUP)), World.CLERK);
        assertThat(((MemoryCases) memory.cases).message(caseNo, "SHIPMENT"))
                .isInstanceOfSatisfying(ShipmentOrder.class, order -> {
                    assertThat(order.from())
                            .isEqualTo(new ShipmentOrder.Party("巴特尔", "13847712345", World.REGION, "乌审旗嘎鲁图镇人民路12号"));
                    assertThat(order.to().name()).isEqualTo(World.CLERK.unitName());
                    assertThat(order.items()).containsExactly("申请材料");
                });
    }

    @Test
    void nothingIsFetchedThatNobodyLooksFor() {
        String counter = Sample.caseAfter(world);
        assertThat(acts.code(counter, ORDER_PICKUP))
                .as("he stands at the counter")
                .isEqualTo("NO_PAPERS_AWAITED");
        String accepted = Sample.caseAfter(world, RECEIVE, ACCEPT);
        assertThat(acts.code(accepted, ORDER_PICKUP)).isEqualTo("NO_PAPERS_AWAITED");
        String posted = Sample.posted(world);
        assertThat(acts.code(posted, new IssueData.OrderPickup("巴特尔", "1384771234", "人民路12号"), World.CLERK))
                .isEqualTo("ADDRESS_INCOMPLETE");
        acts.all(posted, ORDER_PICKUP);
        assertThat(acts.code(posted, ORDER_PICKUP)).as("one at a time").isEqualTo("PICKUP_UNDER_WAY");
    }

    @Test
    void whatIsMissingMayComeByPostToo() {
        String corrected = Sample.caseAfter(world, RECEIVE, REQUEST_CORRECTION, ORDER_PICKUP);
        assertThat(report(corrected, Event.COLLECTED)).isNull();
        assertThat(report(corrected, Event.SIGNED)).isNull();
        assertThat(held(corrected, CustodyState.AT_WINDOW)).containsExactly(ORIGINAL, COPY, SEALED);
        acts.all(corrected, ANSWER_CORRECTION);
        assertThat(held(corrected, CustodyState.AT_WINDOW)).containsExactly(ORIGINAL, COPY);
        world.matter = SampleMatter.full();
        String promised = Sample.caseAfter(world, RECEIVE, ACCEPT_TOLERANT, ORDER_PICKUP);
        assertThat(report(promised, Event.SIGNED)).as("it was fetched unseen").isNull();
        acts.all(promised, SUPPLY);
        assertThat(held(promised, CustodyState.AT_WINDOW))
                .containsExactly(ORIGINAL, COPY, new PaperItem("insurance材料", 0, 1));
        assertThat(world.isSound(promised)).isTrue();
    }

    @Test
    void aCaseThatEndsCallsOffWhatWasToBeFetchedForIt() {
        String caseNo = Sample.posted(world);
        acts.all(caseNo, ORDER_PICKUP, WITHDRAW);
        assertThat(parcel(caseNo).callingOff()).isTrue();
        assertThat(world.messages(caseNo, "SHIPMENT_CALL_OFF")).isEqualTo(1);
        assertThat(report(caseNo, Event.CANCELLED)).isNull();
        assertThat(parcel(caseNo).callingOff()).isFalse();
        assertThat(world.record(caseNo).issue().papers()).isEmpty();
        String late = Sample.posted(world);
        acts.all(late, ORDER_PICKUP);
        assertThat(report(late, Event.COLLECTED)).isNull();
        acts.all(late, WITHDRAW);
        assertThat(world.messages(late, "SHIPMENT_CALL_OFF")).as("he has it").isZero();
        assertThat(report(late, Event.SIGNED)).isNull();
        assertThat(acts.code(
                        late, new PaperData.ReturnPapers(List.of(SEALED), null, null, Sample.ADDRESS), World.CLERK))
                .as("it goes back as it came")
                .isNull();
    }

    @Test
    void originalsGoBackByCourierAndAreFollowed() {
        String caseNo = Sample.caseAfter(world, RECEIVE, ACCEPT, WITHDRAW);
        assertThat(acts.code(
                        caseNo,
                        new PaperData.ReturnPapers(
                                List.of(ORIGINAL), null, null, new PaperData.Address("巴特尔", null, "人民路12号")),
                        World.CLERK))
                .isEqualTo("RECEIVER_WRONG");
        sendBack(caseNo, ORIGINAL);
        sendBack(caseNo, COPY);
        assertThat(world.messages(caseNo, "SHIPMENT")).isEqualTo(2);
        assertThat(held(caseNo, CustodyState.IN_POST)).containsExactly(ORIGINAL, COPY);
        List<Shipment> sent = world.record(caseNo).issue().shipments();
        assertThat(report(caseNo, sent.get(1), "EMS2", Event.ORDERED)).isNull();
        assertThat(report(caseNo, sent.get(0), "EMS1", Event.ORDERED)).isNull();
        assertThat(world.record(caseNo).issue().shipments())
                .as("each parcel has its own number, whichever is told first")
                .extracting(Shipment::trackingNo)
                .containsExactly("EMS1", "EMS2");
        assertThat(byHand(caseNo, "EMS1", Event.SIGNED, World.CLERK))
                .as("the courier says so")
                .isEqualTo("PARCEL_OF_COURIER");
        assertThat(report(caseNo, sent.get(1), "EMS2", Event.SIGNED)).isNull();
        assertThat(report(caseNo, sent.get(0), "EMS1", Event.RETURNED)).isNull();
        assertThat(held(caseNo, CustodyState.WITH_APPLICANT)).containsExactly(COPY);
        assertThat(held(caseNo, CustodyState.AT_WINDOW)).containsExactly(ORIGINAL);
        assertThat(world.isSound(caseNo)).isTrue();
    }

    @Test
    void aResultThatIsCalledOffInTimeIsHandedOutAtTheWindow() {
        offeringCourier();
        String caseNo = Sample.caseAfter(world, TO_DELIVERY);
        assertThat(acts.code(caseNo, CALL_OFF_SHIPMENT)).isEqualTo("NOTHING_CALLABLE");
        acts.all(caseNo, DISPATCH);
        assertThat(acts.code(caseNo, new IssueData.CallOffShipment(null, " "), World.ISSUER))
                .isEqualTo("REASON_MISSING");
        assertThat(acts.code(caseNo, new IssueData.CallOffShipment("EMS9", "改为自取"), World.ISSUER))
                .isEqualTo("PARCEL_UNKNOWN");
        acts.all(caseNo, CALL_OFF_SHIPMENT);
        assertThat(world.messages(caseNo, "SHIPMENT_CALL_OFF")).isEqualTo(1);
        assertThat(acts.code(caseNo, CALL_OFF_SHIPMENT)).as("once").isEqualTo("NOTHING_CALLABLE");
        assertThat(acts.code(caseNo, DELIVER)).as("it is not sure yet").isEqualTo("ON_THE_WAY");
        assertThat(report(caseNo, parcel(caseNo), null, Event.CANCELLED))
                .as("it never had a number")
                .isNull();
        assertThat(held(caseNo, CustodyState.AT_ISSUING_WINDOW)).isEqualTo(Sample.RESULT);
        assertThat(acts.view(caseNo).delivery()).isEqualTo(DeliveryState.NOTIFIED);
        assertThat(acts.view(caseNo).clocks().get(ClockKind.COLLECTION).state()).isEqualTo(ClockState.RUNNING);
        acts.all(caseNo, DELIVER);
        assertThat(acts.view(caseNo).issue().handOut().way()).isEqualTo(DeliveryMethod.COUNTER);
        assertThat(world.isSound(caseNo)).isTrue();
    }

    @Test
    void whatTheCourierHasAlreadyGoesOn() {
        offeringCourier();
        String caseNo = Sample.caseAfter(world, TO_DELIVERY);
        acts.all(caseNo, DISPATCH, CALL_OFF_SHIPMENT);
        assertThat(acts.code(
                        caseNo,
                        new IssueData.ReportCourier(
                                NUMBER,
                                Event.KEPT,
                                "邮件已在途，不能取消",
                                null,
                                parcel(caseNo).id()),
                        World.PLATFORM))
                .isNull();
        assertThat(parcel(caseNo)).satisfies(kept -> {
            assertThat(kept.callingOff()).isFalse();
            assertThat(kept.onTheWay()).isTrue();
            assertThat(kept.detail()).isEqualTo("邮件已在途，不能取消");
        });
        assertThat(refused(caseNo)).containsExactly(tuple("办理结果（EMS1234567890）没有取消成：邮件已在途，不能取消", "B01 综合受理窗口"));
        assertThat(todo(caseNo)).isEqualTo(CaseColumns.desk(Queue.SUPERVISION, World.REGION));
        assertThat(acts.view(caseNo).delivery()).isEqualTo(DeliveryState.DISPATCHED);
        assertThat(report(caseNo, Event.COLLECTED)).isNull();
        assertThat(acts.code(caseNo, CALL_OFF_SHIPMENT)).isEqualTo("NOTHING_CALLABLE");
        assertThat(todo(caseNo)).as("it has not come yet").isNotNull();
        assertThat(report(caseNo, Event.SIGNED)).isNull();
        assertThat(acts.view(caseNo).state()).isEqualTo(CaseState.CLOSED);
        assertThat(refused(caseNo)).isEmpty();
        assertThat(todo(caseNo)).isNull();
    }

    @Test
    void whoCalledOffInVainIsToldUntilHeTriesAgain() {
        offeringCourier();
        String caseNo = Sample.caseAfter(world, TO_DELIVERY);
        acts.all(caseNo, DISPATCH);
        IssueData.CallOffShipment callOff = new IssueData.CallOffShipment(null, "申请人改为自取");
        assertThat(acts.code(caseNo, callOff, World.APPROVER)).isNull();
        assertThat(todo(caseNo)).as("the courier has not answered").isNull();
        assertThat(report(caseNo, Event.KEPT)).isNull();
        assertThat(refused(caseNo)).containsExactly(tuple("办理结果（EMS1234567890）没有取消成", "乌审旗交通运输局"));
        assertThat(todo(caseNo)).isEqualTo(CaseColumns.desk(Queue.SUPERVISION, SampleMatter.AGENCY));
        assertThat(TimerPlan.of(world.record(caseNo)))
                .as("the courier's word is on the trail already")
                .noneMatch(timer -> timer.data() instanceof Alert alert && alert.kind() == Alert.Kind.CALL_OFF_REFUSED);
        assertThat(acts.code(caseNo, callOff, World.ISSUER)).isNull();
        assertThat(todo(caseNo)).isNull();
        assertThat(refused(caseNo)).isEmpty();
        assertThat(report(caseNo, Event.KEPT)).isNull();
        assertThat(refused(caseNo)).containsExactly(tuple("办理结果（EMS1234567890）没有取消成", "出件窗口"));
        assertThat(world.isSound(caseNo)).isTrue();
    }

    /** Returns what is an alarm because a parcel could not be called off, and whose it is. */
    private List<Tuple> refused(String caseNo) {
        return Alarms.open(world.record(caseNo), world.now).stream()
                .filter(cause -> cause.kind() == Alert.Kind.CALL_OFF_REFUSED)
                .map(cause -> tuple(cause.text(), cause.concerned()))
                .toList();
    }

    /** Returns the work list in which the case waits for somebody to take note of something. */
    private String todo(String caseNo) {
        return CaseColumns.of(world.record(caseNo)).orderDesk();
    }

    @Test
    void aCallOffNamesTheOrderItIsAbout() {
        World memory = World.inMemory();
        String caseNo = Sample.posted(memory);
        memory.cases.perform(
                caseNo, List.of(Sample.request(ORDER_PICKUP), Sample.request(CALL_OFF_SHIPMENT)), World.CLERK);
        MemoryCases cases = (MemoryCases) memory.cases;
        ShipmentOrder order = (ShipmentOrder) cases.message(caseNo, "SHIPMENT");
        assertThat(cases.message(caseNo, "SHIPMENT_CALL_OFF")).isEqualTo(new CallOff(order.id()));
    }

    @Test
    @Tag("database")
    void theApplicantSeesWhereHisParcelsAre() {
        String caseNo = Sample.posted(world);
        acts.all(caseNo, ORDER_PICKUP);
        assertThat(progress(caseNo).parcels()).singleElement().satisfies(parcel -> {
            assertThat(parcel.kind()).isEqualTo(Shipment.Kind.INTAKE);
            assertThat(parcel.trackingNo()).isNull();
            assertThat(parcel.state()).isNull();
        });
        assertThat(report(caseNo, Event.COLLECTED)).isNull();
        assertThat(progress(caseNo).parcels()).singleElement().satisfies(parcel -> {
            assertThat(parcel.trackingNo()).isEqualTo(NUMBER);
            assertThat(parcel.state()).isEqualTo(Event.COLLECTED);
        });
    }

    private Progress progress(String caseNo) {
        return world.cases.progress(caseNo, world.record(caseNo).opening().enquiryCode());
    }

    private void sendBack(String caseNo, PaperItem item) {
        assertThat(acts.code(
                        caseNo, new PaperData.ReturnPapers(List.of(item), null, null, Sample.ADDRESS), World.CLERK))
                .isNull();
    }

    private Shipment parcel(String caseNo) {
        List<Shipment> all = world.record(caseNo).issue().shipments();
        return all.get(all.size() - 1);
    }

    private String report(String caseNo, Event event) {
        return report(caseNo, parcel(caseNo), NUMBER, event);
    }

    private String report(String caseNo, Shipment parcel, String number, Event event) {
        return acts.code(caseNo, new IssueData.ReportCourier(number, event, null, null, parcel.id()), World.PLATFORM);
    }

    private String byHand(String caseNo, Event event, Actor actor) {
        return byHand(caseNo, NUMBER, event, actor);
    }

    private String byHand(String caseNo, String number, Event event, Actor actor) {
        return acts.code(caseNo, new IssueData.ReportCourier(number, event, null, null, null), actor);
    }

    private List<PaperItem> held(String caseNo, CustodyState holder) {
        return world.record(caseNo).papers().heldBy(holder);
    }

    private void offeringCourier() {
        world.matter = SampleMatter.with(Map.of(
                "procedure",
                new Procedure(null, false, null, null, null, false, null, null, 0, List.of(DeliveryMethod.values()))));
    }
}
