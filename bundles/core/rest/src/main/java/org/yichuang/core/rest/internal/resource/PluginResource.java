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
import org.yichuang.ports.plugins.Plugin;

/** The installed plug-ins (插件). */
@Path("/plugins")
@Produces(MediaType.APPLICATION_JSON)
public final class PluginResource {
    private final Ports ports;

    /** Makes the resource. */
    public PluginResource(Ports ports) {
        this.ports = ports;
    }

    /** Lists the plug-ins. */
    @GET
    @Allowed(Role.SYSTEM_ADMINISTRATOR)
    @Operation(summary = "已安装的插件")
    public Items<Plugin> list() {
        return new Items<>(ports.plugins().list());
    }
}
