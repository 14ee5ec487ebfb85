// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.architecture;

import aQute.bnd.differ.Baseline;
import aQute.bnd.differ.DiffPluginImpl;
import aQute.bnd.osgi.Jar;
import aQute.bnd.osgi.Processor;
import java.nio.file.Path;
import java.util.List;

/** Compares an API bundle with the one that vendors have. */
final class ApiBaseline {
    private ApiBaseline() {}

    /** Returns the packages whose version does not say how much they changed; empty if every version is right. */
    static List<String> mismatches(Path newer, Path older) throws Exception {
        try (var processor = new Processor();
                var newJar = new Jar(newer.toFile());
                var oldJar = new Jar(older.toFile())) {
            return new Baseline(processor, new DiffPluginImpl())
                    .baseline(newJar, oldJar, null).stream()
                            .filter(info -> info.mismatch)
                            .map(info ->
                                    info.packageName + " " + info.newerVersion + " should be " + info.suggestedVersion)
                            .toList();
        }
    }
}
