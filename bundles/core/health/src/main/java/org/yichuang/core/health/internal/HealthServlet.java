// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.health.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.felix.hc.api.execution.HealthCheckExecutionOptions;
import org.apache.felix.hc.api.execution.HealthCheckExecutor;
import org.apache.felix.hc.api.execution.HealthCheckSelector;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Answers {@code /health/live} and {@code /health/ready}: 200 or 503, for everybody, with nothing secret in it. */
@Component(service = Servlet.class)
@HttpWhiteboardContextSelect("(osgi.http.whiteboard.context.name=" + HealthContext.NAME + ")")
@HttpWhiteboardServletName(HealthContext.NAME)
@HttpWhiteboardServletPattern({"/live", "/ready"})
public final class HealthServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient HealthCheckExecutor executor;
    private final transient ObjectMapper mapper = new ObjectMapper();

    /** Makes the servlet. */
    @Activate
    public HealthServlet(@Reference HealthCheckExecutor executor) {
        this.executor = executor;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Health health = check(request.getServletPath().substring(1));
        response.setStatus(health.up() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.getOutputStream().write(mapper.writeValueAsBytes(health));
    }

    /**
     * Runs the checks of a tag. Good results are kept for a moment by the executor; bad ones are not waited out, so that
     * the platform is ready as soon as it is.
     */
    private Health check(String tag) {
        HealthCheckSelector selector = HealthCheckSelector.tags(tag);
        Health health = Health.of(executor.execute(selector));
        return health.up()
                ? health
                : Health.of(
                        executor.execute(selector, new HealthCheckExecutionOptions().setForceInstantExecution(true)));
    }
}
