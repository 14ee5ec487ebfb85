// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal;

import javax.servlet.ServletConfig;
import javax.servlet.http.HttpServlet;
import org.apache.cxf.transport.http.DestinationRegistry;
import org.apache.cxf.transport.servlet.ServletController;

/** Hands requests to the API and to nothing else: CXF's own list of services is not shown. */
final class ApiController extends ServletController {
    ApiController(DestinationRegistry registry, ServletConfig config) {
        super(registry, config, new NoServiceList());
        isHideServiceList = true;
        disableAddressUpdates = true;
    }

    /** Takes the place of CXF's list; it is never called. */
    private static final class NoServiceList extends HttpServlet {
        private static final long serialVersionUID = 1L;
    }
}
