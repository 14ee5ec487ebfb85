// SPDX-License-Identifier: Apache-2.0
package org.yichuang.sbom;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.cyclonedx.Version;
import org.cyclonedx.exception.GeneratorException;
import org.cyclonedx.generators.BomGeneratorFactory;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.Metadata;

/** Writes the bill of materials of the distribution. */
public final class Main {
    private Main() {}

    /**
     * Writes it.
     *
     * @param arguments folder of the sources, local Maven repository, version of the distribution, time of the build (so that
     *     a second build gives the same bytes), and the file to write
     */
    public static void main(String... arguments) throws Exception {
        var components = new Distribution(absolute(arguments[0]), absolute(arguments[1])).components();
        Files.writeString(Path.of(arguments[4]), json(arguments[2], Instant.parse(arguments[3]), components) + "\n");
    }

    static String json(String version, Instant time, List<Component> components) throws GeneratorException {
        var metadata = new Metadata();
        metadata.setTimestamp(Date.from(time));
        metadata.setComponent(Components.platform(version));
        var bom = new Bom();
        bom.setMetadata(metadata);
        bom.setComponents(components);
        refer("", components);
        return BomGeneratorFactory.createJson(Version.VERSION_16, bom).toJsonString();
    }

    /** A library may lie inside several bundles, so its reference says where it is. */
    private static void refer(String place, List<Component> components) {
        for (var component : components) {
            component.setBomRef(place + (component.getPurl() == null ? component.getName() : component.getPurl()));
            if (component.getComponents() != null) {
                refer(component.getBomRef() + " > ", component.getComponents());
            }
        }
    }

    private static Path absolute(String path) {
        return Path.of(path).toAbsolutePath().normalize();
    }
}
