// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.plugins.internal;

import java.util.List;
import java.util.jar.Attributes;
import java.util.stream.Stream;
import org.apache.felix.utils.manifest.Clause;
import org.apache.felix.utils.manifest.Parser;
import org.osgi.framework.Constants;

/** The manifest of a plug-in's bundle, as far as rules ask about it. */
record BundleManifest(Attributes attributes) {

    /** Returns the symbolic name, or an empty string if there is none. */
    String symbolicName() {
        return names(Constants.BUNDLE_SYMBOLICNAME).stream().findFirst().orElse("");
    }

    /** Returns the version, {@code 0.0.0} if there is none. */
    String version() {
        var version = attributes.getValue(Constants.BUNDLE_VERSION);
        return version == null ? "0.0.0" : version;
    }

    List<String> imports() {
        return names(Constants.IMPORT_PACKAGE);
    }

    List<String> exports() {
        return names(Constants.EXPORT_PACKAGE);
    }

    boolean has(String header) {
        return attributes.getValue(header) != null;
    }

    private List<String> names(String header) {
        return Stream.of(Parser.parseHeader(attributes.getValue(header)))
                .map(Clause::getName)
                .toList();
    }
}
