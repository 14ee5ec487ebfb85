// SPDX-License-Identifier: Apache-2.0
package org.yichuang.gateways.shareddata.internal;

import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.yichuang.api.gateway.Answer;
import org.yichuang.api.gateway.SharedDataGateway;
import org.yichuang.api.gateway.SharedEnterprise;
import org.yichuang.api.gateway.SharedPerson;
import org.yichuang.gateways.wire.Connection;
import org.yichuang.gateways.wire.SignedHttp;

/** Reads population and enterprise data (数据共享) over HTTP. There is one once it is configured. */
@Component(configurationPid = "org.yichuang.gateways.shareddata", configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class HttpSharedData implements SharedDataGateway {
    private final SignedHttp service;

    /** Asks the service of this configuration. */
    @Activate
    public HttpSharedData(Connection connection) {
        service = new SignedHttp(connection);
    }

    /** What the service answers; {@code found} is {@code null} if it knows nothing. */
    record FoundPerson(SharedPerson found) {}

    /** What the service answers; {@code found} is {@code null} if it knows nothing. */
    record FoundEnterprise(SharedEnterprise found) {}

    @Override
    public Answer<Optional<SharedPerson>> person(String idNumber) {
        return service.post("/v1/persons", Map.of("idNumber", idNumber), FoundPerson.class)
                .map(answer -> Optional.ofNullable(answer.found()));
    }

    @Override
    public Answer<Optional<SharedEnterprise>> enterprise(String creditCode) {
        return service.post("/v1/enterprises", Map.of("creditCode", creditCode), FoundEnterprise.class)
                .map(answer -> Optional.ofNullable(answer.found()));
    }
}
