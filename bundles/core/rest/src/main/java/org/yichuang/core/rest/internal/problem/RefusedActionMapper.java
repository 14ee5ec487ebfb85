// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.problem;

import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;

/** Answers a refused action with the steps that are possible instead. */
public final class RefusedActionMapper implements ExceptionMapper<RefusedAction> {
    @Override
    public Response toResponse(RefusedAction refused) {
        return Statuses.answer(refused.refusal(), refused.next());
    }
}
