// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DependencyRulesTest {

    @Test
    void everyBundleKeepsTheRules() {
        var bundles = Bundle.all();
        assertThat(bundles).hasSizeGreaterThan(15);
        assertThat(bundles)
                .extracting(Bundle::place)
                .contains("api/matter", "ports", "core/casework", "departments/transport");
        assertThat(bundles.stream().flatMap(bundle -> DependencyRules.violations(bundle).stream()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "departments/transport, org.yichuang.ports.casework",
        "departments/transport, org.yichuang.core.catalog",
        "departments/transport, org.yichuang.windows.general",
        "windows/general, org.yichuang.ports.catalog",
        "api/matter, org.yichuang.ports.catalog",
        "ports, org.yichuang.core.casework",
        "core/rest, org.yichuang.core.security.secrets",
        "core/shell, org.yichuang.core.database",
        "console, org.yichuang.core.rest",
    })
    void forbiddenImportIsFound(String place, String name) {
        var bundle = new Bundle(place, "org.yichuang." + place.replace('/', '.'), Set.of("java.util", name), Set.of());
        assertThat(DependencyRules.violations(bundle)).containsExactly(place + " imports " + name);
    }

    @Test
    void exportOfAPluginIsFound() {
        var bundle = new Bundle("windows/general", "org.yichuang.windows.general", Set.of(), Set.of("org.example"));
        assertThat(DependencyRules.violations(bundle)).hasSize(1);
    }

    @Test
    void wrongNameIsFound() {
        var bundle = new Bundle("core/casework", "org.yichuang.cases", Set.of(), Set.of());
        assertThat(DependencyRules.violations(bundle)).hasSize(1);
    }
}
