// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.demo.internal;

import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.Result.Status;
import org.osgi.service.component.annotations.Component;

/**
 * Ready: the demo is set up. It needs nobody, so that it stands also while what the demo is set up with starts anew: without a
 * check the platform would call itself ready in between, and have no matter to offer.
 */
@Component(
        immediate = true,
        service = {HealthCheck.class, DemoReady.class},
        property = {HealthCheck.NAME + "=demo", HealthCheck.TAGS + "=ready"})
public final class DemoReady implements HealthCheck {
    private volatile Result state;

    /** The demo is not set up yet. */
    public DemoReady() {
        begin();
    }

    @Override
    public Result execute() {
        return state;
    }

    /** Notes that somebody begins to set it up, or will begin anew. */
    void begin() {
        state = new Result(Status.TEMPORARILY_UNAVAILABLE, "The demo is being set up");
    }

    /** Notes that it is set up. */
    void done() {
        state = new Result(Status.OK, "The demo is set up");
    }

    /** Notes why it is not complete. */
    void failed(Exception failure) {
        state = new Result(Status.WARN, "The demo is not complete, see the log: " + failure.getMessage());
    }
}
