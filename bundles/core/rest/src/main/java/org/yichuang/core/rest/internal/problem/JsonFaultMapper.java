// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;

/** Answers JSON that does not fit with 400 and the place of the fault. */
public final class JsonFaultMapper implements ExceptionMapper<JsonProcessingException> {
    private final BadRequestMapper mapper = new BadRequestMapper();

    @Override
    public Response toResponse(JsonProcessingException fault) {
        return mapper.toResponse(JsonFaults.read(fault, ""));
    }
}
