// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.InputStream;
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
import org.yichuang.core.rest.internal.access.Incoming;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.documents.FileStore;
import org.yichuang.ports.documents.StoredFile;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** Uploaded files (电子材料): streamed in, and shown to those who may see them. */
@Path("/files")
public final class FileResource {
    private final Ports ports;

    /** Makes the resource. */
    public FileResource(Ports ports) {
        this.ports = ports;
    }

    /** Stores a file; the body is its bytes. One that says it is too large is refused before a byte is read. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "上传文件（请求体即文件内容）")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = StoredFile.class)))
    public Response store(
            @QueryParam("name") String name,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_LENGTH) String length,
            InputStream content,
            @Context Actor actor) {
        FileStore files = ports.files();
        checkLength(length, files.maximumSize());
        StoredFile file = files.store(Parameters.required("name", name), new Incoming(content), actor);
        return Locations.created("/files/" + file.id() + "/content", file);
    }

    /** Returns the bytes of a file to who uploaded it, until it is filed with a case. */
    @GET
    @Path("/{id}/content")
    @Operation(summary = "本人上传、尚未随办件提交的文件")
    @ApiResponse(responseCode = "200", description = "文件内容", content = @Content(mediaType = MediaType.WILDCARD))
    public Response own(@PathParam("id") String id, @Context Actor actor) {
        return Contents.show(ports.files(), ports.files().upload(id, actor));
    }

    private static void checkLength(String length, long maximum) {
        if (length != null && Long.parseLong(length) > maximum) {
            throw new Refusal(Reason.TOO_LARGE, "FILE_TOO_LARGE", "文件超过 " + maximum / (1 << 20) + " MB，请压缩或拆分后重新上传。");
        }
    }
}
