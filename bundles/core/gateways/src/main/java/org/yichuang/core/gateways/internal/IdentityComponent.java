// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.gateways.internal;

import java.time.Duration;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.yichuang.api.gateway.Answer;
import org.yichuang.api.gateway.IdentityGateway;
import org.yichuang.api.gateway.IdentityMatch;
import org.yichuang.ports.gateway.IdentityService;

/** Asks the identity gateway, as far as it is there and answers in time. */
@Component
public final class IdentityComponent implements IdentityService {
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final Gateways gateways;
    private final Inquiry inquiry;

    /** Called by the service component runtime. */
    @Activate
    public IdentityComponent(@Reference Gateways gateways) {
        this(gateways, LIMIT);
    }

    IdentityComponent(Gateways gateways, Duration limit) {
        this.gateways = gateways;
        inquiry = new Inquiry("identity", limit);
    }

    /** Ends asking. */
    @Deactivate
    void close() {
        inquiry.close();
    }

    @Override
    public Optional<IdentityMatch> check(String name, String idNumber) {
        IdentityGateway identity = gateways.identity;
        if (identity == null) {
            return Optional.empty();
        }
        return inquiry.ask(() -> identity.check(name, idNumber)) instanceof Answer.Done<IdentityMatch> done
                ? Optional.of(done.value())
                : Optional.empty();
    }
}
