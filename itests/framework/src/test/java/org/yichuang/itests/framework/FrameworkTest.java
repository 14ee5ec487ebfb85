// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Hashtable;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.yichuang.api.matter.MatterDefinition;
import org.yichuang.api.window.WindowKind;
import org.yichuang.api.window.WindowType;
import org.yichuang.ports.accounts.AccountService;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.accounts.SessionService;
import org.yichuang.ports.casework.CaseService;
import org.yichuang.ports.catalog.Catalog;
import org.yichuang.ports.catalog.WindowDirectory;
import org.yichuang.ports.catalog.WindowView;
import org.yichuang.ports.clock.TimeSource;
import org.yichuang.ports.clock.WorkCalendar;
import org.yichuang.ports.documents.DocumentService;
import org.yichuang.ports.documents.FileStore;
import org.yichuang.ports.plugins.PluginManager;
import org.yichuang.ports.problem.Refusal;
import org.yichuang.ports.trail.TrailService;

/** What the distribution promises of itself, looked at from inside. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class FrameworkTest extends PlatformTestSupport {
    private static final String ROAD_FREIGHT = "11150626MB0N0001XL4150118901000";
    private static final String NUMBER = "T01";
    private static final Actor OPERATOR =
            new Actor("framework-test", "测试", Set.of(Role.SYSTEM_ADMINISTRATOR), "", "测试", "", null);

    @Inject
    private ServiceComponentRuntime components;

    @Inject
    private Catalog catalog;

    @Inject
    private WindowDirectory windows;

    @Inject
    private PluginManager plugins;

    @Test
    public void everyBundleRunsAndEveryComponentHasWhatItNeeds() {
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            assertThat(bundles().filter(bundle -> !fragment(bundle)))
                    .allMatch(bundle -> bundle.getState() == Bundle.ACTIVE);
            assertThat(ours().filter(description -> !satisfied(description)))
                    .extracting(description -> description.name)
                    .isEmpty();
        });
        assertThat(ours()).hasSizeGreaterThan(20);
    }

    /** If it were the other way round, every installation would refresh the whole of persistence. */
    @Test
    public void containerOfPersistenceIsOlderThanItsInterface() {
        var container = bundles()
                .filter(bundle -> bundle.getSymbolicName().equals("org.apache.aries.jpa.container"))
                .findFirst()
                .orElseThrow();
        var api = bundles()
                .filter(bundle -> bundle.getSymbolicName().equals("javax.persistence"))
                .findFirst()
                .orElseThrow();
        assertThat(api.getVersion().toString()).startsWith("2.2");
        assertThat(container.getBundleId()).isLessThan(api.getBundleId());
    }

    @Test
    public void everyPortIsServed() {
        assertThat(Stream.of(
                                AccountService.class,
                                CaseService.class,
                                Catalog.class,
                                DocumentService.class,
                                FileStore.class,
                                PluginManager.class,
                                SessionService.class,
                                TimeSource.class,
                                TrailService.class,
                                WindowDirectory.class,
                                WorkCalendar.class)
                        .filter(port -> bundleContext.getServiceReference(port) == null))
                .isEmpty();
    }

    /** Even the features service's own way, which refreshes whatever it thinks should be wired anew, finds nothing to refresh. */
    @Test
    public void laterInstallationDisturbsNobody() throws Exception {
        var repository = featureWithOneBundle();
        try (var log = new ChangeLog(bundleContext)) {
            featureService.addRepository(repository);
            featureService.installFeature("unrelated", "1.0.0");
            assertThat(log.started()).containsExactly("org.example.unrelated");
            assertThat(log.disturbed()).isEmpty();

            featureService.uninstallFeature("unrelated", "1.0.0");
            assertThat(log.disturbed()).isNotEmpty().containsOnly("org.example.unrelated");
        }
    }

    @Test
    public void windowOpensAndClosesWithItsTypeAndLetsRunningCallsEnd() throws Exception {
        var matter = roadFreight();
        configureWindow();
        assertThat(view().open()).isFalse();
        assertThatThrownBy(() -> windows.intake(NUMBER, matter)).isInstanceOf(Refusal.class);

        var type = new BlockingWindow();
        ServiceRegistration<WindowType> registration = bundleContext.registerService(
                WindowType.class, type, new Hashtable<>(Map.of(WindowKind.PREFIX_ + "kind", BlockingWindow.KIND)));
        assertThat(view().open()).isTrue();
        assertThat(view().kindTitle()).isEqualTo("测试窗口");
        assertThat(windows.intake(NUMBER, matter)).isEqualTo(BlockingWindow.STEPS);

        type.hold();
        var running = CompletableFuture.supplyAsync(() -> windows.intake(NUMBER, matter));
        assertThat(type.entered.await(5, TimeUnit.SECONDS)).isTrue();
        var removal = CompletableFuture.runAsync(registration::unregister);
        await().atMost(Duration.ofSeconds(5)).until(() -> !view().open());
        assertThat(removal).isNotDone();
        type.release();
        assertThat(running.get(5, TimeUnit.SECONDS)).isEqualTo(BlockingWindow.STEPS);
        removal.get(5, TimeUnit.SECONDS);
        assertThat(type.answered()).isTrue();
        assertThatThrownBy(() -> windows.intake(NUMBER, matter)).isInstanceOf(Refusal.class);
    }

    private MatterDefinition roadFreight() {
        try (var log = new ChangeLog(bundleContext)) {
            plugins.install(Path.of(System.getProperty(PLUGIN)), OPERATOR);
            assertThat(log.disturbed()).isEmpty();
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> catalog.offered(ROAD_FREIGHT).isPresent());
        return catalog.offered(ROAD_FREIGHT).orElseThrow().definition();
    }

    private void configureWindow() throws IOException {
        configurationAdmin
                .getFactoryConfiguration("org.yichuang.window", NUMBER, "?")
                .update(new Hashtable<>(
                        Map.of("number", NUMBER, "name", "测试", "kind", BlockingWindow.KIND, "region", "150626")));
        await().atMost(Duration.ofSeconds(10)).until(() -> windows.find(NUMBER).isPresent());
    }

    private WindowView view() {
        return windows.find(NUMBER).orElseThrow();
    }

    private Stream<Bundle> bundles() {
        return Stream.of(bundleContext.getBundles());
    }

    private static boolean fragment(Bundle bundle) {
        return bundle.getHeaders().get(Constants.FRAGMENT_HOST) != null;
    }

    private Stream<ComponentDescriptionDTO> ours() {
        return components.getComponentDescriptionDTOs().stream()
                .filter(description -> description.bundle.symbolicName.startsWith("org.yichuang."));
    }

    /** A component that waits for a configuration of its own, such as a window, has none yet and lacks nothing. */
    private boolean satisfied(ComponentDescriptionDTO description) {
        var configurations = components.getComponentConfigurationDTOs(description);
        return (!configurations.isEmpty() || description.configurationPolicy.equals("require"))
                && configurations.stream()
                        .allMatch(configuration -> (configuration.state
                                        & (ComponentConfigurationDTO.SATISFIED | ComponentConfigurationDTO.ACTIVE))
                                != 0);
    }

    /** A bundle that imports what is easily wired anew, in a feature of its own. */
    private static URI featureWithOneBundle() throws IOException {
        var folder = Files.createTempDirectory("unrelated");
        var bundle = folder.resolve("unrelated.jar");
        try (var jar = new JarOutputStream(Files.newOutputStream(bundle))) {
            jar.putNextEntry(new JarEntry("META-INF/MANIFEST.MF"));
            jar.write("""
                    Manifest-Version: 1.0
                    Bundle-ManifestVersion: 2
                    Bundle-SymbolicName: org.example.unrelated
                    Bundle-Version: 1.0.0
                    Import-Package: javax.persistence,org.osgi.service.jdbc,org.yichuang.api.matter
                    """.getBytes());
        }
        return Files.writeString(folder.resolve("features.xml"), """
                <features name="unrelated" xmlns="http://karaf.apache.org/xmlns/features/v1.6.0">
                  <feature name="unrelated" version="1.0.0"><bundle>%s</bundle></feature>
                </features>
                """.formatted(bundle.toUri()))
                .toUri();
    }
}
