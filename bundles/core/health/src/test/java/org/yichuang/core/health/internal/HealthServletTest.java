// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.health.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.execution.HealthCheckExecutionOptions;
import org.apache.felix.hc.api.execution.HealthCheckExecutionResult;
import org.apache.felix.hc.api.execution.HealthCheckExecutor;
import org.apache.felix.hc.api.execution.HealthCheckMetadata;
import org.apache.felix.hc.api.execution.HealthCheckSelector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Constants;

class HealthServletTest {
    private final CachingExecutor executor = new CachingExecutor();
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    @BeforeEach
    void start() throws Exception {
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        context.setContextPath("/health");
        ServletHolder servlet = new ServletHolder(new HealthServlet(executor));
        context.addServlet(servlet, "/live");
        context.addServlet(servlet, "/ready");
        server.setHandler(context);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void wellIs200() throws Exception {
        executor.fresh = List.of(result("disk", Result.Status.OK), result("slow", Result.Status.WARN));
        executor.cached = executor.fresh;
        HttpResponse<String> answer = get("/ready");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"status\":\"UP\",\"failing\":[],\"warnings\":[{\"check\":\"slow\",\"messages\":[\"says so\"]}]}");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        get("/live");
        assertThat(executor.asked).containsExactly("ready", "live");
    }

    @Test
    void aFailureIs503AndNamed() throws Exception {
        executor.fresh = List.of(result("disk", Result.Status.OK), result("database", Result.Status.CRITICAL));
        executor.cached = executor.fresh;
        HttpResponse<String> answer = get("/ready");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"status\":\"DOWN\",\"failing\":[{\"check\":\"database\",\"messages\":[\"says so\"]}],\"warnings\":[]}");
    }

    @Test
    void aKeptFailureIsNotWaitedOut() throws Exception {
        executor.cached = List.of(result("database", Result.Status.TEMPORARILY_UNAVAILABLE));
        executor.fresh = List.of(result("database", Result.Status.OK));
        assertThat(get("/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void withoutChecksNothingIsReady() throws Exception {
        assertThat(get("/ready").statusCode()).isEqualTo(503);
    }

    @Test
    void otherPathsAndWritesAreRefused() throws Exception {
        assertThat(get("/other").statusCode()).isEqualTo(404);
        assertThat(send(HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.noBody()), "/live")
                        .statusCode())
                .isEqualTo(405);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(), path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String path) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/health" + path);
        return HttpClient.newHttpClient().send(request.uri(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HealthCheckExecutionResult result(String name, Result.Status status) {
        return new Executed(name, new Result(status, "says so"));
    }

    /** Answers with what it kept, unless it is forced. */
    private static final class CachingExecutor implements HealthCheckExecutor {
        private final List<String> asked = new ArrayList<>();
        private List<HealthCheckExecutionResult> cached = List.of();
        private List<HealthCheckExecutionResult> fresh = List.of();

        @Override
        public List<HealthCheckExecutionResult> execute(HealthCheckSelector selector) {
            asked.addAll(List.of(selector.tags()));
            return cached;
        }

        @Override
        public List<HealthCheckExecutionResult> execute(
                HealthCheckSelector selector, HealthCheckExecutionOptions options) {
            return options.isForceInstantExecution() ? fresh : cached;
        }
    }

    /** The result of a check that was run. */
    private record Executed(String name, Result result) implements HealthCheckExecutionResult {
        @Override
        public Result getHealthCheckResult() {
            return result;
        }

        @Override
        public long getElapsedTimeInMs() {
            return 1;
        }

        @Override
        public Date getFinishedAt() {
            return new Date(0);
        }

        @Override
        public boolean hasTimedOut() {
            return false;
        }

        @Override
        public HealthCheckMetadata getHealthCheckMetadata() {
            return new HealthCheckMetadata(
                    OsgiFakes.reference(java.util.Map.of(Constants.SERVICE_ID, 1L, "hc.name", name)));
        }
    }
}
