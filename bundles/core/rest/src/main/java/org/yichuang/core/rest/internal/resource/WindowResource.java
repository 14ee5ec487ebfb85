// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.resource;

import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.yichuang.api.window.IntakeStep;
import org.yichuang.core.rest.internal.Ports;
import org.yichuang.ports.catalog.MatterVersion;
import org.yichuang.ports.catalog.WindowView;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** The windows (窗口, R7–R9). */
@Path("/windows")
@Produces(MediaType.APPLICATION_JSON)
public final class WindowResource {
    private final Ports ports;

    /** Makes the resource. */
    public WindowResource(Ports ports) {
        this.ports = ports;
    }

    /** Returns all windows. */
    @GET
    @Operation(summary = "全部窗口")
    public Items<WindowView> list() {
        return new Items<>(ports.windows().list());
    }

    /** Returns a window. */
    @GET
    @Path("/{number}")
    @Operation(summary = "一个窗口")
    public WindowView window(@PathParam("number") String number) {
        return ports.windows()
                .find(number)
                .orElseThrow(
                        () -> new Refusal(Reason.NOT_FOUND, "UNKNOWN_WINDOW", "没有编号为 " + number + " 的窗口，请核对窗口编号。"));
    }

    /** Returns the steps in which a matter is taken in at a window. */
    @GET
    @Path("/{number}/intake")
    @Operation(summary = "事项在窗口的收件步骤")
    public Items<IntakeStep> intake(@PathParam("number") String number, @QueryParam("matter") String matter) {
        MatterVersion version = Matters.offered(ports.catalog(), Parameters.required("matter", matter));
        return new Items<>(ports.windows().intake(number, version.definition()));
    }
}
