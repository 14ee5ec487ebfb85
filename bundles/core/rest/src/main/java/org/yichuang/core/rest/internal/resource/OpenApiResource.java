// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.resource;

import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.yichuang.core.rest.internal.access.Open;

/** The description of this API (OpenAPI 3.0). */
@Path("/openapi.json")
@Produces(MediaType.APPLICATION_JSON)
@Hidden
public final class OpenApiResource {
    static final String DOCUMENT = "/org/yichuang/core/rest/openapi.json";

    private final byte[] document;

    /** Reads the document, which is part of the bundle. */
    public OpenApiResource() {
        try (InputStream in = OpenApiResource.class.getResourceAsStream(DOCUMENT)) {
            document = in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Returns the document. */
    @GET
    @Open
    public Response document() {
        return Response.ok(document)
                .header(HttpHeaders.CACHE_CONTROL, VocabularyResource.CACHED)
                .build();
    }
}
