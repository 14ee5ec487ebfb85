// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.yichuang.core.rest.internal.Ports;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.documents.StoredFile;

/** The files that are filed with a case (电子材料). */
@Path("/cases/{caseNo}/files")
public final class CaseFileResource {
    private final Ports ports;

    /** Makes the resource. */
    public CaseFileResource(Ports ports) {
        this.ports = ports;
    }

    /**
     * Returns the bytes of a file that is filed with a case. Who does not work on the case is on its trail with the reason.
     *
     * @param reason why it is read; left out by who works on the case, and for an hour by who has said it
     */
    @GET
    @Path("/{id}")
    @Operation(summary = "办件的电子材料（非经办人查阅须写明理由，留痕）")
    @ApiResponse(responseCode = "200", description = "文件内容", content = @Content(mediaType = MediaType.WILDCARD))
    public Response filed(
            @PathParam("caseNo") String caseNo,
            @PathParam("id") String id,
            @Parameter(description = "查阅理由，非经办人必填，一小时内有效") @QueryParam("reason") String reason,
            @Context Actor actor) {
        boolean isFiled =
                ports.cases().readPapers(caseNo, Parameters.text(reason), actor).contains(id);
        // What was uploaded a moment ago is filed with the next action: until then it is its uploader's.
        StoredFile file = isFiled ? ports.files().describe(id) : ports.files().upload(id, actor);
        return Contents.show(ports.files(), file);
    }
}
