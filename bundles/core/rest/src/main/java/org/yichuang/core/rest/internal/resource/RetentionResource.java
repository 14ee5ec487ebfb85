// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.yichuang.core.rest.internal.Ports;
import org.yichuang.core.rest.internal.access.Allowed;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.casework.Receipt;
import org.yichuang.ports.casework.RetentionService;

/** Erasing the personal data of cases whose retention is over (个人信息到期删除). */
@Path("/retention")
@Produces(MediaType.APPLICATION_JSON)
public final class RetentionResource {
    private static final int MOST = 1_000;

    private final Ports ports;

    /** Makes the resource. */
    public RetentionResource(Ports ports) {
        this.ports = ports;
    }

    /** Lists the cases that are due; nothing is erased by asking. */
    @GET
    @Path("/due")
    @Allowed({Role.SECURITY_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR})
    @Operation(summary = "保管期限已满、可以删除个人信息的办件（只列出，不删除）")
    public Items<RetentionService.Due> due(
            @Parameter(schema = @Schema(type = "integer", defaultValue = "100")) @QueryParam("limit") String limit,
            @Context Actor actor) {
        return new Items<>(ports.retention().due(Parameters.number("limit", limit, 100, 1, MOST), actor));
    }

    /** Erases the personal data of one case. */
    @POST
    @Path("/due/{caseNo}/erasure")
    @Allowed(Role.SECURITY_ADMINISTRATOR)
    @Operation(summary = "删除一个办件的个人信息（留痕，不可恢复）")
    public Receipt erase(@PathParam("caseNo") String caseNo, @Context Actor actor) {
        return ports.retention().erase(caseNo, actor);
    }

    /** Erases the personal data of all cases that are due. */
    @POST
    @Path("/erasure")
    @Allowed(Role.SECURITY_ADMINISTRATOR)
    @Operation(summary = "删除全部到期办件的个人信息（留痕，不可恢复）")
    public RetentionService.Outcome eraseDue(@Context Actor actor) {
        return ports.retention().eraseDue(actor);
    }
}
