// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A department comes and goes in the middle of the day, and nobody at the other counters notices. */
@ExtendWith(SharedInstance.class)
class HotDeployTest {
    private static final String TRANSPORT = "org.yichuang.departments.transport";

    @Test
    void departmentComesAndGoesUnderLoad(Instance instance) throws Exception {
        var shell = Shell.administrator(instance);
        var life = CaseLife.begin(instance, Application.ROAD_FREIGHT).receive();
        var before = platform(shell);

        try (var load = new Load(instance)) {
            var removed = shell.run("plugin:remove " + TRANSPORT);
            assertThat(removed).contains("已移除 " + TRANSPORT);
            assertThat(refreshed(removed)).isIn("无", TRANSPORT);
            assertThat(life.clerk
                            .get("/matters/" + Application.ROAD_FREIGHT.matter())
                            .status())
                    .isEqualTo(404);
            // The case of the department that is gone stays readable and goes on.
            assertThat(life.state()).isEqualTo("RECEIVED");
            life.accept();

            var installed = shell.run("plugin:install " + Instance.kar("bundles/departments/transport"));
            assertThat(installed).contains("已安装 " + TRANSPORT);
            assertThat(refreshed(installed)).isIn("无", TRANSPORT);
            await().atMost(Duration.ofSeconds(2))
                    .until(() -> life.clerk
                                    .get("/matters/" + Application.ROAD_FREIGHT.matter())
                                    .status()
                            == 200);
            load.awaitRequests(200);
            assertThat(load.failures()).isEmpty();
        }
        assertThat(platform(shell)).isEqualTo(before);
        life.handOver().assign().review().approve();
        assertThat(life.state()).isEqualTo("DECIDED");
    }

    @Test
    void windowTypeOpensAndClosesItsWindows(Instance instance) {
        var shell = Shell.administrator(instance);
        var clerk = Api.as(instance, "clerk01");
        var kar = Instance.kar("bundles/windows/general");
        var flow = clerk.items("/windows/B01/intake?matter=" + Application.ROAD_FREIGHT.matter());
        assertThat(flow)
                .extracting(step -> step.path("kind").asText())
                .containsExactly("SITUATION", "APPLICANT", "FORM", "MATERIALS", "DECISION");

        shell.run("plugin:remove org.yichuang.windows.general");
        try {
            var closed = clerk.get("/windows/B01/intake?matter=" + Application.ROAD_FREIGHT.matter());
            assertThat(closed.code()).isEqualTo("WINDOW_CLOSED");
            assertThat(shell.run("window:list")).contains("关闭");
        } finally {
            shell.run("plugin:install " + kar);
        }
        assertThat(clerk.items("/windows/B01/intake?matter=" + Application.ROAD_FREIGHT.matter()))
                .isEqualTo(flow);
    }

    @Test
    void anotherWindowTypeShowsAnotherFlow(Instance instance) throws IOException {
        var shell = Shell.administrator(instance);
        var clerk = Api.as(instance, "clerk01");
        var individual = "11150626MB0N00028L4150131902000";
        var window = "number = E01\nname = 即办快窗\nkind = express\nregion = 150626\ndomains = 市场准入\n";
        Files.writeString(instance.home().resolve("etc/org.yichuang.window-E01.cfg"), window);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(shell.run("window:list")).contains("E01", "即办快窗", "没有安装窗口类型 express"));

        shell.run("plugin:install " + Instance.kar("itests/plugins/expresswindow"));
        assertThat(clerk.items("/windows/E01/intake?matter=" + individual))
                .extracting(step -> step.path("kind").asText())
                .containsExactly("APPLICANT", "MATERIALS", "FORM", "DECISION");
        assertThat(clerk.items("/windows/B01/intake?matter=" + individual))
                .extracting(step -> step.path("kind").asText())
                .containsExactly("SITUATION", "APPLICANT", "FORM", "MATERIALS", "DECISION");
        // The other type takes instant matters only.
        assertThat(clerk.get("/windows/E01/intake?matter=" + Application.COMPANY_SETUP.matter())
                        .code())
                .isEqualTo("WINDOW_NOT_SERVING");
        shell.run("plugin:remove org.yichuang.itests.plugins.expresswindow");
        assertThat(clerk.get("/windows/E01/intake?matter=" + individual).code()).isEqualTo("WINDOW_CLOSED");
    }

    /** Returns every bundle but the plug-ins with its number and state, and every component with its number. */
    private static String platform(Shell shell) {
        var bundles = shell.run("bundle:list -t 0 -s")
                .lines()
                .filter(line -> line.contains("│") && !line.contains(".departments.") && !line.contains("window"));
        var components = shell.run("scr:list")
                .lines()
                .filter(line -> line.contains("│") && !line.contains(".departments.") && !line.contains("window"));
        return String.join("\n", bundles.toList()) + "\n" + String.join("\n", components.toList());
    }

    private static String refreshed(String output) {
        return output.lines()
                .filter(line -> line.startsWith("被刷新的组件："))
                .map(line -> line.substring("被刷新的组件：".length()).strip())
                .findFirst()
                .orElseThrow();
    }

    /** Fifty requests a second to the other departments. */
    private static final class Load implements AutoCloseable {
        private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
        private final AtomicInteger requests = new AtomicInteger();
        private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(4);

        private Load(Instance instance) {
            var clerk = Api.as(instance, "clerk02");
            var paths = List.of(
                    "/matters?text=gs",
                    "/matters/" + Application.COMPANY_SETUP.matter(),
                    "/matters/" + Application.TEMPORARY_AID.matter(),
                    "/cases?queue=INTAKE&limit=20");
            for (var index = 0; index < paths.size(); index++) {
                var path = paths.get(index);
                clock.scheduleAtFixedRate(() -> request(clerk, path), index * 20L, 80, TimeUnit.MILLISECONDS);
            }
        }

        private void request(Api clerk, String path) {
            try {
                var answer = clerk.get(path);
                if (answer.status() != 200) {
                    failures.add(path + ": " + answer.status() + " " + answer.body());
                }
            } catch (RuntimeException e) {
                failures.add(path + ": " + e);
            }
            requests.incrementAndGet();
        }

        private void awaitRequests(int count) {
            var target = requests.get() + count;
            await().atMost(Duration.ofSeconds(60)).until(() -> requests.get() >= target);
        }

        private List<String> failures() {
            return new ArrayList<>(failures);
        }

        @Override
        public void close() {
            clock.shutdownNow();
        }
    }
}
