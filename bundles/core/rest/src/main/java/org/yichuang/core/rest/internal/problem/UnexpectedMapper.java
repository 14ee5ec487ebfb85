// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.problem;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuang.ports.database.Maintenance;
import org.yichuang.ports.problem.Refusal;

/**
 * Answers what nobody thought of: the log has the trace, the client only its number. Only a write that the database
 * itself refused, because it is being copied, is nothing unexpected.
 */
public final class UnexpectedMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedMapper.class);

    @Override
    public Response toResponse(Throwable fault) {
        Optional<Refusal> maintenance = Maintenance.of(fault);
        if (maintenance.isPresent()) {
            return Statuses.answer(maintenance.get(), List.of());
        }
        String incident = UUID.randomUUID().toString();
        LOG.error("Incident {}", incident, fault);
        return Problem.of(500, "INTERNAL", "系统异常，未作任何更改。请将编号 " + incident + " 告知系统管理员。")
                .build();
    }
}
