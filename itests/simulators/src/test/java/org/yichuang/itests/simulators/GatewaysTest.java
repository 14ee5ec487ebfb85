// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.simulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yichuang.api.gateway.Answer;
import org.yichuang.api.gateway.Answer.Done;
import org.yichuang.api.gateway.Answer.Later;
import org.yichuang.api.gateway.Answer.Refused;
import org.yichuang.api.gateway.IdentityMatch;
import org.yichuang.api.gateway.PaymentOrder;
import org.yichuang.api.gateway.PaymentStatus;
import org.yichuang.api.gateway.ShipmentOrder;
import org.yichuang.api.gateway.ShipmentStatus;
import org.yichuang.api.gateway.TextMessage;
import org.yichuang.gateways.courier.internal.HttpCourier;
import org.yichuang.gateways.ecertificate.internal.HttpCertificates;
import org.yichuang.gateways.identity.internal.HttpIdentity;
import org.yichuang.gateways.payment.internal.HttpPayment;
import org.yichuang.gateways.shareddata.internal.HttpSharedData;
import org.yichuang.gateways.sms.internal.HttpSms;

/** Every gateway over HTTP against its service in another process, well-behaved and not. */
@Tag("no-database")
class GatewaysTest {
    private static final TextMessage MESSAGE = new TextMessage("message-1", "13847712345", "【一窗综办】已收件");
    private static final PaymentOrder ORDER = new PaymentOrder("order-1", 12_345, "许可证工本费", "11150626MB0N0001XL");

    @TempDir
    private Path folder;

    @Test
    void aShortMessageIsSentOnceHoweverOftenItIsAsked() throws Exception {
        try (SimulatorProcess service = new SimulatorProcess("sms", folder)) {
            HttpSms sms = new HttpSms(service.connection());

            assertThat(sms.send(MESSAGE)).isEqualTo(new Done<>("SMS-message-1"));
            assertThat(sms.send(MESSAGE)).isEqualTo(new Done<>("SMS-message-1"));

            assertThat(service.control("received", "")).hasSize(2);
            assertThat(service.control("sent", "")).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"SLOW", "DROP_AFTER_WORK", "ERROR", "WRONG_SIGNATURE"})
    void whenNobodyKnowsItIsAskedAgainAndDoneOnce(Fault fault) throws Exception {
        try (SimulatorProcess service = new SimulatorProcess("sms", folder)) {
            HttpSms sms = new HttpSms(service.connection(fault));
            service.misbehave(fault);

            assertThat(sms.send(MESSAGE)).isInstanceOf(Later.class);
            assertThat(sms.send(MESSAGE)).isEqualTo(new Done<>("SMS-message-1"));

            assertThat(service.control("sent", "")).hasSize(1);
        }
    }

    @Test
    void aRefusalIsForGoodAndSaysWhy() throws Exception {
        try (SimulatorProcess service = new SimulatorProcess("sms", folder)) {
            service.misbehave(Fault.REFUSE);

            assertThat(new HttpSms(service.connection()).send(MESSAGE)).isEqualTo(new Refused<>("服务方拒绝办理"));
        }
    }

    @Test
    void aServiceThatIsDownOrKnowsAnotherKeyIsAskedAgainLater() throws Exception {
        SimulatorProcess service = SimulatorProcess.alone("sms", folder);
        Path wrong = Files.writeString(folder.resolve("wrong.key"), "another-key-that-is-long");
        try (service) {
            HttpSms sms =
                    new HttpSms(SimulatorProcess.connection(service.connection().address(), wrong));
            assertThat(sms.send(MESSAGE)).asString().contains("密钥");
        }
        assertThat(new HttpSms(service.connection()).send(MESSAGE)).isInstanceOf(Later.class);
    }

    @Test
    void anOrderIsPlacedOnceAndFollowedToItsPayment() throws Exception {
        try (SimulatorProcess service = new SimulatorProcess("payment", folder)) {
            HttpPayment payment = new HttpPayment(service.connection());
            assertThat(state(payment, "order-1")).isEqualTo(PaymentStatus.State.UNKNOWN);
            service.misbehave(Fault.DROP_AFTER_WORK);

            assertThat(payment.order(ORDER)).isInstanceOf(Later.class);
            assertThat(payment.order(ORDER)).isInstanceOf(Done.class);
            assertThat(payment.order(new PaymentOrder("order-1", 1, "另一金额", ORDER.payee())))
                    .isInstanceOf(Refused.class);
            assertThat(service.control("orders", "")).hasSize(1);
            assertThat(state(payment, "order-1")).isEqualTo(PaymentStatus.State.OPEN);

            service.control("pay", Map.of("orderNo", "order-1"));
            PaymentStatus paid = ((Done<PaymentStatus>) payment.query("order-1")).value();
            assertThat(paid.state()).isEqualTo(PaymentStatus.State.PAID);
            assertThat(paid.notice().fen()).isEqualTo(12_345);
            assertThat(payment.close("order-1")).isInstanceOf(Refused.class);
        }
    }

    @Test
    void aShipmentIsFetchedOnceTrackedAndCancelledInTime() throws Exception {
        try (SimulatorProcess service = new SimulatorProcess("courier", folder)) {
            HttpCourier courier = new HttpCourier(service.connection());
            ShipmentOrder.Party hall = new ShipmentOrder.Party("政务服务中心", "04777580000", "150626", "嘎鲁图镇");
            service.misbehave(Fault.DROP_AFTER_WORK);

            assertThat(courier.order(new ShipmentOrder("s1", hall, hall, List.of("许可证 1 份"))))
                    .isInstanceOf(Later.class);
            assertThat(courier.order(new ShipmentOrder("s1", hall, hall, List.of("许可证 1 份"))))
                    .isEqualTo(new Done<>("EMSs1"));
            assertThat(service.control("shipments", "")).hasSize(1);

            service.control("move", Map.of("waybill", "EMSs1", "state", "SIGNED", "signer", "本人"));
            ShipmentStatus status = ((Done<ShipmentStatus>) courier.track("EMSs1")).value();
            assertThat(status.state()).isEqualTo(ShipmentStatus.State.SIGNED);
            assertThat(status.signer()).isEqualTo("本人");
            assertThat(courier.cancel("EMSs1")).isInstanceOf(Refused.class);
            assertThat(courier.track("EMS-unknown")).isInstanceOf(Refused.class);
        }
    }

    @Test
    void aNameIsCheckedAgainstItsNumber() throws Exception {
        try (SimulatorProcess service = new SimulatorProcess("identity", folder)) {
            HttpIdentity identity = new HttpIdentity(service.connection());

            assertThat(identity.check("巴特尔", RegisterService.PERSON)).isEqualTo(new Done<>(IdentityMatch.MATCH));
            assertThat(identity.check("别人", RegisterService.PERSON)).isEqualTo(new Done<>(IdentityMatch.NO_MATCH));
            assertThat(identity.check("巴特尔", "150626190001010024")).isEqualTo(new Done<>(IdentityMatch.UNKNOWN));
            service.misbehave(Fault.WRONG_SIGNATURE);
            assertThat(identity.check("巴特尔", RegisterService.PERSON)).isInstanceOf(Later.class);
        }
    }

    @Test
    void whatTheRegistersKnowIsRead() throws Exception {
        try (SimulatorProcess service = new SimulatorProcess("shareddata", folder)) {
            HttpSharedData data = new HttpSharedData(service.connection());

            assertThat(data.person(RegisterService.PERSON)
                            .map(found -> found.orElseThrow().name()))
                    .isEqualTo(new Done<>("巴特尔"));
            assertThat(data.enterprise(RegisterService.ENTERPRISE)
                            .map(found -> found.orElseThrow().representative()))
                    .isEqualTo(new Done<>("巴特尔"));
            assertThat(data.person("0")).isEqualTo(new Done<>(Optional.empty()));
            service.misbehave(Fault.SLOW);
            HttpSharedData impatient = new HttpSharedData(service.connection(Fault.SLOW));
            assertThat(impatient.person(RegisterService.PERSON)).isInstanceOf(Later.class);
        }
    }

    @Test
    void certificatesAreFoundAndFetched() throws Exception {
        try (SimulatorProcess service = new SimulatorProcess("ecertificate", folder)) {
            HttpCertificates certificates = new HttpCertificates(service.connection());

            assertThat(certificates.find(RegisterService.ENTERPRISE, null).map(List::size))
                    .isEqualTo(new Done<>(1));
            assertThat(certificates.find(RegisterService.ENTERPRISE, "other").map(List::size))
                    .isEqualTo(new Done<>(0));
            assertThat(certificates.content(RegisterService.LICENCE).map(file -> new String(file.bytes())))
                    .isEqualTo(new Done<>("%PDF-1.4\n%%EOF\n"));
            assertThat(certificates.content("unknown")).isInstanceOf(Refused.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ftp://127.0.0.1", "http://", "no address"})
    void anAddressThatCannotBeUsedIsSaidAtOnce(String address) throws Exception {
        Path key = Files.writeString(folder.resolve("key"), "a-key-that-is-long-enough");

        assertThatThrownBy(() -> new HttpSms(SimulatorProcess.connection(address, key)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("address");
    }

    @Test
    void aKeyThatCannotBeUsedIsSaidAtOnce() throws Exception {
        Path tooShort = Files.writeString(folder.resolve("short.key"), "short");

        assertThatThrownBy(() -> new HttpSms(SimulatorProcess.connection("http://127.0.0.1:1", tooShort)))
                .hasMessageContaining("too short");
        assertThatThrownBy(() -> new HttpSms(SimulatorProcess.connection("http://127.0.0.1:1", folder.resolve("none"))))
                .hasMessageContaining("Can't read the key file");
    }

    private static PaymentStatus.State state(HttpPayment payment, String orderNo) {
        Answer<PaymentStatus> answer = payment.query(orderNo);
        return ((Done<PaymentStatus>) answer).value().state();
    }
}
