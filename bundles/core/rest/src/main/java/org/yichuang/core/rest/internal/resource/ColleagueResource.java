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

/** Whom who is logged in can give work to (同事名录). */
@Path("/colleagues")
@Produces(MediaType.APPLICATION_JSON)
public final class ColleagueResource {
    private final Ports ports;

    /** Makes the resource. */
    public ColleagueResource(Ports ports) {
        this.ports = ports;
    }

    /** Lists them by login name. */
    @GET
    @Operation(summary = "可以分派、移交办件的同事")
    public Items<Actor> colleagues(@Context Actor actor) {
        return new Items<>(ports.colleagues().of(actor));
    }
}
