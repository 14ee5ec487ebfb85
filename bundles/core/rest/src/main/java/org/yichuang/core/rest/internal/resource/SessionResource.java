// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.yichuang.core.rest.internal.Ports;
import org.yichuang.core.rest.internal.access.BeforePasswordChange;
import org.yichuang.core.rest.internal.access.Open;
import org.yichuang.core.rest.internal.access.SessionFilter;
import org.yichuang.core.rest.internal.access.Throttled;
import org.yichuang.core.rest.internal.problem.BadRequest;
import org.yichuang.ports.accounts.Session;

/** Logging in and out (登录). */
@Path("/session")
@Produces(MediaType.APPLICATION_JSON)
@BeforePasswordChange
public final class SessionResource {
    private final Ports ports;

    /** Makes the resource. */
    public SessionResource(Ports ports) {
        this.ports = ports;
    }

    /** Logs in; the answer sets the session cookie. */
    @POST
    @Open
    @Throttled(Throttled.Kind.LOGIN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "登录")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Response logIn(Credentials credentials, @Context HttpServletRequest http) {
        BadRequest.required(credentials, "");
        Session session = ports.sessions()
                .logIn(
                        BadRequest.required(credentials.login(), "/login"),
                        BadRequest.required(credentials.password(), "/password"),
                        http.getRemoteAddr());
        return Response.ok(SessionView.of(session))
                .header(HttpHeaders.SET_COOKIE, cookie(session.token(), http.isSecure()))
                .build();
    }

    /** Returns who is logged in. */
    @GET
    @Operation(summary = "当前登录信息")
    public SessionView current(@Context Session session) {
        return SessionView.of(session);
    }

    /** Logs out. */
    @DELETE
    @Operation(summary = "退出登录")
    @ApiResponse(responseCode = "204", description = "已完成")
    public Response logOut(@Context Session session, @Context HttpServletRequest http) {
        ports.sessions().logOut(session.token());
        return Response.noContent()
                .header(HttpHeaders.SET_COOKIE, cookie("", http.isSecure()) + "; Max-Age=0")
                .build();
    }

    /** Changes the own password. */
    @PUT
    @Path("/password")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "修改本人密码")
    @ApiResponse(responseCode = "204", description = "已完成")
    public void changePassword(PasswordChange change, @Context Session session) {
        BadRequest.required(change, "");
        ports.sessions()
                .changePassword(
                        session.token(),
                        BadRequest.required(change.oldPassword(), "/oldPassword"),
                        BadRequest.required(change.newPassword(), "/newPassword"));
    }

    /** Written by hand, because JAX-RS 2.1 knows no SameSite. */
    private static String cookie(String value, boolean secure) {
        return SessionFilter.COOKIE + "=" + value + "; Path=/; HttpOnly; SameSite=Strict" + (secure ? "; Secure" : "");
    }
}
