// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.plugins.Plugin;
import org.yichuang.ports.plugins.PluginChange;
import org.yichuang.ports.plugins.PluginManager;
import org.yichuang.ports.plugins.PluginReport;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** The plug-ins of the demo folder: installed once, kept away once removed, replaced once built anew. */
class DemoPluginsTest {

    private static final String TRANSPORT = "org.yichuang.departments.transport";

    @TempDir
    Path folder;

    @TempDir
    Path data;

    private final Shelf shelf = new Shelf();

    @BeforeEach
    void twoArchives() throws IOException {
        build("transport", "first build");
        build("market", "market");
    }

    @Test
    void eachArchiveIsInstalledOnce() throws IOException {
        install();
        install();
        assertThat(shelf.done).containsExactly("install org.yichuang.departments.market", "install " + TRANSPORT);
    }

    @Test
    void whatAnOperatorRemovedStaysAway() throws IOException {
        install();
        shelf.remove(TRANSPORT, null);
        install();
        assertThat(shelf.plugins).extracting(Plugin::id).doesNotContain(TRANSPORT);
    }

    @Test
    void anotherBuildOfTheSameVersionReplacesTheOldOne() throws IOException {
        install();
        build("transport", "second build");
        install();
        assertThat(shelf.done).endsWith("remove " + TRANSPORT, "install " + TRANSPORT);
    }

    @Test
    void whatTheFrameworkHasLostIsInstalledAgain() throws IOException {
        install();
        shelf.plugins.replaceAll(plugin ->
                new Plugin(plugin.id(), plugin.version(), -1, "Missing", plugin.digest(), null, Instant.EPOCH));
        install();
        assertThat(shelf.plugins).extracting(Plugin::state).containsOnly("Active");
    }

    @Test
    void aRefusedArchiveDoesNotStopTheOthers() throws IOException {
        shelf.refused = "org.yichuang.departments.market";
        install();
        assertThat(shelf.plugins).extracting(Plugin::id).containsExactly(TRANSPORT);
    }

    @Test
    void withoutTheFolderThereIsNothingToDo() throws IOException {
        new DemoPlugins(shelf, folder.resolve("nowhere"), data.resolve("installed")).install(() -> false);
        assertThat(shelf.done).isEmpty();
    }

    @Test
    void whoIsStoppedInstallsNothingMoreAndGoesOnTheNextTime() throws IOException {
        demo().install(() -> !shelf.done.isEmpty());
        assertThat(shelf.done).containsExactly("install org.yichuang.departments.market");
        install();
        assertThat(shelf.plugins).extracting(Plugin::id).contains(TRANSPORT);
    }

    private void install() throws IOException {
        demo().install(() -> false);
    }

    private DemoPlugins demo() {
        return new DemoPlugins(shelf, folder, data.resolve("demo/installed"));
    }

    private void build(String department, String content) throws IOException {
        Files.writeString(folder.resolve("org.yichuang.departments." + department + "-0.1.0.kar"), content);
    }

    /** Plug-ins in memory. */
    private static final class Shelf implements PluginManager {
        private final List<Plugin> plugins = new ArrayList<>();
        private final List<String> done = new ArrayList<>();
        private String refused;

        @Override
        public List<Plugin> list() {
            return List.copyOf(plugins);
        }

        @Override
        public PluginReport check(Path kar, Actor actor) {
            throw new UnsupportedOperationException("The demo installs at once");
        }

        @Override
        public PluginChange install(Path kar, Actor actor) {
            String id = kar.getFileName().toString().replace("-0.1.0.kar", "");
            if (id.equals(refused)) {
                throw new Refusal(Reason.INVALID, "PLUGIN_BROKEN", "插件不合格");
            }
            done.add("install " + id);
            plugins.add(new Plugin(id, "0.1.0", 99, "Active", digest(kar), null, Instant.EPOCH));
            return new PluginChange(id, "0.1.0", null, List.of(), 1);
        }

        @Override
        public PluginChange remove(String id, Actor actor) {
            done.add("remove " + id);
            plugins.removeIf(plugin -> plugin.id().equals(id));
            return new PluginChange(id, "0.1.0", "0.1.0", List.of(), 1);
        }

        private static String digest(Path kar) {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(kar)));
            } catch (IOException | NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
