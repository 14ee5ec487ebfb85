// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The keys that the first world made, for all the others: making them takes longer than many a test. */
final class SharedKeys {
    static final List<String> FILES = List.of("security/trail.p12", "security/trail.password");

    private static Path kept;

    private SharedKeys() {}

    /** Gives a folder the keys, if a world has made some. */
    static synchronized void copyTo(Path data) {
        if (kept != null) {
            copy(kept, data);
        }
    }

    /** Keeps the keys of the first world, beside it: tests lose and replace those in its folder. */
    static synchronized void keep(Path data) {
        if (kept == null) {
            Path beside = data.resolveSibling(data.getFileName() + "-keys");
            copy(data, beside);
            kept = beside;
        }
    }

    private static void copy(Path from, Path to) {
        try {
            for (String file : FILES) {
                Files.createDirectories(to.resolve(file).getParent());
                Files.copy(from.resolve(file), to.resolve(file));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
