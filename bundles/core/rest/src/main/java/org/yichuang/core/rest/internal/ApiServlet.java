// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal;

import java.io.IOException;
import java.util.Optional;
import javax.servlet.Servlet;
import javax.servlet.ServletConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.RuntimeDelegate;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.CXFBusFactory;
import org.apache.cxf.jaxrs.impl.RuntimeDelegateImpl;
import org.apache.cxf.transport.http.DestinationRegistry;
import org.apache.cxf.transport.http.DestinationRegistryImpl;
import org.apache.cxf.transport.http.HTTPTransportFactory;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.apache.cxf.transport.servlet.ServletController;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletAsyncSupported;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.osgi.service.metatype.annotations.Designate;
import org.yichuang.core.rest.internal.access.SecurityHeaders;
import org.yichuang.core.rest.internal.json.Json;

/**
 * The HTTP API ({@code /api/v1}): a CXF server with a bus, a registry and a transport of its own.
 *
 * <p>It is built when the component is activated, so that the first request finds it ready.
 */
@Component(service = Servlet.class, immediate = true)
@HttpWhiteboardContextSelect("(osgi.http.whiteboard.context.name=" + ApiContext.NAME + ")")
@HttpWhiteboardServletName(ApiContext.NAME)
@HttpWhiteboardServletPattern("/*")
@HttpWhiteboardServletAsyncSupported
@Designate(ocd = ApiConfig.class)
public final class ApiServlet extends CXFNonSpringServlet {
    private static final long serialVersionUID = 1L;

    private final transient DestinationRegistry registry;
    private final transient StartUp startUp;

    static {
        // The specification's own look-up reads META-INF/services by the thread's class loader, which finds nothing in
        // OSGi.
        RuntimeDelegate.setInstance(new RuntimeDelegateImpl());
    }

    /** Starts the server. */
    @Activate
    public ApiServlet(@Reference Ports ports, ApiConfig config, BundleContext context) {
        this(ports, config, new StartUp(context));
    }

    ApiServlet(Ports ports, ApiConfig config, StartUp startUp) {
        this(ports, config, startUp, new DestinationRegistryImpl());
    }

    private ApiServlet(Ports ports, ApiConfig config, StartUp startUp, DestinationRegistry registry) {
        super(registry, false);
        this.registry = registry;
        this.startUp = startUp;
        Bus bus = new CXFBusFactory().createBus();
        ApiServer.start(bus, new HTTPTransportFactory(registry), ports, config);
        setBus(bus);
    }

    @Override
    protected ServletController createServletController(ServletConfig config) {
        return new ApiController(registry, config);
    }

    @Override
    public void service(ServletRequest request, ServletResponse response) throws ServletException, IOException {
        Optional<Response> fault = startUp.fault().or(() -> Readability.fault((HttpServletRequest) request));
        if (fault.isPresent()) {
            answer((HttpServletResponse) response, fault.get());
        } else {
            super.service(request, response);
        }
        if (((HttpServletResponse) response).getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
            UnreadBody.drain(request, response);
        }
    }

    /** Answers what never gets to CXF. */
    private static void answer(HttpServletResponse response, Response fault) throws IOException {
        response.setStatus(fault.getStatus());
        SecurityHeaders.add(response::setHeader);
        fault.getStringHeaders().forEach((name, values) -> response.setHeader(name, values.get(0)));
        response.getOutputStream().write(Json.mapper().writeValueAsBytes(fault.getEntity()));
    }

    /** Does nothing: a web container may initialise the same servlet again, and the server ends with the component only. */
    @Override
    public void destroy() {
        // See stop().
    }

    /** Stops the server. */
    @Deactivate
    public void stop() {
        super.destroy();
    }
}
