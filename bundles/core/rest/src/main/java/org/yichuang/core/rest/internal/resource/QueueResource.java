// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.resource;

import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.yichuang.core.rest.internal.Ports;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.casework.QueueCount;

/** The queues of who is logged in (待办). */
@Path("/queues")
@Produces(MediaType.APPLICATION_JSON)
public final class QueueResource {
    private final Ports ports;

    /** Makes the resource. */
    public QueueResource(Ports ports) {
        this.ports = ports;
    }

    /** Counts the actor's queues. */
    @GET
    @Operation(summary = "待办数量")
    public Items<QueueCount> queues(@Context Actor actor) {
        return new Items<>(ports.cases().queues(actor));
    }
}
