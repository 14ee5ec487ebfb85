// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.gateway;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** What the platform does through its gateways at once, without an outbox, and what comes back from them. */
@ProviderType
public interface GatewayService {

    /** Returns how every gateway is, one line a kind. */
    List<GatewayView> list();

    /**
     * Takes a call-back of the payment service (支付结果通知); the same one again does nothing more.
     *
     * @param path path it was posted to, as the sender signed it
     * @param body bytes as they came in
     * @param headers headers as they came in
     * @throws org.yichuang.ports.problem.Refusal {@code NOTICE_REFUSED} if it can't be believed, {@code ORDER_UNKNOWN},
     *     {@code AMOUNT_DIFFERS}, {@code GATEWAY_UNAVAILABLE} if it can't be taken now
     */
    void paymentNotice(String path, byte[] body, Map<String, String> headers);

    /**
     * Takes a push of the courier (物流推送); the same one again does nothing more.
     *
     * @throws org.yichuang.ports.problem.Refusal {@code NOTICE_REFUSED} if it can't be believed, {@code ORDER_UNKNOWN},
     *     {@code GATEWAY_UNAVAILABLE}
     */
    void courierNotice(String path, byte[] body, Map<String, String> headers);
}
