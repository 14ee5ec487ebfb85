// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.plugins.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.yichuang.core.plugins.internal.signing.SignerRules;

/** What becomes of installed plug-ins when the platform starts again. */
class RestoreTest {
    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

    @TempDir
    private Path data;

    private final Set<String> running = new HashSet<>();
    private final List<String> installed = new ArrayList<>();
    private boolean broken;
    /** How often the features service still says that it knows no feature. */
    private int booting;

    private PluginStore store;
    private FeaturePluginManager plugins;

    @BeforeEach
    void start() {
        store = new PluginStore(data.resolve("plugins"));
        plugins = new FeaturePluginManager(
                context(), features(), () -> NOW, new NoMatters(), new SignerRules(() -> NOW, false, List.of()));
    }

    @Test
    void aPluginThatDoesNotComeBackIsKeptForTheNextStart() throws IOException {
        put("1.0.0");
        broken = true;
        plugins.restore(() -> false);
        assertThat(store.list()).hasSize(1);
        broken = false;
        plugins.restore(() -> false);
        assertThat(running).containsExactly("a/1.0.0");
    }

    @Test
    void whatComesWhileKarafStillBootsWaits() throws IOException {
        put("1.0.0");
        booting = 3;
        plugins.restore(() -> false);
        assertThat(booting).as("asked until it knew").isEqualTo(-1);
        assertThat(running).containsExactly("a/1.0.0");
    }

    @Test
    void anUpgradeThatWasCutOffEndsWithTheNewerVersionAndNeverGoesBack() throws IOException {
        put("1.9.0");
        put("1.10.0");
        running.add("a/1.9.0");
        plugins.restore(() -> false);
        assertThat(running).containsExactly("a/1.10.0");
        assertThat(store.list()).extracting(PluginStore.Stored::version).containsExactly("1.10.0");
        plugins.restore(() -> false);
        assertThat(installed).containsExactly("a/1.10.0");
    }

    private void put(String version) throws IOException {
        store.put(KarFile.read(KarBuilder.plugin("a", version).write(data)), null, NOW);
    }

    private FeaturesService features() {
        return proxy(FeaturesService.class, (self, method, arguments) -> {
            if (method.getName().equals("installFeatures")) {
                if (broken) {
                    throw new IOException("no space left on device");
                }
                installed.addAll((Set<String>) arguments[0]);
                running.clear();
                running.addAll((Set<String>) arguments[0]);
            }
            if (method.getName().equals("listInstalledFeatures")) {
                return new Feature[booting-- > 0 ? 0 : 1];
            }
            return null;
        });
    }

    private BundleContext context() {
        return proxy(BundleContext.class, (self, method, arguments) -> switch (method.getName()) {
            case "getProperty" -> data.toString();
            case "getBundle" -> bundle("system/0.0.0");
            case "getBundles" -> running.stream().map(this::bundle).toArray(Bundle[]::new);
            default -> null;
        });
    }

    private Bundle bundle(String name) {
        var parts = name.split("/");
        return proxy(Bundle.class, (self, method, arguments) -> switch (method.getName()) {
            case "getSymbolicName" -> parts[0];
            case "getVersion" -> Version.parseVersion(parts[1]);
            case "getState" -> Bundle.ACTIVE;
            case "getBundleContext" -> context();
            default -> null;
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
