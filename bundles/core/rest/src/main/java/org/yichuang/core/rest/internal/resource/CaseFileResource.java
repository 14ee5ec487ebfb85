// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.yichuang.core.rest.internal.Ports;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.casework.CaseView;

/** The files that are filed with a case (电子材料). */
@Path("/cases/{caseNo}/files")
public final class CaseFileResource {
    private final Ports ports;

    /** Makes the resource. */
    public CaseFileResource(Ports ports) {
        this.ports = ports;
    }

    /** Returns the bytes of a file that is filed with a case to who may see the case. */
    @GET
    @Path("/{id}")
    @Operation(summary = "办件的电子材料")
    @ApiResponse(responseCode = "200", description = "文件内容", content = @Content(mediaType = MediaType.WILDCARD))
    public Response filed(@PathParam("caseNo") String caseNo, @PathParam("id") String id, @Context Actor actor) {
        CaseView view = ports.cases().view(caseNo, actor);
        boolean filed =
                view.filing().materials().stream().anyMatch(item -> item.files().contains(id));
        boolean proof = view.intake().exemptions().stream()
                .anyMatch(one -> id.equals(one.proof().file()));
        if (!filed && !proof) {
            throw Contents.unknown();
        }
        return Contents.show(ports.files(), ports.files().describe(id));
    }
}
