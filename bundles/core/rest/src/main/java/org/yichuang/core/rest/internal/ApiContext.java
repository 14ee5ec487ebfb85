// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal;

import java.net.URL;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.http.context.ServletContextHelper;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardContext;

/** The servlet context of the HTTP API: our own, so that no plug-in and no other bundle can register anything in it. */
@Component(service = ServletContextHelper.class, scope = ServiceScope.BUNDLE)
@HttpWhiteboardContext(name = ApiContext.NAME, path = ApiContext.PATH)
public final class ApiContext extends ServletContextHelper {
    /** Name by which the servlet selects this context. */
    public static final String NAME = "yichuang.api";

    /** Path under which the API answers. */
    public static final String PATH = "/api/v1";

    @Override
    public URL getResource(String name) {
        return null;
    }
}
