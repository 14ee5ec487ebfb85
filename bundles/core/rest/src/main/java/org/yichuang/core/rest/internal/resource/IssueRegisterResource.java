// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.yichuang.core.rest.internal.Ports;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.casework.IssueEntry;
import org.yichuang.ports.casework.IssuePage;
import org.yichuang.ports.casework.IssueQuery;

/** The register of what was issued (出件登记, R65, R67). */
@Path("/issue-register")
public final class IssueRegisterResource {
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String HEAD = "办件编号,流水号,事项,部门,结果,结果编号,送达方式,领取人,代理人,送达时间,经办人,地点";
    private static final int PAGE = 100;
    private static final int MOST = 10_000;

    private final Ports ports;

    /** Makes the resource. */
    public IssueRegisterResource(Ports ports) {
        this.ports = ports;
    }

    /** Lists a page. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "出件登记，按送达先后（个人信息脱敏）")
    public IssuePage list(
            @Parameter(schema = @Schema(type = "string", format = "date")) @QueryParam("day") String day,
            @Parameter(description = "收件窗口编号") @QueryParam("window") String window,
            @Parameter(description = "办件编号、编号后六位或流水号") @QueryParam("text") String text,
            @Parameter(description = "上一页的 next") @QueryParam("after") String after,
            @Parameter(schema = @Schema(type = "integer", defaultValue = "20")) @QueryParam("limit") String limit,
            @Context Actor actor) {
        return ports.cases()
                .issued(
                        new IssueQuery(
                                day(day),
                                Parameters.text(window),
                                Parameters.text(text),
                                Parameters.text(after),
                                Parameters.number("limit", limit, 20, 1, PAGE)),
                        actor);
    }

    /** Returns a day as a file for spreadsheets, masked like the list. */
    @GET
    @Path("/export")
    @Produces(CSV)
    @Operation(summary = "导出一天的出件登记（CSV，个人信息脱敏）")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    public Response export(
            @Parameter(required = true, schema = @Schema(type = "string", format = "date")) @QueryParam("day")
                    String day,
            @Parameter(description = "收件窗口编号") @QueryParam("window") String window,
            @Context Actor actor) {
        LocalDate wanted = Parameters.day("day", Parameters.required("day", day));
        StringBuilder csv = new StringBuilder("\uFEFF").append(HEAD).append("\r\n");
        String cursor = null;
        int lines = 0;
        do {
            IssuePage page =
                    ports.cases().issued(new IssueQuery(wanted, Parameters.text(window), null, cursor, PAGE), actor);
            page.items().forEach(entry -> csv.append(line(entry)).append("\r\n"));
            lines += page.items().size();
            cursor = page.next();
        } while (cursor != null && lines < MOST);
        return Response.ok(csv.toString(), CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"issued-" + wanted + ".csv\"")
                .build();
    }

    private static LocalDate day(String day) {
        return Parameters.text(day) == null ? null : Parameters.day("day", Parameters.text(day));
    }

    private static String line(IssueEntry entry) {
        List<Object> cells = List.of(
                entry.caseNo(),
                entry.shortNo(),
                entry.matterName(),
                entry.agencyName(),
                entry.result(),
                entry.resultNumber(),
                entry.way().title(),
                entry.receiver(),
                entry.agent() ? "是" : "否",
                entry.issuedAt(),
                entry.issuedBy(),
                entry.place());
        return cells.stream().map(IssueRegisterResource::cell).collect(Collectors.joining(","));
    }

    /** A cell that a spreadsheet would take for a formula is written as text; a long number stays whole. */
    private static String cell(Object value) {
        String text = value.toString();
        boolean formula = Stream.of("=", "+", "-", "@", "\t", "\r").anyMatch(text::startsWith);
        boolean number = text.length() > 11 && text.chars().allMatch(Character::isDigit);
        String safe = (formula || number ? "'" : "") + text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
