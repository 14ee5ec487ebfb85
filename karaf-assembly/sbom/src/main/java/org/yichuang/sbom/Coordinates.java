// SPDX-License-Identifier: Apache-2.0
package org.yichuang.sbom;

import java.nio.file.Path;

/**
 * Where a library comes from.
 *
 * @param group group of the Maven artefact
 * @param name name of the Maven artefact
 * @param version its version
 */
record Coordinates(String group, String name, String version) {

    /** Reads the coordinates off the place of a file in a Maven repository: group, name and version are its folders. */
    static Coordinates of(Path repository, Path file) {
        var place = repository.relativize(file);
        var folders = place.getNameCount();
        return new Coordinates(
                place.subpath(0, folders - 3).toString().replace('/', '.'),
                place.getName(folders - 3).toString(),
                place.getName(folders - 2).toString());
    }

    /** Returns the place of its pom in a Maven repository. */
    Path pom(Path repository) {
        return repository
                .resolve(group.replace('.', '/'))
                .resolve(name)
                .resolve(version)
                .resolve(name + "-" + version + ".pom");
    }
}
