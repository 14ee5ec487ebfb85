// SPDX-License-Identifier: Apache-2.0
package org.yichuang.sbom;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.model.License;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;

/** Finds under which licences a library is: by our own table, else by what it says of itself, else by its pom. */
final class Licences {
    private final Properties table = load("licences.properties");
    private final Properties names = load("names.properties");
    private final Path repository;

    /** Reads poms from a local Maven repository. */
    Licences(Path repository) throws IOException {
        this.repository = repository;
    }

    /** Returns SPDX identifiers or expressions that all hold together; what has no identifier stays as it was written. */
    List<String> of(Coordinates library, Archive archive) throws IOException {
        var known = known(library.group() + "/" + library.name());
        if (known.isPresent()) {
            return List.of(known.get());
        }
        var header = archive.header("Bundle-License");
        var stated = header.isPresent() ? split(header.get()) : fromPom(library);
        return stated.map(this::identifier).distinct().toList();
    }

    /** Returns the licence that our own table names for a thing. */
    Optional<String> known(String thing) {
        return Optional.ofNullable(table.getProperty(thing));
    }

    /** A clause is a name or an address, perhaps with attributes that say the same again. */
    private static Stream<String> split(String header) {
        return Stream.of(header.split(",(?=\\s*(https?:|\"|[A-Z]+-))"))
                .map(clause -> clause.split(";")[0].replace("\"", "").strip());
    }

    private Stream<String> fromPom(Coordinates library) throws IOException {
        var pom = library.pom(repository);
        if (!Files.exists(pom)) {
            return Stream.empty();
        }
        try (var content = Files.newInputStream(pom)) {
            var model = new MavenXpp3Reader().read(content, false);
            if (!model.getLicenses().isEmpty()) {
                return model.getLicenses().stream().map(License::getName);
            }
            var parent = model.getParent();
            return parent == null
                    ? Stream.empty()
                    : fromPom(new Coordinates(parent.getGroupId(), parent.getArtifactId(), parent.getVersion()));
        } catch (XmlPullParserException e) {
            throw new IOException(pom + " is no pom", e);
        }
    }

    private String identifier(String name) {
        return names.getProperty(name.replaceFirst("^https?://(www\\.)?", ""), name);
    }

    private static Properties load(String name) throws IOException {
        var properties = new Properties();
        try (var content = new InputStreamReader(Licences.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            properties.load(content);
        }
        return properties;
    }
}
