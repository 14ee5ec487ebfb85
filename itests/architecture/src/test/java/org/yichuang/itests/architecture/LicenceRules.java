// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.architecture;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which licences may be shipped (design, section "Data and scale"), by the bill of materials. */
final class LicenceRules {
    private static final Set<String> FREE = Set.of(
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "EPL-1.0",
            "EPL-2.0",
            "ISC",
            "MIT",
            "MPL-2.0",
            "MulanPSL-2.0",
            "OFL-1.1",
            // The name that SPDX has for the BSD-like licence of dom4j.
            "Plexus");
    /** Changes to the library itself must stay free: shipped only as its makers made it, as a file of its own. */
    private static final Set<String> UNMODIFIED =
            Set.of("CDDL-1.0", "LGPL-2.1-only", "LGPL-2.1-or-later", "LGPL-3.0-or-later");

    private LicenceRules() {}

    /** Returns what a bill has that may not be shipped; empty if nothing. */
    static List<String> violations(JsonNode bill) {
        var violations = new ArrayList<String>();
        bill.path("components").forEach(component -> check(component, false, violations));
        return violations;
    }

    private static void check(JsonNode component, boolean inside, List<String> violations) {
        var licences = licences(component);
        if (licences.isEmpty() || !licences.stream().allMatch(licence -> mayShip(licence, inside))) {
            violations.add(component.path("bom-ref").asText() + " is under "
                    + (licences.isEmpty() ? "no licence" : String.join(" and ", licences))
                    + (inside ? ", inside another bundle" : ""));
        }
        component.path("components").forEach(child -> check(child, true, violations));
    }

    private static List<String> licences(JsonNode component) {
        var licences = new ArrayList<String>();
        for (var entry : component.path("licenses")) {
            var licence = entry.path("license");
            licences.add(
                    entry.has("expression")
                            ? entry.get("expression").asText()
                            : licence.path("id").asText(licence.path("name").asText()));
        }
        return licences;
    }

    /** Of alternatives, one that is allowed is enough. */
    private static boolean mayShip(String licence, boolean inside) {
        return Stream.of(licence.split(" OR "))
                .anyMatch(choice -> FREE.contains(choice) || (!inside && UNMODIFIED.contains(choice)));
    }
}
