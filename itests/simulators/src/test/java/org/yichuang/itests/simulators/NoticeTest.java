// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yichuang.api.gateway.Answer;
import org.yichuang.api.gateway.Answer.Done;
import org.yichuang.api.gateway.Answer.Refused;
import org.yichuang.api.gateway.PaymentNotice;
import org.yichuang.api.gateway.PaymentOrder;
import org.yichuang.api.gateway.SignedNotice;
import org.yichuang.gateways.payment.internal.HttpPayment;

/** Call-backs of a payment: believed when they are signed, fresh and new; nothing else is. */
@Tag("no-database")
class NoticeTest {
    @TempDir
    private Path folder;

    private final List<SignedNotice> came = new CopyOnWriteArrayList<>();
    private HttpServer platform;
    private SimulatorProcess service;
    private HttpPayment payment;

    @BeforeEach
    void start() throws Exception {
        platform = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        platform.createContext("/notices", exchange -> {
            Map<String, String> headers = new HashMap<>();
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
            came.add(new SignedNotice("/notices", exchange.getRequestBody().readAllBytes(), headers));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        platform.start();
        String address = "http://127.0.0.1:" + platform.getAddress().getPort() + "/notices";
        service = new SimulatorProcess("payment", folder, "--notify", address);
        payment = new HttpPayment(service.connection());
        payment.order(new PaymentOrder("order-1", 100, "工本费", "11150626MB0N0001XL"));
    }

    @AfterEach
    void stop() {
        service.close();
        platform.stop(0);
    }

    @Test
    void aCallBackIsBelievedOnce() throws Exception {
        pay();

        assertThat(payment.verify(came.get(0)).map(PaymentNotice::fen)).isEqualTo(new Done<>(100L));
        assertThat(payment.verify(came.get(0))).as("the same bytes again").isInstanceOf(Refused.class);
    }

    @Test
    void aCallBackSentTwiceIsBelievedTwiceForItsSenderSignsAgain() throws Exception {
        service.misbehave(Fault.DUPLICATE_NOTICE);
        pay();

        assertThat(came).hasSize(2).allSatisfy(notice -> assertThat(payment.verify(notice))
                .isInstanceOf(Done.class));
    }

    @Test
    void aWrongSignatureIsNotBelieved() throws Exception {
        service.misbehave(Fault.WRONG_SIGNATURE);
        // The fault is for the call-back: ruling the simulator is not signed.
        pay();

        assertThat(payment.verify(came.get(0))).isEqualTo(new Refused<>("回调的签名不正确"));
    }

    @Test
    void nothingThatWasChangedOnTheWayIsBelieved() throws Exception {
        pay();
        SignedNotice real = came.get(0);
        byte[] body = new String(real.body()).replace("100", "999").getBytes();
        Map<String, String> later = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        later.putAll(real.headers());
        later.put("Yc-Timestamp", "1");

        assertThat(payment.verify(new SignedNotice(real.path(), body, real.headers())))
                .isInstanceOf(Refused.class);
        assertThat(payment.verify(new SignedNotice("/other", real.body(), real.headers())))
                .isInstanceOf(Refused.class);
        assertThat(payment.verify(new SignedNotice(real.path(), real.body(), later)))
                .isInstanceOf(Refused.class);
        assertThat(payment.verify(new SignedNotice(real.path(), real.body(), Map.of())))
                .isInstanceOf(Refused.class);
        assertThat(payment.verify(real)).as("none of that used the real one up").isInstanceOf(Done.class);
    }

    @Test
    void aLostCallBackIsFoundByAsking() throws Exception {
        service.misbehave(Fault.LOST_NOTICE);
        pay();

        assertThat(came).isEmpty();
        Answer<Long> paid =
                payment.query("order-1").map(status -> status.notice().fen());
        assertThat(paid).isEqualTo(new Done<>(100L));
    }

    private void pay() throws Exception {
        service.control("pay", Map.of("orderNo", "order-1"));
    }
}
