// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.problem;

import java.io.IOException;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;

/** Answers what JAX-RS itself refuses: unknown paths, wrong methods, wrong media types. */
public final class WebMapper implements ExceptionMapper<WebApplicationException> {
    private static final BrokenOffMapper BROKEN_OFF = new BrokenOffMapper();
    private static final UnexpectedMapper UNEXPECTED = new UnexpectedMapper();

    @Override
    public Response toResponse(WebApplicationException fault) {
        Response given = fault.getResponse();
        int status = given.getStatus();
        if (status < 400) {
            return given;
        }
        if (status >= 500) {
            // The container could not read the request to its end, or something of ours has failed.
            return fault.getCause() instanceof IOException broken
                    ? BROKEN_OFF.toResponse(broken)
                    : UNEXPECTED.toResponse(fault);
        }
        Response.ResponseBuilder answer =
                switch (status) {
                    case 400 -> Problem.of(status, "MALFORMED", "请求无法读取，请检查参数和请求内容。");
                    case 404 -> Problem.of(status, "UNKNOWN_PATH", "没有这个地址，可用的地址见 /api/v1/openapi.json。");
                    case 405 -> Problem.of(status, "METHOD_NOT_ALLOWED", "这个地址不支持此操作，可用的操作见 Allow 头。");
                    case 406 -> Problem.of(status, "NOT_ACCEPTABLE", "不能返回所要求的格式，请使用 application/json。");
                    case 415 -> Problem.of(status, "UNSUPPORTED_MEDIA_TYPE", "不支持的内容类型，请使用 application/json。");
                    default -> Problem.of(status, "REFUSED", "请求被拒绝（" + status + "）。");
                };
        if (!given.getAllowedMethods().isEmpty()) {
            answer.allow(given.getAllowedMethods());
        }
        return answer.build();
    }
}
