// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.problem;

import java.util.UUID;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what nobody thought of: the log has the trace, the client only its number. */
public final class UnexpectedMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedMapper.class);

    @Override
    public Response toResponse(Throwable fault) {
        String incident = UUID.randomUUID().toString();
        LOG.error("Incident {}", incident, fault);
        return Problem.of(500, "INTERNAL", "系统异常，未作任何更改。请将编号 " + incident + " 告知系统管理员。")
                .build();
    }
}
