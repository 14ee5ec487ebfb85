// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.problem;

import java.util.List;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;

/** Answers what can't be read with 400. */
public final class BadRequestMapper implements ExceptionMapper<BadRequest> {
    @Override
    public Response toResponse(BadRequest fault) {
        return Problem.of(400, fault.code(), fault.getMessage(), fault.faults(), List.of())
                .build();
    }
}
