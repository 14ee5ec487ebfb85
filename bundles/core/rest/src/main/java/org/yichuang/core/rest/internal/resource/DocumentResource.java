// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.yichuang.core.rest.internal.Ports;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.documents.DocumentFormat;
import org.yichuang.ports.documents.DocumentView;

/** The rendered documents of a case (文书), for who may see the case. */
@Path("/cases/{caseNo}/documents")
public final class DocumentResource {
    private final Ports ports;

    /** Makes the resource. */
    public DocumentResource(Ports ports) {
        this.ports = ports;
    }

    /** Lists the documents, oldest first. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "办件的文书")
    public Items<DocumentView> list(@PathParam("caseNo") String caseNo, @Context Actor actor) {
        ports.cases().view(caseNo, actor);
        return new Items<>(ports.documents().list(caseNo));
    }

    /**
     * Returns a document as PDF or OFD. Who does not work on the case is on its trail with the reason.
     *
     * @param reason why it is read; left out by who works on the case, and for an hour by who has said it
     * @param format {@code pdf} or {@code ofd}; left out, the {@code Accept} header chooses, and PDF is the usual
     */
    @GET
    @Path("/{id}")
    @Operation(summary = "一份文书（PDF 或 OFD；非经办人查阅须写明理由，留痕）")
    @PdfOrOfd
    public Response content(
            @PathParam("caseNo") String caseNo,
            @PathParam("id") String id,
            @QueryParam("format") String format,
            @Parameter(description = "查阅理由，非经办人必填，一小时内有效") @QueryParam("reason") String reason,
            @Context HttpHeaders headers,
            @Context Actor actor) {
        DocumentFormat wanted = Formats.wanted(format, headers);
        ports.cases().readPapers(caseNo, Parameters.text(reason), actor);
        return Contents.show(
                ports.documents().content(caseNo, id, wanted), wanted.mediaType(), id + wanted.extension());
    }
}
