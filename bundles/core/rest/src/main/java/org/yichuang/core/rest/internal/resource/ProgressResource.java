// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.resource;

import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.yichuang.core.rest.internal.Ports;
import org.yichuang.core.rest.internal.access.Open;
import org.yichuang.core.rest.internal.access.Throttled;
import org.yichuang.ports.casework.Progress;

/** Tells applicants how far their case is (进度查询). */
@Path("/progress")
@Produces(MediaType.APPLICATION_JSON)
public final class ProgressResource {
    private final Ports ports;

    /** Makes the resource. */
    public ProgressResource(Ports ports) {
        this.ports = ports;
    }

    /** Returns the progress of a case to who knows its enquiry code. */
    @GET
    @Open
    @Throttled(Throttled.Kind.ENQUIRY)
    @Operation(summary = "办件进度（凭查询码）")
    public Progress progress(@QueryParam("caseNo") String caseNo, @QueryParam("code") String code) {
        return ports.cases().progress(Parameters.required("caseNo", caseNo), Parameters.required("code", code));
    }
}
