// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.resource;

import io.swagger.v3.oas.annotations.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.UriInfo;
import org.yichuang.core.rest.internal.Ports;
import org.yichuang.core.rest.internal.access.Allowed;
import org.yichuang.core.rest.internal.access.Open;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.gateway.GatewayView;

/** What comes back from outside services, believed by its signature and not by a session; and how they are. */
@Path("/gateways")
@Produces(MediaType.APPLICATION_JSON)
public final class GatewayResource {
    private final Ports ports;

    /** Makes the resource. */
    public GatewayResource(Ports ports) {
        this.ports = ports;
    }

    /** Lists the gateways. */
    @GET
    @Allowed(Role.SYSTEM_ADMINISTRATOR)
    @Operation(summary = "网关状态")
    public List<GatewayView> list() {
        return ports.gateways().list();
    }

    /** Takes a call-back of the payment service. */
    @POST
    @Open
    @Path("/payment/notices")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "支付结果通知（签名）")
    public void payment(byte[] body, @Context HttpHeaders headers, @Context UriInfo address) {
        ports.gateways().paymentNotice(path(address), body, single(headers));
    }

    /** Takes a push of the courier. */
    @POST
    @Open
    @Path("/courier/notices")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "物流状态推送（签名）")
    public void courier(byte[] body, @Context HttpHeaders headers, @Context UriInfo address) {
        ports.gateways().courierNotice(path(address), body, single(headers));
    }

    private static String path(UriInfo address) {
        return address.getRequestUri().getRawPath();
    }

    private static Map<String, String> single(HttpHeaders headers) {
        Map<String, String> first = new LinkedHashMap<>();
        headers.getRequestHeaders().forEach((name, values) -> first.put(name, values.get(0)));
        return first;
    }
}
