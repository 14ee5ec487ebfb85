// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.resource;

import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.yichuang.core.rest.internal.Ports;
import org.yichuang.core.rest.internal.access.Allowed;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.catalog.MatterProblem;

/** What is wrong with the definitions of matters (事项问题). */
@Path("/matter-problems")
@Produces(MediaType.APPLICATION_JSON)
public final class MatterProblemResource {
    private final Ports ports;

    /** Makes the resource. */
    public MatterProblemResource(Ports ports) {
        this.ports = ports;
    }

    /** Returns what is wrong with the definitions of the installed plug-ins. */
    @GET
    @Allowed({Role.SYSTEM_ADMINISTRATOR, Role.APPROVER, Role.DEPARTMENT_HEAD})
    @Operation(summary = "事项定义中的问题")
    public Items<MatterProblem> problems() {
        return new Items<>(ports.catalog().problems());
    }
}
