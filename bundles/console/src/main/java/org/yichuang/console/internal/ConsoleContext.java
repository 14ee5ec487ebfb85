// SPDX-License-Identifier: Apache-2.0
package org.yichuang.console.internal;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.http.context.ServletContextHelper;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardContext;

/**
 * The servlet context of the console: one of its own, so that no plug-in and no refresh of another bundle touches it.
 *
 * <p>It ranks last: whatever else is registered below {@code /} is found before the console's pages.
 */
@Component(
        service = ServletContextHelper.class,
        scope = ServiceScope.BUNDLE,
        property = "service.ranking:Integer=-1000")
@HttpWhiteboardContext(name = ConsoleContext.NAME, path = "/")
public final class ConsoleContext extends ServletContextHelper {
    /** Name by which the console's servlet selects this context. */
    static final String NAME = "org.yichuang.console";
}
