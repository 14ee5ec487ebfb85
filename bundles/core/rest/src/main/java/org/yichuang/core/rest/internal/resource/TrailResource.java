// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.yichuang.core.rest.internal.Ports;
import org.yichuang.core.rest.internal.access.Allowed;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.trail.TrailReport;
import org.yichuang.ports.trail.TrailService.Listener;

/** Verifies the trail (留痕核验, R117). */
@Path("/trail")
@Produces(MediaType.APPLICATION_JSON)
public final class TrailResource {
    private final Ports ports;

    /** Makes the resource. */
    public TrailResource(Ports ports) {
        this.ports = ports;
    }

    /** Verifies a case, a day, or everything. */
    @GET
    @Allowed(Role.AUDIT_ADMINISTRATOR)
    @Operation(summary = "核验留痕：一个办件、一天或全部")
    public TrailReport verify(
            @QueryParam("caseNo") String caseNo,
            @Parameter(schema = @Schema(type = "string", format = "date")) @QueryParam("day") String day) {
        if (Parameters.text(caseNo) != null) {
            return ports.trail().verifyCase(Parameters.text(caseNo));
        }
        if (Parameters.text(day) != null) {
            return ports.trail().verifyDay(Parameters.day("day", Parameters.text(day)), Listener.NONE);
        }
        return ports.trail().verifyAll(Listener.NONE);
    }
}
