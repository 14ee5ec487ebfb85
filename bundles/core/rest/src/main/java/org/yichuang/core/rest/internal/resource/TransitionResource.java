// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.resource;

import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.yichuang.core.rest.internal.Ports;
import org.yichuang.ports.casework.Transition;

/** The table of transitions (流转表, requirements §4.4). */
@Path("/transitions")
@Produces(MediaType.APPLICATION_JSON)
public final class TransitionResource {
    private final Ports ports;

    /** Makes the resource. */
    public TransitionResource(Ports ports) {
        this.ports = ports;
    }

    /** Returns the table of transitions. */
    @GET
    @Operation(summary = "办件流转表")
    public Items<Transition> transitions() {
        return new Items<>(ports.cases().transitions());
    }
}
