// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.architecture;

import aQute.bnd.header.OSGiHeader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;

/**
 * A bundle of ours as it was built.
 *
 * @param place folder below {@code bundles}, such as {@code core/casework}
 * @param name its symbolic name
 * @param imports packages it imports
 * @param exports packages it exports
 */
record Bundle(String place, String name, Set<String> imports, Set<String> exports) {
    static final Path ROOT =
            Path.of(System.getProperty("repository.root")).toAbsolutePath().normalize();
    private static final Path BUNDLES = ROOT.resolve("bundles");

    /** Returns every bundle that the build has made. */
    static List<Bundle> all() {
        return jars().stream().map(Bundle::read).toList();
    }

    /** Returns the archive of every bundle that the build has made. */
    static List<Path> jars() {
        try (var files = Files.walk(BUNDLES)) {
            return files.filter(file -> file.getParent().endsWith("target"))
                    .filter(file -> file.getFileName().toString().matches("org\\.yichuang\\..*-[0-9.]+\\.jar"))
                    .filter(file -> !file.toString().contains("node_modules"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the family: the first folder of the place. */
    String family() {
        return place.replaceFirst("/.*", "");
    }

    private static Bundle read(Path jar) {
        try (var file = new JarFile(jar.toFile())) {
            var attributes = file.getManifest().getMainAttributes();
            return new Bundle(
                    BUNDLES.relativize(jar.getParent().getParent()).toString(),
                    attributes.getValue("Bundle-SymbolicName"),
                    names(attributes.getValue("Import-Package")),
                    names(attributes.getValue("Export-Package")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> names(String header) {
        return header == null ? Set.of() : OSGiHeader.parseHeader(header).keySet();
    }
}
