// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import javax.ws.rs.Consumes;
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
import org.yichuang.ports.clock.CalendarChange;
import org.yichuang.ports.clock.CalendarVersion;
import org.yichuang.ports.clock.CalendarYear;
import org.yichuang.ports.clock.Recounted;

/** The calendar of working days (工作日历): one administrator loads a year, another one confirms it (§4.5). */
@Path("/calendars")
@Produces(MediaType.APPLICATION_JSON)
public final class CalendarResource {
    private final Ports ports;

    /** Makes the resource. */
    public CalendarResource(Ports ports) {
        this.ports = ports;
    }

    /** Lists the years that were loaded. */
    @GET
    @Allowed(Role.SYSTEM_ADMINISTRATOR)
    @Operation(summary = "载入过的日历版本，及现行日历")
    public CalendarVersions list() {
        return new CalendarVersions(
                ports.calendars().current(), ports.calendars().list());
    }

    /** Shows a year as it is in force. */
    @GET
    @Path("/years/{year}")
    @Allowed(Role.SYSTEM_ADMINISTRATOR)
    @Operation(summary = "一年的放假和调休安排")
    public CalendarYear year(@Parameter(schema = @Schema(type = "integer")) @PathParam("year") String year) {
        return ports.calendars().year(Parameters.number("year", year, 0, 0, 9999));
    }

    /** Loads a year; another administrator has to confirm it. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Allowed(Role.SYSTEM_ADMINISTRATOR)
    @Operation(summary = "载入一年的日历（请求体为 YAML 文件），待另一名系统管理员确认")
    @RequestBody(required = true, content = @Content(mediaType = "application/yaml", schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CalendarVersion.class)))
    public Response load(byte[] file, @Context Actor actor) {
        byte[] given = file == null ? new byte[0] : file;
        return Response.status(Response.Status.CREATED)
                .entity(ports.calendars().load(given, actor))
                .build();
    }

    /** Brings a year into force; open cases are counted anew. */
    @POST
    @Path("/{version}/confirm")
    @Allowed(Role.SYSTEM_ADMINISTRATOR)
    @Operation(summary = "确认一个日历版本，即刻生效，在办件随后重算")
    public CalendarVersion confirm(@PathParam("version") String version, @Context Actor actor) {
        return ports.calendars().confirm(version, actor);
    }

    /** Gives up a year that waits for confirmation. */
    @POST
    @Path("/{version}/withdraw")
    @Allowed(Role.SYSTEM_ADMINISTRATOR)
    @Operation(summary = "撤回一个待确认的日历版本")
    public CalendarVersion withdraw(@PathParam("version") String version, @Context Actor actor) {
        return ports.calendars().withdraw(version, actor);
    }

    /** Lists when another calendar came into force, and how far open cases are counted anew. */
    @GET
    @Path("/changes")
    @Allowed(Role.SYSTEM_ADMINISTRATOR)
    @Operation(summary = "日历变更及重算进度")
    public Items<CalendarChange> changes() {
        return new Items<>(ports.calendarChanges().list());
    }

    /** Lists the clocks that a change moved, by case. */
    @GET
    @Path("/changes/{number}/outcome")
    @Allowed(Role.SYSTEM_ADMINISTRATOR)
    @Operation(summary = "一次日历变更改动的到期时间")
    public Items<Recounted> outcome(
            @Parameter(schema = @Schema(type = "integer")) @PathParam("number") String number,
            @Parameter(description = "上一页最后的办件编号") @QueryParam("after") String after,
            @Parameter(schema = @Schema(type = "integer", defaultValue = "100")) @QueryParam("limit") String limit) {
        return new Items<>(ports.calendarChanges()
                .outcome(
                        Parameters.number("number", number, 0, 1, Integer.MAX_VALUE),
                        Parameters.text(after),
                        Parameters.number("limit", limit, 100, 1, 1000)));
    }
}
