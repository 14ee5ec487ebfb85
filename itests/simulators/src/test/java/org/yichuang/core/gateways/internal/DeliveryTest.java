// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.gateways.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yichuang.api.gateway.Answer;
import org.yichuang.api.gateway.PaymentOrder;
import org.yichuang.api.gateway.ShipmentOrder;
import org.yichuang.api.gateway.TextMessage;
import org.yichuang.gateways.courier.internal.HttpCourier;
import org.yichuang.gateways.payment.internal.HttpPayment;
import org.yichuang.gateways.sms.internal.HttpSms;
import org.yichuang.itests.simulators.CaseMessages;
import org.yichuang.itests.simulators.Fault;
import org.yichuang.itests.simulators.SimulatorProcess;
import org.yichuang.ports.casework.ActionRequest;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.FeeData;
import org.yichuang.ports.casework.IssueData;
import org.yichuang.ports.casework.IssueData.ReportCourier.Event;
import org.yichuang.ports.gateway.GatewayKind;
import org.yichuang.ports.outbox.CallOff;
import org.yichuang.ports.outbox.Outbox;
import org.yichuang.ports.outbox.OutboxMessage.State;
import org.yichuang.ports.outbox.Topic;
import org.yichuang.ports.problem.Refusal;

/** From the outbox through a gateway to the outside and back: at least once sent, seen once, told to the case once. */
class DeliveryTest {
    private static final long POLL = 50;
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final PaymentOrder ORDER = new PaymentOrder("order-1", 12_345, "工本费", "11150626MB0N0001XL");

    @TempDir
    private Path folder;

    private final Gateways gateways = new Gateways();
    private final RecordedCases cases = new RecordedCases();
    private CaseMessages messages;
    private GatewayComponent running;

    @BeforeEach
    void start() throws Exception {
        messages = new CaseMessages();
    }

    @AfterEach
    void stop() throws Exception {
        if (running != null) {
            running.close();
        }
        messages.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"SLOW", "DROP_AFTER_WORK", "ERROR", "WRONG_SIGNATURE"})
    void aMessageArrivesWhateverHappensAndIsSeenOnce(Fault fault) throws Exception {
        try (SimulatorProcess service = new SimulatorProcess("sms", folder)) {
            gateways.sms = new HttpSms(service.connection(fault));
            service.misbehave(fault);
            messages.write(Topic.SMS, "m1", new TextMessage("m1", "13847712345", "【一窗综办】已收件"));
            run(messages.outbox);

            await().atMost(SOON)
                    .until(() -> messages.outbox.find("m1").orElseThrow().fault() != null);
            messages.pass(Duration.ofMinutes(1).toMillis());
            awaitState("m1", State.DONE);

            assertThat(service.control("sent", "")).hasSize(1);
            assertThat(messages.outbox.find("m1").orElseThrow().content()).isNull();
        }
    }

    @Test
    void aPlatformThatDiesBetweenSendingAndNotingSendsAgainAndTheReceiverSeesItOnce() throws Exception {
        try (SimulatorProcess service = new SimulatorProcess("sms", folder)) {
            gateways.sms = new HttpSms(service.connection());
            messages.write(Topic.SMS, "m1", new TextMessage("m1", "13847712345", "【一窗综办】已收件"));
            AtomicBoolean dead = new AtomicBoolean();
            run(dyingAtDone(dead));
            await().atMost(SOON).untilTrue(dead);
            running.close();
            assertThat(messages.outbox.find("m1").orElseThrow().state()).isEqualTo(State.WAITING);

            messages.pass(Duration.ofMinutes(6).toMillis());
            run(messages.outbox);
            awaitState("m1", State.DONE);

            assertThat(service.control("received", "")).hasSize(2);
            assertThat(service.control("sent", "")).hasSize(1);
        }
    }

    @Test
    void whatIsRefusedForGoodWaitsForAPerson() throws Exception {
        try (SimulatorProcess service = new SimulatorProcess("sms", folder)) {
            gateways.sms = new HttpSms(service.connection());
            service.misbehave(Fault.REFUSE);
            messages.write(Topic.SMS, "m1", new TextMessage("m1", "13847712345", "【一窗综办】已收件"));
            run(messages.outbox);
            awaitState("m1", State.PARKED);
            assertThat(running.list()).anyMatch(view -> view.kind() == GatewayKind.SMS && view.isDegraded());

            messages.outbox.retry("m1");
            awaitState("m1", State.DONE);
        }
    }

    @Test
    void messagesOfSeveralCasesAreUnderWayAtOnceButNeverTwoOfOne() throws Exception {
        CountDownLatch meeting = new CountDownLatch(2);
        Set<String> underWay = ConcurrentHashMap.newKeySet();
        List<String> ids = List.of("a1", "a2", "b1", "b2");
        for (String id : ids) {
            messages.write(id.substring(0, 1), Topic.SMS, id, new TextMessage(id, "13847712345", "【一窗综办】已收件"));
        }
        gateways.sms = message -> {
            boolean alone = underWay.add(message.id().substring(0, 1));
            meeting.countDown();
            boolean met = isReached(meeting);
            underWay.remove(message.id().substring(0, 1));
            return alone && met ? new Answer.Done<>("1") : new Answer.Refused<>("alone " + alone + ", met " + met);
        };
        run(messages.outbox);

        for (String id : ids) {
            awaitState(id, State.DONE);
        }
    }

    private static boolean isReached(CountDownLatch meeting) {
        try {
            return meeting.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void withoutAGatewayMessagesKeepTheirPlaceAndCountNoAttempt() throws Exception {
        messages.write(Topic.SMS, "m1", new TextMessage("m1", "13847712345", "【一窗综办】已收件"));
        run(messages.outbox);

        await().during(Duration.ofMillis(10 * POLL))
                .atMost(SOON)
                .until(() -> messages.outbox.find("m1").orElseThrow().attempts() == 0);
        try (SimulatorProcess service = new SimulatorProcess("sms", folder)) {
            gateways.sms = new HttpSms(service.connection());
            awaitState("m1", State.DONE);
        }
    }

    @Test
    void aServiceThatIsDownIsLeftAloneAndTheRestCountsNoAttempt() throws Exception {
        int waiting = 30;
        for (int number = 1; number <= waiting; number++) {
            write("m" + number);
        }
        gateways.sms = message -> new Answer.Later<>("短信平台没有应答");
        run(messages.outbox);

        await().atMost(SOON).until(() -> running.list().stream()
                .anyMatch(view -> view.kind() == GatewayKind.SMS && view.resting() && view.waiting() == waiting));
        await().atMost(SOON).until(() -> messages.outbox.open(waiting).stream()
                .allMatch(one -> one.fault() != null || one.attempts() == 0));
        assertThat(messages.outbox.open(waiting))
                .filteredOn(one -> one.fault() == null)
                .as("given back")
                .hasSizeBetween(waiting - 5 - 8, waiting - 5);
    }

    @Test
    void whatIsStillBeingSentIsLentAnew() throws Exception {
        write("m1");
        assertThat(messages.outbox.claim(Topic.SMS, 1)).hasSize(1);
        Instant lent = messages.outbox.find("m1").orElseThrow().readyAt();

        messages.pass(Duration.ofSeconds(5).toMillis());

        await().atMost(SOON)
                .until(() -> messages.outbox.find("m1").orElseThrow().readyAt().isAfter(lent));
        assertThat(messages.outbox.find("m1").orElseThrow().attempts()).isEqualTo(1);
    }

    @Test
    void whatIsClaimedAndNotSentWhenTheLaneEndsIsReadyAtOnce() throws Exception {
        CountDownLatch sending = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        for (int number = 1; number <= 30; number++) {
            write("m" + number);
        }
        gateways.sms = message -> {
            sending.countDown();
            return isReached(ended) ? new Answer.Done<>("1") : new Answer.Refused<>("never ended");
        };
        run(messages.outbox);
        assertThat(isReached(sending)).isTrue();
        Thread closing = new Thread(() -> assertThatCode(running::close).doesNotThrowAnyException());
        closing.start();
        await().atMost(SOON).until(() -> closing.getState() == Thread.State.TIMED_WAITING);
        ended.countDown();
        closing.join();

        assertThat(messages.outbox.claim(Topic.SMS, 30)).hasSizeBetween(1, 29).allMatch(one -> one.attempts() == 0);
    }

    private void write(String id) throws Exception {
        messages.write(id, Topic.SMS, id, new TextMessage(id, "13847712345", "【一窗综办】已收件"));
    }

    @Test
    void aPaymentWhoseCallBackIsLostIsFoundByAsking() throws Exception {
        try (SimulatorProcess service = new SimulatorProcess("payment", folder)) {
            placed(service);
            service.control("pay", Map.of("orderNo", "order-1"));
            assertThat(cases.actions).isEmpty();

            messages.pass(Duration.ofMinutes(6).toMillis());
            awaitState("order-1", State.DONE);

            assertThat(cases.actions.values()).singleElement().satisfies(action -> {
                assertThat(action.type()).isEqualTo(ActionType.PAY);
                assertThat(((FeeData.Pay) action.data()).fen()).isEqualTo(12_345);
            });
        }
    }

    @Test
    void aSignedCallBackIsToldOnceHoweverOftenItComes() throws Exception {
        try (Callbacks platform = new Callbacks();
                SimulatorProcess service = new SimulatorProcess("payment", folder, "--notify", platform.address())) {
            placed(service);
            platform.onNotice(running::paymentNotice);
            service.misbehave(Fault.DUPLICATE_NOTICE);
            int answered = service.control("pay", Map.of("orderNo", "order-1"))
                    .path("answered")
                    .asInt();

            assertThat(answered).isEqualTo(204);
            assertThat(platform.count()).isEqualTo(2);
            assertThat(cases.actions).hasSize(1);
            assertThat(messages.outbox.find("order-1").orElseThrow().state()).isEqualTo(State.DONE);
        }
    }

    @Test
    void aWrongAmountIsNeverBookedAndWaitsForAPerson() throws Exception {
        try (Callbacks platform = new Callbacks();
                SimulatorProcess service = new SimulatorProcess("payment", folder, "--notify", platform.address())) {
            placed(service);
            platform.onNotice(running::paymentNotice);
            service.misbehave(Fault.WRONG_AMOUNT);
            service.control("pay", Map.of("orderNo", "order-1"));

            assertThat(platform.refusals()).containsExactly("AMOUNT_DIFFERS");
            assertThat(cases.actions).isEmpty();
            assertThat(messages.outbox.find("order-1").orElseThrow().state()).isEqualTo(State.PARKED);
        }
    }

    @Test
    void aCallBackThatIsNotSignedChangesNothing() throws Exception {
        try (Callbacks platform = new Callbacks();
                SimulatorProcess service = new SimulatorProcess("payment", folder, "--notify", platform.address())) {
            placed(service);
            platform.onNotice(running::paymentNotice);
            service.misbehave(Fault.WRONG_SIGNATURE);
            service.control("pay", Map.of("orderNo", "order-1"));

            assertThat(platform.refusals()).containsExactly("NOTICE_REFUSED");
            assertThat(cases.actions).isEmpty();
            assertThat(messages.outbox.find("order-1").orElseThrow().state()).isEqualTo(State.SENT);
            assertThatThrownBy(() -> running.paymentNotice("/notices", new byte[0], Map.of()))
                    .isInstanceOf(Refusal.class);
        }
    }

    @Test
    void anOrderThatIsCalledOffIsClosedOutsideToo() throws Exception {
        try (SimulatorProcess service = new SimulatorProcess("payment", folder)) {
            placed(service);
            messages.write(Topic.PAYMENT_CALL_OFF, "off-1", new CallOff("order-1"));
            awaitState("off-1", State.DONE);

            assertThat(messages.outbox.find("order-1").orElseThrow().state()).isEqualTo(State.DONE);
            assertThat(service.control("received", "").findValuesAsText("path")).contains("/v1/orders/close");
        }
    }

    @Test
    void aShipmentIsFollowedToItsSignature() throws Exception {
        try (SimulatorProcess service = new SimulatorProcess("courier", folder)) {
            ordered(service);

            service.control("move", Map.of("waybill", "EMSs1", "state", "SIGNED", "signer", "本人"));
            messages.pass(Duration.ofMinutes(31).toMillis());
            awaitState("s1", State.DONE);

            assertThat(reported())
                    .as("its number is told at once")
                    .containsExactlyInAnyOrder(Event.ORDERED, Event.SIGNED);
            assertThat(service.control("shipments", "")).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"DROP_AFTER_WORK", "ERROR", "WRONG_SIGNATURE"})
    void aShipmentThatIsCalledOffInTimeIsNotFetchedWhateverHappens(Fault fault) throws Exception {
        try (SimulatorProcess service = new SimulatorProcess("courier", folder)) {
            ordered(service);
            // One for the number, one for the call-off itself.
            service.control("fault", Map.of("fault", fault, "times", 2));
            messages.write(Topic.SHIPMENT_CALL_OFF, "off-1", new CallOff("s1"));
            for (int attempt = 1; attempt <= 2; attempt++) {
                int failed = attempt;
                await().atMost(SOON)
                        .until(() -> messages.outbox.find("off-1").orElseThrow().attempts() >= failed
                                && messages.outbox.find("off-1").orElseThrow().fault() != null);
                messages.pass(Duration.ofMinutes(2).toMillis());
            }
            awaitState("off-1", State.DONE);

            assertThat(messages.outbox.find("s1").orElseThrow().state()).isEqualTo(State.DONE);
            assertThat(service.control("shipments", "").findValuesAsText("state"))
                    .containsExactly("CANCELLED");
            assertThat(reported()).containsExactlyInAnyOrder(Event.ORDERED, Event.CANCELLED);
        }
    }

    @Test
    void aShipmentThatIsOnItsWayGoesOnAndTheCaseLearnsWhy() throws Exception {
        try (SimulatorProcess service = new SimulatorProcess("courier", folder)) {
            ordered(service);
            service.control("move", Map.of("waybill", "EMSs1", "state", "ON_THE_WAY"));
            messages.write(Topic.SHIPMENT_CALL_OFF, "off-1", new CallOff("s1"));
            awaitState("off-1", State.DONE);

            assertThat(messages.outbox.find("s1").orElseThrow().state())
                    .as("it is followed still")
                    .isEqualTo(State.SENT);
            assertThat(cases.actions.values())
                    .extracting(ActionRequest::data)
                    .contains(new IssueData.ReportCourier("EMSs1", Event.KEPT, "邮件已在途，不能取消", null, "s1"));
            messages.write(Topic.SHIPMENT_CALL_OFF, "off-2", new CallOff("s1"));
            awaitState("off-2", State.DONE);
            assertThat(reported()).as("asked again, told again").contains(Event.KEPT, Event.KEPT);

            service.control("move", Map.of("waybill", "EMSs1", "state", "SIGNED"));
            messages.pass(Duration.ofMinutes(31).toMillis());
            awaitState("s1", State.DONE);
            assertThat(reported()).contains(Event.SIGNED);
        }
    }

    @Test
    void aShipmentThatTheCourierNeverTookEndsWhenItIsCalledOff() throws Exception {
        try (SimulatorProcess service = new SimulatorProcess("courier", folder)) {
            service.misbehave(Fault.REFUSE);
            order(service);
            awaitState("s1", State.PARKED);
            service.misbehave(Fault.REFUSE);
            messages.write(Topic.SHIPMENT_CALL_OFF, "off-1", new CallOff("s1"));
            awaitState("off-1", State.DONE);

            assertThat(messages.outbox.find("s1").orElseThrow().state()).isEqualTo(State.DONE);
            assertThat(reported()).as("and never had a number").containsExactly(Event.CANCELLED);
        }
    }

    @Test
    void aSignedPushMovesAShipmentOnceAndAForgedOneNever() throws Exception {
        try (Callbacks platform = new Callbacks();
                SimulatorProcess service = new SimulatorProcess("courier", folder, "--notify", platform.address())) {
            ordered(service);
            platform.onNotice(running::courierNotice);
            service.misbehave(Fault.WRONG_SIGNATURE);
            service.control("move", Map.of("waybill", "EMSs1", "state", "ON_THE_WAY"));
            assertThat(platform.refusals()).containsExactly("NOTICE_REFUSED");
            assertThat(reported()).containsExactly(Event.ORDERED);

            service.misbehave(Fault.DUPLICATE_NOTICE);
            service.control("move", Map.of("waybill", "EMSs1", "state", "SIGNED"));
            assertThat(reported()).containsExactlyInAnyOrder(Event.ORDERED, Event.SIGNED);
            assertThat(tracks()).as("once").containsExactly(List.of("运输中", "已签收"));
            assertThat(messages.outbox.find("s1").orElseThrow().state()).isEqualTo(State.DONE);
        }
    }

    private List<Event> reported() {
        return cases.actions.values().stream()
                .filter(action -> action.type() == ActionType.REPORT_COURIER)
                .map(action -> ((IssueData.ReportCourier) action.data()).event())
                .toList();
    }

    /** Returns what the case was told of the way of its parcel, each time it was told. */
    private List<List<String>> tracks() {
        return cases.actions.values().stream()
                .filter(action -> action.type() == ActionType.TRACK_SHIPMENT)
                .map(action -> ((IssueData.TrackShipment) action.data())
                        .points().stream().map(IssueData.TrackPoint::text).toList())
                .toList();
    }

    private void ordered(SimulatorProcess service) throws Exception {
        order(service);
        awaitState("s1", State.SENT);
    }

    private void order(SimulatorProcess service) throws Exception {
        gateways.courier = new HttpCourier(service.connection());
        ShipmentOrder.Party hall = new ShipmentOrder.Party("政务服务中心", "04777580000", "150626", "嘎鲁图镇");
        messages.write(Topic.SHIPMENT, "s1", new ShipmentOrder("s1", hall, hall, List.of("许可证 1 份")));
        run(messages.outbox);
    }

    private void placed(SimulatorProcess service) throws Exception {
        gateways.payment = new HttpPayment(service.connection());
        messages.write(Topic.PAYMENT, "order-1", ORDER);
        run(messages.outbox);
        awaitState("order-1", State.SENT);
    }

    private void run(Outbox outbox) {
        running = new GatewayComponent(gateways, outbox, cases.service(), messages.time, POLL);
    }

    private void awaitState(String id, State state) {
        await().atMost(SOON).until(() -> messages.outbox.find(id).orElseThrow().state() == state);
    }

    /** The outbox of a platform whose power fails whenever it wants to note that a message has arrived. */
    private Outbox dyingAtDone(AtomicBoolean dead) {
        return (Outbox) Proxy.newProxyInstance(
                Outbox.class.getClassLoader(), new Class<?>[] {Outbox.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("done")) {
                        dead.set(true);
                        throw new IllegalStateException("the power is gone");
                    }
                    return method.invoke(messages.outbox, arguments);
                });
    }
}
