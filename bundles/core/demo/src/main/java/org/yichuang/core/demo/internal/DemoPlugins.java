// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.demo.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.plugins.Plugin;
import org.yichuang.ports.plugins.PluginManager;
import org.yichuang.ports.problem.Refusal;
import org.yichuang.ports.text.Sha256;

/**
 * The plug-ins of the distribution's demo folder (演示插件), installed like any other.
 *
 * <p>One that an operator has removed stays away, until the folder holds another build of it.
 */
final class DemoPlugins {

    private static final Logger LOG = LoggerFactory.getLogger(DemoPlugins.class);
    private static final String MISSING = "Missing";
    private static final Actor PLATFORM =
            new Actor(Actor.PLATFORM, "平台", Set.of(Role.SYSTEM_ADMINISTRATOR), "", "平台", "", null);

    private final PluginManager manager;
    private final Path folder;
    private final Path installed;

    /**
     * @param folder where the archives are; it may be missing
     * @param installed file with the digests of all archives that were ever installed from there
     */
    DemoPlugins(PluginManager manager, Path folder, Path installed) {
        this.manager = manager;
        this.folder = folder;
        this.installed = installed;
    }

    /**
     * Installs the archives that are not installed yet. A refused one does not stop the others.
     *
     * @param stopped tells whether to go on with no other one
     * @throws IOException if an archive cannot be read
     */
    void install(BooleanSupplier stopped) throws IOException {
        for (Path archive : archives()) {
            if (stopped.getAsBoolean()) {
                return;
            }
            install(archive);
        }
    }

    private void install(Path archive) throws IOException {
        String digest = digest(archive);
        Optional<Plugin> present = manager.list().stream()
                .filter(plugin -> plugin.id().equals(id(archive)))
                .findFirst();
        if (present.isPresent()
                ? isCurrent(present.get(), digest)
                : remembered().contains(digest)) {
            return;
        }
        try {
            if (present.isPresent()) {
                // The same version built anew is refused as an upgrade, rightly so everywhere but here.
                manager.remove(present.get().id(), PLATFORM);
            }
            manager.install(archive, PLATFORM);
            remember(digest);
        } catch (Refusal refusal) {
            LOG.error("Demo plug-in {} is refused: {} {}", archive, refusal.getMessage(), refusal.faults());
        }
    }

    private static boolean isCurrent(Plugin plugin, String digest) {
        return plugin.digest().equals(digest) && !plugin.state().equals(MISSING);
    }

    /** By the rule of the house a plug-in's archive bears the name of its bundle. */
    private static String id(Path archive) {
        return archive.getFileName().toString().replaceFirst("-\\d[^-]*(-SNAPSHOT)?\\.kar$", "");
    }

    private List<Path> archives() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".kar"))
                    .sorted()
                    .toList();
        }
    }

    private List<String> remembered() throws IOException {
        return Files.exists(installed) ? Files.readAllLines(installed) : List.of();
    }

    private void remember(String digest) throws IOException {
        if (remembered().contains(digest)) {
            return;
        }
        Files.createDirectories(installed.getParent());
        Files.write(installed, List.of(digest), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static String digest(Path archive) throws IOException {
        return Sha256.of(Files.readAllBytes(archive));
    }
}
