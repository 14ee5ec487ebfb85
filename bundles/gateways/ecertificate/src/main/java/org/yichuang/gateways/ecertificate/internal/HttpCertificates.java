// SPDX-License-Identifier: Apache-2.0
package org.yichuang.gateways.ecertificate.internal;

import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.yichuang.api.gateway.Answer;
import org.yichuang.api.gateway.CertificateFile;
import org.yichuang.api.gateway.CertificateGateway;
import org.yichuang.api.gateway.ECertificate;
import org.yichuang.gateways.wire.Connection;
import org.yichuang.gateways.wire.SignedHttp;

/** Finds electronic certificates (电子证照) over HTTP. There is one once it is configured. */
@Component(configurationPid = "org.yichuang.gateways.ecertificate", configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class HttpCertificates implements CertificateGateway {
    private final SignedHttp service;

    /** Asks the service of this configuration. */
    @Activate
    public HttpCertificates(Connection connection) {
        service = new SignedHttp(connection);
    }

    /** What the service is asked. */
    record Search(String holder, String kind) {}

    /** What the service answers. */
    record Found(List<ECertificate> certificates) {}

    @Override
    public Answer<List<ECertificate>> find(String holder, String kind) {
        return service.post("/v1/certificates/search", new Search(holder, kind), Found.class)
                .map(answer -> answer.certificates() == null ? List.of() : answer.certificates());
    }

    @Override
    public Answer<CertificateFile> content(String identifier) {
        return service.post("/v1/certificates/content", Map.of("identifier", identifier), CertificateFile.class);
    }
}
