// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.yichuang.core.rest.internal.Ports;
import org.yichuang.ports.catalog.MatterQuery;
import org.yichuang.ports.catalog.MatterVersion;

/** The catalogue of matters (事项目录, R15–R27). */
@Path("/matters")
@Produces(MediaType.APPLICATION_JSON)
public final class MatterResource {
    private final Ports ports;

    /** Makes the resource. */
    public MatterResource(Ports ports) {
        this.ports = ports;
    }

    /** Finds offered matters. */
    @GET
    @Operation(summary = "查找事项")
    public MatterPage search(
            @Parameter(description = "名称、拼音首字母、别名或编码") @QueryParam("text") String text,
            @Parameter(description = "实施主体统一社会信用代码") @QueryParam("department") String department,
            @Parameter(description = "窗口编号") @QueryParam("window") String window,
            @Parameter(schema = @Schema(type = "integer", defaultValue = "0")) @QueryParam("offset") String offset,
            @Parameter(schema = @Schema(type = "integer", defaultValue = "20")) @QueryParam("limit") String limit) {
        int from = Parameters.number("offset", offset, 0, 0, Integer.MAX_VALUE - 100);
        int size = Parameters.number("limit", limit, 20, 1, 100);
        MatterQuery query = new MatterQuery(
                Parameters.text(text), Parameters.text(department), Parameters.text(window), from, size);
        List<MatterPage.Item> items =
                ports.catalog().search(query).stream().map(MatterPage.Item::of).toList();
        return new MatterPage(items, items.size() < size ? null : from + size);
    }

    /** Returns the version of a matter that is offered now. */
    @GET
    @Path("/{code}")
    @Operation(summary = "在办的事项版本")
    public MatterVersion offered(@PathParam("code") String code) {
        return Matters.offered(ports.catalog(), code);
    }
}
