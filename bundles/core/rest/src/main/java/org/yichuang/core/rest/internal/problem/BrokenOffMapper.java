// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.problem;

import java.io.IOException;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers a connection that broke off while a request was read or an answer written: nothing of ours has failed. */
public final class BrokenOffMapper implements ExceptionMapper<IOException> {
    private static final Logger LOG = LoggerFactory.getLogger(BrokenOffMapper.class);

    @Override
    public Response toResponse(IOException fault) {
        LOG.debug("The client has gone", fault);
        return Problem.of(400, "BROKEN_OFF", "传输中断，请检查网络后重试。").build();
    }
}
