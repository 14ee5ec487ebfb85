// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.plugins.internal;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * The plug-ins on disk: {@code data/plugins/<id>/<version>/} with the bundle, the feature descriptor and what is known of it.
 *
 * <p>Karaf installs from here, so the folder lives as long as the plug-in is installed.
 */
final class PluginStore {
    private static final int DISTINCT = 16;
    private static final String DESCRIPTOR = "features.xml";
    private static final String FACTS = "plugin.properties";

    private final Path root;

    PluginStore(Path root) {
        this.root = root;
    }

    /**
     * A plug-in in the store.
     *
     * @param signer the trusted vendor who signed it, or {@code null}
     */
    record Stored(String id, String version, String digest, String signer, Instant installedAt, Path folder) {
        URI repository() {
            return folder.resolve(DESCRIPTOR).toUri();
        }
    }

    /**
     * Keeps a plug-in.
     *
     * @param signer the trusted vendor who signed it, or {@code null}
     */
    Stored put(KarFile kar, String signer, Instant now) {
        var id = kar.feature().name();
        var version = kar.feature().version();
        var folder = root.resolve(id).resolve(version);
        try {
            Files.createDirectories(folder);
            // Karaf keeps what it once read from an address, so other content needs another address.
            var bundle = folder.resolve(kar.digest().substring(0, DISTINCT) + ".jar");
            write(bundle, kar.bundle());
            var location = bundle.toUri().toString();
            write(folder.resolve(DESCRIPTOR), kar.feature().toXml(location).getBytes(StandardCharsets.UTF_8));
            // Written last: without it the folder does not count.
            var facts = new StringWriter();
            facts(kar.digest(), signer, now).store(facts, null);
            write(folder.resolve(FACTS), facts.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Stored(id, version, kar.digest(), signer, now, folder);
    }

    List<Stored> list() {
        return folders(root).stream()
                .flatMap(plugin -> folders(plugin).stream())
                .flatMap(folder -> read(folder).stream())
                .toList();
    }

    void delete(Stored plugin) {
        try (var files = Files.walk(plugin.folder())) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
            if (folders(plugin.folder().getParent()).isEmpty()) {
                Files.delete(plugin.folder().getParent());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties facts(String digest, String signer, Instant now) {
        var facts = new Properties();
        facts.setProperty("digest", digest);
        facts.setProperty("installedAt", now.toString());
        if (signer != null) {
            facts.setProperty("signer", signer);
        }
        return facts;
    }

    private static Optional<Stored> read(Path folder) {
        var file = folder.resolve(FACTS);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        var facts = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            facts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(new Stored(
                folder.getParent().getFileName().toString(),
                folder.getFileName().toString(),
                facts.getProperty("digest"),
                facts.getProperty("signer"),
                Instant.parse(facts.getProperty("installedAt")),
                folder));
    }

    private static List<Path> folders(Path parent) {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (var children = Files.list(parent)) {
            return children.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        var part = file.resolveSibling(file.getFileName() + ".part");
        Files.write(part, bytes);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
