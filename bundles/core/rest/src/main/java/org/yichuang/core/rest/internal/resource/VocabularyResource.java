// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.yichuang.core.rest.internal.access.Open;

/** The Chinese names of constants. */
@Path("/vocabulary")
@Produces(MediaType.APPLICATION_JSON)
public final class VocabularyResource {
    static final String CACHED = "public, max-age=300";

    /** Returns the names by type and constant. */
    @GET
    @Open
    @Operation(summary = "代码的中文名称")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Map.class)))
    public Response titles() {
        return Response.ok(Vocabulary.titles())
                .header(HttpHeaders.CACHE_CONTROL, CACHED)
                .build();
    }

    /** Returns what has to be asked for each action that has no page of its own. */
    @GET
    @Path("/actions")
    @Open
    @Operation(summary = "各办理动作需填写的内容")
    public Response actions() {
        return Response.ok(new Items<>(ActionForms.all()))
                .header(HttpHeaders.CACHE_CONTROL, CACHED)
                .build();
    }
}
