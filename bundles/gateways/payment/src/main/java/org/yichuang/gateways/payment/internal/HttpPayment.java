// SPDX-License-Identifier: Apache-2.0
package org.yichuang.gateways.payment.internal;

import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.yichuang.api.gateway.Answer;
import org.yichuang.api.gateway.PaymentGateway;
import org.yichuang.api.gateway.PaymentNotice;
import org.yichuang.api.gateway.PaymentOrder;
import org.yichuang.api.gateway.PaymentPage;
import org.yichuang.api.gateway.PaymentStatus;
import org.yichuang.api.gateway.SignedNotice;
import org.yichuang.gateways.wire.Connection;
import org.yichuang.gateways.wire.NoticeCheck;
import org.yichuang.gateways.wire.SignedHttp;

/** Collects fees (缴费) over HTTP. There is one once it is configured. */
@Component(configurationPid = "org.yichuang.gateways.payment", configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class HttpPayment implements PaymentGateway {
    private final SignedHttp service;
    private final NoticeCheck notices;

    /** Asks the service of this configuration. */
    @Activate
    public HttpPayment(Connection connection) {
        service = new SignedHttp(connection);
        notices = new NoticeCheck(service.signing());
    }

    @Override
    public Answer<PaymentPage> order(PaymentOrder order) {
        return service.post("/v1/orders", order, PaymentPage.class);
    }

    @Override
    public Answer<PaymentStatus> query(String orderNo) {
        return service.post("/v1/orders/query", Map.of("orderNo", orderNo), PaymentStatus.class);
    }

    @Override
    public Answer<PaymentStatus> close(String orderNo) {
        return service.post("/v1/orders/close", Map.of("orderNo", orderNo), PaymentStatus.class);
    }

    @Override
    public Answer<PaymentNotice> verify(SignedNotice notice) {
        return notices.verify(notice, PaymentNotice.class);
    }
}
