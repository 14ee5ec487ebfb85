// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import org.yichuang.core.rest.internal.Ports;
import org.yichuang.core.rest.internal.access.Allowed;
import org.yichuang.core.rest.internal.access.Open;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.gateway.GatewayView;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

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
    public Items<GatewayView> list() {
        return new Items<>(ports.gateways().list());
    }

    /** Lists messages that are not done, those for a person first. */
    @GET
    @Path("/messages")
    @Allowed(Role.SYSTEM_ADMINISTRATOR)
    @Operation(summary = "未完成的对外消息，需人工处理的在前（不含内容）")
    public Items<WaitingMessage> messages(
            @Parameter(schema = @Schema(type = "integer", defaultValue = "50")) @QueryParam("limit") String limit) {
        return new Items<>(ports.outbox().open(Parameters.number("limit", limit, 50, 1, 500)).stream()
                .map(WaitingMessage::of)
                .toList());
    }

    /** Has a message sent now. */
    @POST
    @Path("/messages/{id}/retry")
    @Allowed(Role.SYSTEM_ADMINISTRATOR)
    @Operation(summary = "立即重新发送一条对外消息")
    @ApiResponse(responseCode = "204", description = "已安排发送")
    public void retry(@PathParam("id") String id) {
        if (!ports.outbox().retry(id)) {
            throw new Refusal(Reason.NOT_FOUND, "UNKNOWN_MESSAGE", "没有等待发送的消息“" + id + "”：可能已经发出，请刷新列表");
        }
    }

    /** Takes a call-back of the payment service. */
    @POST
    @Open
    @Path("/payment/notices")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "支付结果通知（签名）")
    public void payment(byte[] body, @Context HttpHeaders headers, @Context HttpServletRequest http) {
        ports.gateways().paymentNotice(http.getRequestURI(), body, single(headers));
    }

    /** Takes a push of the courier. */
    @POST
    @Open
    @Path("/courier/notices")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "物流状态推送（签名）")
    public void courier(byte[] body, @Context HttpHeaders headers, @Context HttpServletRequest http) {
        ports.gateways().courierNotice(http.getRequestURI(), body, single(headers));
    }

    private static Map<String, String> single(HttpHeaders headers) {
        Map<String, String> first = new LinkedHashMap<>();
        headers.getRequestHeaders().forEach((name, values) -> first.put(name, values.get(0)));
        return first;
    }
}
