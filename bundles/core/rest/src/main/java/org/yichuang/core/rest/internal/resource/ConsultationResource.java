// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
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
import org.yichuang.api.matter.Faq;
import org.yichuang.core.rest.internal.Ports;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.consultation.ConsultCount;
import org.yichuang.ports.consultation.ConsultPage;
import org.yichuang.ports.consultation.ConsultQuery;
import org.yichuang.ports.consultation.ConsultQueue;
import org.yichuang.ports.consultation.Consultation;
import org.yichuang.ports.consultation.Question;
import org.yichuang.ports.consultation.ServiceNorm;
import org.yichuang.ports.documents.DocumentFormat;
import org.yichuang.ports.documents.DocumentView;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/**
 * Consultations (咨询, R28–R33, T44). What is sent is looked at behind the service, which first asks whether he who sent it may
 * do it at all.
 */
@Path("/consultations")
@Produces(MediaType.APPLICATION_JSON)
public final class ConsultationResource {
    private static final String KEY = "Idempotency-Key";

    private final Ports ports;

    /** Makes the resource. */
    public ConsultationResource(Ports ports) {
        this.ports = ports;
    }

    /** Lists consultations. */
    @GET
    @Operation(summary = "咨询件，最急的在前")
    public ConsultPage list(
            @Parameter(schema = @Schema(implementation = ConsultQueue.class)) @QueryParam("queue") String queue,
            @Parameter(description = "咨询编号、咨询人电话，或者咨询人姓名（可只写开头）") @QueryParam("text") String text,
            @Parameter(description = "上一页的 next") @QueryParam("after") String after,
            @Parameter(schema = @Schema(type = "integer", defaultValue = "20")) @QueryParam("limit") String limit,
            @Context Actor actor) {
        return ports.consultations()
                .list(
                        new ConsultQuery(
                                Parameters.choice("queue", queue, ConsultQueue.class, ConsultQueue.ALL),
                                Parameters.text(text),
                                Parameters.text(after),
                                Parameters.number("limit", limit, 20, 1, 100)),
                        actor);
    }

    /** Writes a question down. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "登记咨询（登记人为首问责任人；渠道系统登记的待认领）")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Consultation.class)))
    public Response ask(
            @Parameter(required = true) @HeaderParam(KEY) String key, Question question, @Context Actor actor) {
        Consultation asked = ports.consultations().ask(Parameters.text(key), question, actor);
        return Locations.created("/consultations/" + asked.number(), asked);
    }

    /** Counts the lists of the actor. */
    @GET
    @Path("/counts")
    @Operation(summary = "咨询待办数量")
    public Items<ConsultCount> counts(@Context Actor actor) {
        return new Items<>(ports.consultations().counts(actor));
    }

    /** Lists the norms of service that are ticked on closing. */
    @GET
    @Path("/norms")
    @Operation(summary = "服务规范清单")
    public Items<ServiceNorm> norms() {
        return new Items<>(ports.consultations().norms());
    }

    /** Lists the frequent questions of a matter. */
    @GET
    @Path("/frequent")
    @Operation(summary = "事项的常见问题")
    public Items<Faq> frequent(@Parameter(required = true) @QueryParam("matter") String matter) {
        return new Items<>(ports.consultations().frequent(Parameters.required("matter", matter)));
    }

    /** Returns one with its history. */
    @GET
    @Path("/{number}")
    @Operation(summary = "一个咨询件")
    public Consultation view(@PathParam("number") String number, @Context Actor actor) {
        return ports.consultations().view(number, actor);
    }

    /** Returns the slip it went to the department with, for who may see the consultation; always the same bytes. */
    @GET
    @Path("/{number}/slip")
    @Operation(summary = "咨询转办单（PDF 或 OFD）")
    @PdfOrOfd
    public Response slip(
            @PathParam("number") String number,
            @QueryParam("format") String format,
            @Context HttpHeaders headers,
            @Context Actor actor) {
        DocumentFormat wanted = Formats.wanted(format, headers);
        DocumentView slip = ports.consultations().view(number, actor).slip();
        if (slip == null) {
            throw new Refusal(Reason.NOT_FOUND, "DOCUMENT_UNKNOWN", "本件没有转办给部门，所以没有转办单：首问责任人转办之后再来查看");
        }
        if (slip.state() != DocumentView.State.RENDERED) {
            throw new Refusal(Reason.CONFLICT, "NOT_RENDERED_YET", "转办单正在生成：请稍候再试");
        }
        return Contents.show(
                ports.documents().content(number, slip.id(), wanted), wanted.mediaType(), number + wanted.extension());
    }

    /** Makes who claims it the first responsible of what a machine wrote down. */
    @POST
    @Path("/{number}/claim")
    @Operation(summary = "认领（渠道系统登记的咨询）")
    public Consultation claim(@PathParam("number") String number, @Context Actor actor) {
        return ports.consultations().claim(number, actor);
    }

    /** Answers. */
    @POST
    @Path("/{number}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "答复")
    public Consultation answer(@PathParam("number") String number, ConsultAnswer said, @Context Actor actor) {
        return ports.consultations().answer(number, said == null ? null : said.answer(), actor);
    }

    /** Tells who asked by short message once more. */
    @POST
    @Path("/{number}/message")
    @Operation(summary = "再次短信告知咨询人")
    public Consultation tellAgain(@PathParam("number") String number, @Context Actor actor) {
        return ports.consultations().tellAgain(number, actor);
    }

    /** T44: hands it on to a department. */
    @POST
    @Path("/{number}/transfer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "转办部门")
    public Consultation transfer(@PathParam("number") String number, ConsultTransfer said, @Context Actor actor) {
        ConsultTransfer given = said == null ? ConsultTransfer.NOTHING : said;
        int days = given.days() == null ? 0 : given.days();
        return ports.consultations().transfer(number, given.department(), given.reason(), days, actor);
    }

    /** R30: the department gives back what is not its to answer. */
    @POST
    @Path("/{number}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "退回首问责任人")
    public Consultation giveBack(@PathParam("number") String number, ConsultReason said, @Context Actor actor) {
        return ports.consultations().giveBack(number, said == null ? null : said.reason(), actor);
    }

    /** T36: urges the department that is late. */
    @POST
    @Path("/{number}/urge")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "催办答复超期的部门")
    public Consultation urge(@PathParam("number") String number, ConsultDemand said, @Context Actor actor) {
        return ports.consultations().urge(number, said == null ? null : said.text(), actor);
    }

    /** T35, T42: gives it to another clerk, who is the first responsible from now on. */
    @POST
    @Path("/{number}/hand-over")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "移交他人（变更首问责任人）")
    public Consultation handOver(@PathParam("number") String number, ConsultHandOver said, @Context Actor actor) {
        ConsultHandOver given = said == null ? ConsultHandOver.NOTHING : said;
        return ports.consultations().handOver(number, given.account(), given.reason(), actor);
    }

    /** Takes over what a colleague left whose account is disabled. */
    @POST
    @Path("/{number}/take-over")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "接手（首问责任人的账号已停用）")
    public Consultation takeOver(@PathParam("number") String number, ConsultReason said, @Context Actor actor) {
        return ports.consultations().takeOver(number, said == null ? null : said.reason(), actor);
    }

    /** Closes it: the asker was told. */
    @POST
    @Path("/{number}/close")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "告知办结")
    public Consultation close(@PathParam("number") String number, ConsultClosing said, @Context Actor actor) {
        ConsultClosing given = said == null ? ConsultClosing.NOTHING : said;
        return ports.consultations().close(number, given.told(), given.person(), given.norms(), actor);
    }
}
