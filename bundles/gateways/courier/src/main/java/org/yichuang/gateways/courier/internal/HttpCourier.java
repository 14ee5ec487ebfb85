// SPDX-License-Identifier: Apache-2.0
package org.yichuang.gateways.courier.internal;

import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.yichuang.api.gateway.Answer;
import org.yichuang.api.gateway.CourierGateway;
import org.yichuang.api.gateway.ShipmentOrder;
import org.yichuang.api.gateway.ShipmentStatus;
import org.yichuang.api.gateway.SignedNotice;
import org.yichuang.gateways.wire.Connection;
import org.yichuang.gateways.wire.NoticeCheck;
import org.yichuang.gateways.wire.SignedHttp;

/** Sends papers by post (政务专递) over HTTP. There is one once it is configured. */
@Component(configurationPid = "org.yichuang.gateways.courier", configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class HttpCourier implements CourierGateway {
    private final SignedHttp service;
    private final NoticeCheck notices;

    /** Asks the service of this configuration. */
    @Activate
    public HttpCourier(Connection connection) {
        service = new SignedHttp(connection);
        notices = new NoticeCheck(service.signing());
    }

    /** What the service answers to an order. */
    record Taken(String waybill) {}

    @Override
    public Answer<String> order(ShipmentOrder order) {
        return service.post("/v1/shipments", order, Taken.class).map(Taken::waybill);
    }

    @Override
    public Answer<ShipmentStatus> track(String waybill) {
        return service.post("/v1/shipments/track", Map.of("waybill", waybill), ShipmentStatus.class);
    }

    @Override
    public Answer<ShipmentStatus> cancel(String waybill) {
        return service.post("/v1/shipments/cancel", Map.of("waybill", waybill), ShipmentStatus.class);
    }

    @Override
    public Answer<ShipmentStatus> verify(SignedNotice notice) {
        return notices.verify(notice, ShipmentStatus.class);
    }
}
