// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.yichuang.core.rest.internal.Ports;
import org.yichuang.core.rest.internal.access.Allowed;
import org.yichuang.core.rest.internal.problem.BadRequest;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.prefill.PrefillQuestion;
import org.yichuang.ports.prefill.Prefilled;
import org.yichuang.ports.prefill.QueryPage;

/** What registers know of an applicant, so that he need not write or hand it in (共享数据, R96). */
@Path("/prefill")
@Produces(MediaType.APPLICATION_JSON)
public final class PrefillResource {
    private final Ports ports;

    /** Makes the resource. */
    public PrefillResource(Ports ports) {
        this.ports = ports;
    }

    /** Asks the registers. */
    @POST
    @Allowed(Role.WINDOW_CLERK)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "调取共享数据：预填内容和免提交的材料，每次查询留有记录")
    public Prefilled ask(PrefillQuestion question, @Context Actor actor) {
        return ports.prefill().ask(BadRequest.required(question, ""), actor);
    }

    /** Lists who asked what about whom. */
    @GET
    @Path("/queries")
    @Allowed({Role.AUDIT_ADMINISTRATOR, Role.SUPERVISOR})
    @Operation(summary = "共享数据查询记录，新的在前")
    public QueryPage queries(
            @Parameter(description = "办件编号") @QueryParam("caseNo") String caseNo,
            @Parameter(description = "上一页的 next") @QueryParam("after") String after,
            @Parameter(schema = @Schema(type = "integer", defaultValue = "20")) @QueryParam("limit") String limit,
            @Context Actor actor) {
        return ports.prefill()
                .list(
                        Parameters.text(caseNo),
                        Parameters.text(after),
                        Parameters.number("limit", limit, 20, 1, 100),
                        actor);
    }
}
