// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.yichuang.core.rest.internal.Ports;
import org.yichuang.core.rest.internal.access.Allowed;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.trail.TrailReport;
import org.yichuang.ports.trail.Verification;

/** Verifies the trail (留痕核验, R117): one case at once, a day or everything while nobody waits. */
@Path("/trail")
@Produces(MediaType.APPLICATION_JSON)
public final class TrailResource {
    private final Ports ports;

    /** Makes the resource. */
    public TrailResource(Ports ports) {
        this.ports = ports;
    }

    /** Verifies a case. */
    @GET
    @Allowed(Role.AUDIT_ADMINISTRATOR)
    @Operation(summary = "核验一个办件的留痕；一天或全部请用 POST /trail/verifications")
    public TrailReport verify(
            @Parameter(required = true, schema = @Schema(type = "string")) @QueryParam("caseNo") String caseNo) {
        return ports.trail().verifyCase(Parameters.required("caseNo", caseNo));
    }

    /** Lists the verifications that are kept. */
    @GET
    @Path("/verifications")
    @Allowed(Role.AUDIT_ADMINISTRATOR)
    @Operation(summary = "最近的批量核验，新的在前")
    public Items<Verification> list() {
        return new Items<>(ports.verifications().list());
    }

    /** Begins to verify a day, or everything. */
    @POST
    @Path("/verifications")
    @Allowed(Role.AUDIT_ADMINISTRATOR)
    @Operation(summary = "开始核验一天或全部，同时只进行一次")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Verification.class)))
    public Response begin(
            @Parameter(description = "只核验这一天有办理动作的办件", schema = @Schema(type = "string", format = "date"))
                    @QueryParam("day")
                    String day,
            @Context Actor actor) {
        return Response.status(Response.Status.CREATED)
                .entity(ports.verifications()
                        .begin(
                                Parameters.text(day) == null ? null : Parameters.day("day", Parameters.text(day)),
                                actor))
                .build();
    }

    /** Shows how far a verification is, and what it found. */
    @GET
    @Path("/verifications/{number}")
    @Allowed(Role.AUDIT_ADMINISTRATOR)
    @Operation(summary = "一次批量核验的进度和发现")
    public Verification show(@Parameter(schema = @Schema(type = "integer")) @PathParam("number") String number) {
        return ports.verifications().find(numbered(number));
    }

    /** Ends a verification before it is finished. */
    @POST
    @Path("/verifications/{number}/cancel")
    @Allowed(Role.AUDIT_ADMINISTRATOR)
    @Operation(summary = "取消正在进行的批量核验，已有的发现保留")
    public Verification cancel(@Parameter(schema = @Schema(type = "integer")) @PathParam("number") String number) {
        return ports.verifications().cancel(numbered(number));
    }

    private static int numbered(String number) {
        return Parameters.number("number", number, 0, 1, Integer.MAX_VALUE);
    }
}
