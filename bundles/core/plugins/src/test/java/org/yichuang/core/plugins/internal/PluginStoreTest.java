// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.plugins.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginStoreTest {
    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void keepsWhatWasPut() throws IOException {
        var store = new PluginStore(folder.resolve("plugins"));
        var kar = KarFile.read(KarBuilder.plugin("a", "1.0.0").write(folder));
        var stored = store.put(kar, "供应商甲", NOW);
        assertThat(new PluginStore(folder.resolve("plugins")).list()).containsExactly(stored);
        assertThat(stored.digest()).isEqualTo(kar.digest());
        assertThat(Files.readString(Path.of(stored.repository())))
                .contains(
                        "<feature name=\"a\" version=\"1.0.0\">",
                        "<requirement>osgi.wiring.package</requirement>",
                        stored.digest().substring(0, 16) + ".jar");
    }

    @Test
    void otherContentHasAnotherAddress() throws IOException {
        var store = new PluginStore(folder.resolve("plugins"));
        var first = store.put(KarFile.read(KarBuilder.plugin("a", "1.0.0").write(folder)), null, NOW);
        var one = Files.readString(Path.of(first.repository()));
        store.delete(first);
        var changed = KarBuilder.plugin("a", "1.0.0").header("Bundle-Name", "changed");
        var second = store.put(KarFile.read(changed.write(folder)), null, NOW);
        assertThat(Files.readString(Path.of(second.repository()))).isNotEqualTo(one);
    }

    @Test
    void forgetsWhatWasDeleted() throws IOException {
        var store = new PluginStore(folder.resolve("plugins"));
        var stored = store.put(KarFile.read(KarBuilder.plugin("a", "1.0.0").write(folder)), null, NOW);
        store.delete(stored);
        assertThat(store.list()).isEmpty();
        assertThat(folder.resolve("plugins/a")).doesNotExist();
    }

    @Test
    void halfWrittenPluginDoesNotCount() throws IOException {
        var store = new PluginStore(folder);
        Files.createDirectories(folder.resolve("a/1.0.0"));
        Files.writeString(folder.resolve("a/1.0.0/bundle.jar"), "x");
        assertThat(store.list()).isEmpty();
    }
}
