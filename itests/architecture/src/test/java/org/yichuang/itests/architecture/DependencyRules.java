// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Who may import whom (design, section "Layout"). */
final class DependencyRules {
    private static final String OURS = "org.yichuang.";
    private static final Set<String> PLUGINS = Set.of("departments", "windows", "regions", "gateways");
    private static final Set<String> EDGES = Set.of("core/rest", "core/shell", "console");

    private DependencyRules() {}

    /** Returns what a bundle does that it may not; empty if nothing. */
    static List<String> violations(Bundle bundle) {
        var violations = new ArrayList<String>();
        var expected = OURS + bundle.place().replace('/', '.');
        if (!bundle.name().equals(expected)) {
            violations.add(bundle.place() + " is named " + bundle.name() + " and not " + expected);
        }
        for (var name : bundle.imports()) {
            if (name.startsWith(OURS) && !bundle.exports().contains(name) && !mayImport(bundle, name)) {
                violations.add(bundle.place() + " imports " + name);
            }
        }
        if (PLUGINS.contains(bundle.family()) && !bundle.exports().isEmpty()) {
            violations.add(bundle.place() + " exports " + bundle.exports());
        }
        for (var name : bundle.exports()) {
            if (name.endsWith(".internal") || name.contains(".internal.")) {
                violations.add(bundle.place() + " exports " + name);
            }
        }
        return violations;
    }

    private static boolean mayImport(Bundle bundle, String name) {
        if (name.startsWith("org.yichuang.api.")) {
            return true;
        }
        if (PLUGINS.contains(bundle.family())
                || bundle.family().equals("api")
                || bundle.family().equals("ports")) {
            return false;
        }
        if (EDGES.contains(bundle.place())) {
            return name.startsWith("org.yichuang.ports.");
        }
        return name.startsWith("org.yichuang.ports.") || name.startsWith("org.yichuang.core.");
    }
}
