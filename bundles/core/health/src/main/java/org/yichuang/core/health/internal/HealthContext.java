// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.health.internal;

import java.net.URL;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.http.context.ServletContextHelper;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardContext;

/** The servlet context of the health answers: our own, so that nothing else can get between. */
@Component(service = ServletContextHelper.class, scope = ServiceScope.BUNDLE)
@HttpWhiteboardContext(name = HealthContext.NAME, path = "/health")
public final class HealthContext extends ServletContextHelper {
    static final String NAME = "yichuang.health";

    @Override
    public URL getResource(String name) {
        return null;
    }
}
