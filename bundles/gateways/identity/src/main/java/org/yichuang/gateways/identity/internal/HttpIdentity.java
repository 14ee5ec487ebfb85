// SPDX-License-Identifier: Apache-2.0
package org.yichuang.gateways.identity.internal;

import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.yichuang.api.gateway.Answer;
import org.yichuang.api.gateway.IdentityGateway;
import org.yichuang.api.gateway.IdentityMatch;
import org.yichuang.gateways.wire.Connection;
import org.yichuang.gateways.wire.SignedHttp;

/** Checks names against identity numbers (实名核验) over HTTP. There is one once it is configured. */
@Component(configurationPid = "org.yichuang.gateways.identity", configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class HttpIdentity implements IdentityGateway {
    private final SignedHttp service;

    /** Asks the service of this configuration. */
    @Activate
    public HttpIdentity(Connection connection) {
        service = new SignedHttp(connection);
    }

    /** What the service answers. */
    record Checked(IdentityMatch result) {}

    @Override
    public Answer<IdentityMatch> check(String name, String idNumber) {
        return service.post("/v1/identity/check", Map.of("name", name, "idNumber", idNumber), Checked.class)
                .map(Checked::result);
    }
}
