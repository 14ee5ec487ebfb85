// SPDX-License-Identifier: Apache-2.0
package org.yichuang.gateways.sms.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.yichuang.api.gateway.Answer;
import org.yichuang.api.gateway.SmsGateway;
import org.yichuang.api.gateway.TextMessage;
import org.yichuang.gateways.wire.Connection;
import org.yichuang.gateways.wire.SignedHttp;

/** Sends short messages (短信) over HTTP. There is one once it is configured. */
@Component(configurationPid = "org.yichuang.gateways.sms", configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class HttpSms implements SmsGateway {
    private final SignedHttp service;

    /** Asks the service of this configuration. */
    @Activate
    public HttpSms(Connection connection) {
        service = new SignedHttp(connection);
    }

    /** What the service answers. */
    record Taken(String number) {}

    @Override
    public Answer<String> send(TextMessage message) {
        return service.post("/v1/messages", message, Taken.class).map(Taken::number);
    }
}
