// SPDX-License-Identifier: Apache-2.0
package org.yichuang.sbom;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cyclonedx.model.Component;

/** What lies in the folder that the distribution is packed from. */
final class Distribution {
    private static final String GROUP = "org.yichuang";

    private final Path root;
    private final Path repository;
    private final Path assembly;
    private final Licences licences;

    /**
     * Describes the distribution as the last build left it.
     *
     * @param root folder of the sources
     * @param repository the local Maven repository
     */
    Distribution(Path root, Path repository) throws IOException {
        this.root = root;
        this.repository = repository;
        assembly = root.resolve("karaf-assembly/target/assembly");
        licences = new Licences(repository);
    }

    /** Returns an entry for every library, with what is inside it. */
    List<Component> components() throws IOException {
        var components = new ArrayList<Component>();
        for (var file : files("lib", ".jar")) {
            var name = file.getFileName().toString();
            var archive = Archive.read(Files.readAllBytes(file));
            components.add(library(
                    archive.coordinates(name)
                            .orElseThrow(() -> new IllegalStateException(file + " does not say what it is")),
                    archive));
        }
        for (var file : files("system", ".jar")) {
            components.add(
                    library(Coordinates.of(assembly.resolve("system"), file), Archive.read(Files.readAllBytes(file))));
        }
        for (var file : files("demo", ".kar")) {
            components.add(plugin(file));
        }
        return components;
    }

    private Component library(Coordinates library, Archive archive) throws IOException {
        var component = Components.maven(library, "jar", archive.sha256(), licences.of(library, archive));
        if (library.group().equals(GROUP)) {
            inside(library, archive).forEach(component::addComponent);
        }
        return component;
    }

    private Component plugin(Path file) throws IOException {
        var archive = Archive.read(Files.readAllBytes(file));
        Component component = null;
        for (var bundle : archive.files().entrySet()) {
            if (bundle.getKey().endsWith(".jar")) {
                var library = Coordinates.of(Path.of("repository"), Path.of(bundle.getKey()));
                var content = Archive.read(bundle.getValue());
                component = Components.maven(library, "kar", archive.sha256(), licences.of(library, content));
                component.addComponent(library(library, content));
            }
        }
        if (component == null) {
            throw new IllegalStateException(file + " has no bundle in it");
        }
        return component;
    }

    private List<Component> inside(Coordinates bundle, Archive archive) throws IOException {
        var components = new ArrayList<Component>();
        for (Map.Entry<Path, Archive> library :
                Embedded.in(archive, candidates(bundle)).entrySet()) {
            var coordinates = Coordinates.of(repository, library.getKey());
            components.add(Components.maven(
                    coordinates, "jar", library.getValue().sha256(), licences.of(coordinates, library.getValue())));
        }
        for (var file : archive.files().entrySet()) {
            if (file.getKey().endsWith(".ttf")) {
                var name = bundle.name() + file.getKey().replaceFirst(".*/", "/");
                components.add(Components.file(
                        name,
                        Digests.sha256(file.getValue()),
                        licences.known(name).stream().toList()));
            }
        }
        if (archive.files().containsKey("console/index.html")) {
            components.addAll(NpmPackages.in(folder(bundle).resolve("src/main/console/package-lock.json")));
        }
        return components;
    }

    /** The build notes for every bundle the libraries that were there when it was compiled. */
    private List<Path> candidates(Coordinates bundle) throws IOException {
        var noted = folder(bundle).resolve("target/libraries");
        if (!Files.exists(noted)) {
            throw new IllegalStateException(noted + " is missing: build the bundles without -Dsbom.skip=true");
        }
        return Stream.of(Files.readString(noted).strip().split(File.pathSeparator))
                .map(Path::of)
                .filter(file -> file.startsWith(repository) && file.toString().endsWith(".jar"))
                .filter(file -> !file.startsWith(repository.resolve(GROUP.replace('.', '/'))))
                .toList();
    }

    private Path folder(Coordinates bundle) {
        return root.resolve("bundles")
                .resolve(bundle.name().substring(GROUP.length() + 1).replace('.', '/'));
    }

    private List<Path> files(String folder, String ending) throws IOException {
        try (var files = Files.walk(assembly.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
