// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.yichuang.core.rest.internal.Ports;
import org.yichuang.core.rest.internal.problem.BadRequest;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Qualification;

/** What an account is qualified for (上岗资格, R33), kept by the security administrator. */
@Path("/accounts/{login}/qualifications")
@Produces(MediaType.APPLICATION_JSON)
public final class QualificationResource {
    private final Ports ports;

    /** Makes the resource. */
    public QualificationResource(Ports ports) {
        this.ports = ports;
    }

    /** Lists the qualifications of an account. */
    @GET
    @Operation(summary = "账号的上岗资格")
    public Items<Qualification> list(@PathParam("login") String login, @Context Actor actor) {
        return new Items<>(ports.qualifications().list(login, actor));
    }

    /** Grants a qualification, or changes until when it holds. */
    @PUT
    @Path("/{scope}/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "登记上岗资格")
    @ApiResponse(responseCode = "204", description = "已登记")
    public void grant(
            @PathParam("login") String login,
            @PathParam("scope") Qualification.Scope scope,
            @PathParam("code") String code,
            Validity validity,
            @Context Actor actor) {
        BadRequest.required(validity, "");
        Qualification qualification =
                new Qualification(scope, code, BadRequest.required(validity.validUntil(), "/validUntil"));
        ports.qualifications().grant(login, qualification, actor);
    }

    /** Takes a qualification away. */
    @DELETE
    @Path("/{scope}/{code}")
    @Operation(summary = "取消上岗资格")
    @ApiResponse(responseCode = "204", description = "已取消")
    public void revoke(
            @PathParam("login") String login,
            @PathParam("scope") Qualification.Scope scope,
            @PathParam("code") String code,
            @Context Actor actor) {
        ports.qualifications().revoke(login, scope, code, actor);
    }
}
