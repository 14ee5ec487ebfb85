// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.resource;

import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.yichuang.core.rest.internal.Ports;
import org.yichuang.core.rest.internal.access.OnlyReads;
import org.yichuang.core.rest.internal.problem.BadRequest;
import org.yichuang.ports.catalog.Checklist;
import org.yichuang.ports.catalog.MatterVersion;

/** The stored versions of matters (事项版本), offered or not. */
@Path("/matter-versions")
@Produces(MediaType.APPLICATION_JSON)
public final class MatterVersionResource {
    private final Ports ports;

    /** Makes the resource. */
    public MatterVersionResource(Ports ports) {
        this.ports = ports;
    }

    /** Returns a stored version. */
    @GET
    @Path("/{digest}")
    @Operation(summary = "指定的事项版本")
    public MatterVersion version(@PathParam("digest") String digest) {
        return ports.catalog().version(digest);
    }

    /** Returns what a version asks of an applicant who gives these answers (一次性告知). */
    @POST
    @OnlyReads
    @Path("/{digest}/checklist")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "按情形生成一次性告知清单")
    public Checklist checklist(@PathParam("digest") String digest, Answers answers) {
        return ports.catalog()
                .checklist(digest, BadRequest.required(answers, "").answers());
    }
}
