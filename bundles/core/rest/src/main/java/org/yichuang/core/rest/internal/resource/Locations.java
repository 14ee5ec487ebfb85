// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.resource;

import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import org.yichuang.core.rest.internal.ApiContext;

/** Answers with something new and the place where it is. */
final class Locations {
    private Locations() {}

    /** The place is told without host: CXF would name the one it takes itself for, not the one that was asked. */
    static Response created(String path, Object entity) {
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, ApiContext.PATH + path)
                .entity(entity)
                .build();
    }
}
