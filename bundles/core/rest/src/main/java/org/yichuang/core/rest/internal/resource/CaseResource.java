// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.regex.Pattern;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.yichuang.core.rest.internal.Ports;
import org.yichuang.core.rest.internal.access.Allowed;
import org.yichuang.core.rest.internal.json.ActionReader;
import org.yichuang.core.rest.internal.json.ActionsBody;
import org.yichuang.core.rest.internal.problem.BadRequest;
import org.yichuang.core.rest.internal.problem.RefusedAction;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.casework.ActionRequest;
import org.yichuang.ports.casework.CasePage;
import org.yichuang.ports.casework.CaseQuery;
import org.yichuang.ports.casework.CaseView;
import org.yichuang.ports.casework.FeeTrial;
import org.yichuang.ports.casework.Queue;
import org.yichuang.ports.casework.Receipt;
import org.yichuang.ports.clock.ClockExplanation;
import org.yichuang.ports.problem.Refusal;
import org.yichuang.ports.trail.Liability;

/** The cases (办件): making, changing and reading them (R28–R66). */
@Path("/cases")
@Produces(MediaType.APPLICATION_JSON)
public final class CaseResource {
    private static final String KEY = "Idempotency-Key";
    private static final Pattern TAG = Pattern.compile("\"\\d{1,9}\"");

    private final Ports ports;
    private final ActionReader reader;

    /** Makes the resource. */
    public CaseResource(Ports ports, ActionReader reader) {
        this.ports = ports;
        this.reader = reader;
    }

    /** Makes a case; the first action is {@code DRAFT}, or {@code OPEN_EX_OFFICIO} where a department takes up a closed one. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "建档（可连同收件、受理一次完成），或者依职权立案")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Receipt.class)))
    public Response create(
            @Parameter(required = true) @HeaderParam(KEY) String key, ActionsBody body, @Context Actor actor) {
        Receipt receipt = ports.cases().perform(null, reader.read(key, body), actor);
        return Locations.created("/cases/" + receipt.caseNo(), receipt);
    }

    /** Performs actions on a case, whole or not at all. */
    @POST
    @Path("/{caseNo}/actions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "办理（一个或一组动作，全部成功或全部不做）")
    public Receipt perform(
            @PathParam("caseNo") String caseNo,
            @Parameter(required = true) @HeaderParam(KEY) String key,
            @HeaderParam(HttpHeaders.IF_MATCH) String expected,
            ActionsBody body,
            @Context Actor actor) {
        List<ActionRequest> actions = reader.read(key, body);
        try {
            return expected == null || expected.equals("*")
                    ? ports.cases().perform(caseNo, actions, actor)
                    : ports.cases().perform(caseNo, version(expected), actions, actor);
        } catch (Refusal refusal) {
            throw new RefusedAction(refusal, next(caseNo, actor));
        }
    }

    /** Lists the cases of a queue. */
    @GET
    @Operation(summary = "待办或全部办件，按到期先后")
    public CasePage list(
            @Parameter(schema = @Schema(implementation = Queue.class)) @QueryParam("queue") String queue,
            @Parameter(description = "办件编号、末六位、流水号或申请人开头") @QueryParam("text") String text,
            @Parameter(description = "上一页的 next") @QueryParam("after") String after,
            @Parameter(schema = @Schema(type = "integer", defaultValue = "20")) @QueryParam("limit") String limit,
            @Context Actor actor) {
        CaseQuery query = new CaseQuery(
                Parameters.choice("queue", queue, Queue.class, Queue.ALL),
                Parameters.text(text),
                Parameters.text(after),
                Parameters.number("limit", limit, 20, 1, 100));
        return ports.cases().list(query, actor);
    }

    /** Returns a case with personal data masked; its version is the ETag. */
    @GET
    @Path("/{caseNo}")
    @Operation(summary = "一个办件（个人信息脱敏）")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response view(@PathParam("caseNo") String caseNo, @Context Actor actor) {
        return tagged(ports.cases().view(caseNo, actor));
    }

    /** Who answers for what (R47); nothing of the applicant is in it. */
    @GET
    @Path("/{caseNo}/liability")
    @Allowed({Role.SUPERVISOR, Role.AUDIT_ADMINISTRATOR})
    @Operation(summary = "责任划分：所用审查要点、每个要点的结论、谁背离了要点")
    public Liability liability(@PathParam("caseNo") String caseNo, @Context Actor actor) {
        return ports.liability().liability(caseNo, actor);
    }

    /** Explains the clocks of a case: their ledgers, and every day with the reason why it counts or not. */
    @GET
    @Path("/{caseNo}/clocks")
    @Operation(summary = "办件的时限明细：台账与逐日计算")
    public Items<ClockExplanation> clocks(@PathParam("caseNo") String caseNo, @Context Actor actor) {
        return new Items<>(ports.cases().clocks(caseNo, actor));
    }

    /** Tells what the fee of a case would be, so that who assesses it sees how it comes about before he does. */
    @GET
    @Path("/{caseNo}/fee-trial")
    @Operation(summary = "费用试算：现在核定费用的话，明细和合计是多少（不改变办件）")
    public FeeTrial feeTrial(@PathParam("caseNo") String caseNo, @Context Actor actor) {
        return ports.cases().fee(caseNo, actor);
    }

    /** Returns a case with personal data in full; that is on its trail. */
    @POST
    @Path("/{caseNo}/unmasked")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "查看完整个人信息（留痕）")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response unmasked(@PathParam("caseNo") String caseNo, Unmasking unmasking, @Context Actor actor) {
        String reason = BadRequest.required(BadRequest.required(unmasking, "").reason(), "/reason");
        return tagged(ports.cases().unmasked(caseNo, reason, actor));
    }

    private static Response tagged(CaseView view) {
        return Response.ok(view).tag(Long.toString(view.version())).build();
    }

    /** Reads an entity tag of ours; any other one is that of no version. */
    private static long version(String tag) {
        return TAG.matcher(tag).matches() ? Long.parseLong(tag.substring(1, tag.length() - 1)) : -1;
    }

    /** What may be done instead; nothing if the case itself can't be seen. */
    private List<CaseView.NextStep> next(String caseNo, Actor actor) {
        try {
            return ports.cases().view(caseNo, actor).next();
        } catch (Refusal unseen) {
            return List.of();
        }
    }
}
