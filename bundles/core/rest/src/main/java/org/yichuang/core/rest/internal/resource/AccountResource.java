// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.yichuang.core.rest.internal.Ports;
import org.yichuang.core.rest.internal.problem.BadRequest;
import org.yichuang.ports.accounts.Account;
import org.yichuang.ports.accounts.Actor;

/** The accounts (账号), for administrators; the service decides which of them may do what (三员分立). */
@Path("/accounts")
@Produces(MediaType.APPLICATION_JSON)
public final class AccountResource {
    private final Ports ports;

    /** Makes the resource. */
    public AccountResource(Ports ports) {
        this.ports = ports;
    }

    /** Lists all accounts. */
    @GET
    @Operation(summary = "全部账号")
    public Items<Account> list(@Context Actor actor) {
        return new Items<>(ports.accounts().list(actor));
    }

    /** Makes an account. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "新建账号")
    @ApiResponse(responseCode = "201", description = "已新建")
    public Response create(NewAccount account, @Context Actor actor) {
        BadRequest.required(account, "");
        ports.accounts().create(account.account(), BadRequest.required(account.password(), "/password"), actor);
        return Response.status(Response.Status.CREATED).build();
    }

    /** Lets an account log in or not. */
    @PUT
    @Path("/{login}/enabled")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "启用或停用账号")
    @ApiResponse(responseCode = "204", description = "已完成")
    public void enable(@PathParam("login") String login, Enabling enabling, @Context Actor actor) {
        ports.accounts().enable(login, BadRequest.required(enabling, "").enabled(), actor);
    }

    /** Sets the window at which somebody works. */
    @PUT
    @Path("/{login}/window")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "调整窗口或派驻")
    @ApiResponse(responseCode = "204", description = "已完成")
    public void assignWindow(@PathParam("login") String login, WindowAssignment assignment, @Context Actor actor) {
        String window = BadRequest.required(BadRequest.required(assignment, "").window(), "/window")
                .strip();
        ports.accounts().assignWindow(login, window.isEmpty() ? null : window, actor);
    }

    /** Lifts a lock. */
    @POST
    @Path("/{login}/unlock")
    @Operation(summary = "解除锁定")
    @ApiResponse(responseCode = "204", description = "已完成")
    public void unlock(@PathParam("login") String login, @Context Actor actor) {
        ports.accounts().unlock(login, actor);
    }

    /** Sets a new first password. */
    @PUT
    @Path("/{login}/password")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "重置密码")
    @ApiResponse(responseCode = "204", description = "已完成")
    public void resetPassword(@PathParam("login") String login, NewPassword password, @Context Actor actor) {
        char[] given = BadRequest.required(BadRequest.required(password, "").password(), "/password");
        ports.accounts().resetPassword(login, given, actor);
    }
}
