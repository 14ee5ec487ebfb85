// SPDX-License-Identifier: Apache-2.0
package org.yichuang.sbom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/** Finds the libraries inside a bundle of ours: as jars, or unpacked, class by class. */
final class Embedded {
    private static final String OURS = "org/yichuang/";

    private Embedded() {}

    /**
     * Returns the libraries by their place in the local repository.
     *
     * @param bundle the bundle
     * @param candidates libraries that were there when it was compiled
     * @throws IllegalStateException if it has something inside that is in none of them
     */
    static Map<Path, Archive> in(Archive bundle, Iterable<Path> candidates) throws IOException {
        var unexplained = new TreeSet<String>();
        for (var path : bundle.files().keySet()) {
            if (path.endsWith(".jar") || (path.endsWith(".class") && !path.startsWith(OURS))) {
                unexplained.add(path);
            }
        }
        var found = new LinkedHashMap<Path, Archive>();
        for (var candidate : candidates) {
            if (!unexplained.isEmpty()) {
                var library = Archive.read(Files.readAllBytes(candidate));
                if (unexplained.removeIf(
                        path -> isFrom(library, path, bundle.files().get(path)))) {
                    found.put(candidate, library);
                }
            }
        }
        if (!unexplained.isEmpty()) {
            throw new IllegalStateException("Nobody knows where these come from: " + unexplained);
        }
        return found;
    }

    private static boolean isFrom(Archive library, String path, byte[] content) {
        return path.endsWith(".jar")
                ? library.sha256().equals(Digests.sha256(content))
                : Arrays.equals(content, library.files().get(path));
    }
}
