// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LicenceRulesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void everythingShippedMayBeShipped() throws Exception {
        var bill = JSON.readTree(
                Bundle.ROOT.resolve("karaf-assembly/target/bom.json").toFile());
        var names = new TreeSet<String>();
        collect(bill, names);
        assertThat(names)
                .as(
                        "shipped by Karaf, as a bundle, as a plug-in, inside a bundle as jar and as classes, in the page, as a font")
                .contains("org.apache.karaf.main", "cxf-core", "org.yichuang.departments.transport")
                .contains("hutool-core", "tyme4j", "derby", "pdfbox", "vue", "org.yichuang.core.documents/serif.ttf");
        assertThat(LicenceRules.violations(bill)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"expression\": \"AGPL-3.0-only OR SSPL-1.0\"}",
                "{\"license\": {\"id\": \"GPL-3.0-only\"}}",
                "{\"license\": {\"name\": \"Functional Source License\"}}",
                "{\"license\": {\"id\": \"MIT\"}}, {\"license\": {\"id\": \"AGPL-3.0-only\"}}",
                "",
            })
    void forbiddenLicenceIsFound(String licences) throws Exception {
        assertThat(LicenceRules.violations(bill(component("thing", licences, ""))))
                .hasSize(1);
    }

    @Test
    void ofAlternativesOneIsEnough() throws Exception {
        var component = component("thing", "{\"expression\": \"GPL-3.0-only OR MIT\"}", "");
        assertThat(LicenceRules.violations(bill(component))).isEmpty();
    }

    @Test
    void lesserLicenceIsForUnmodifiedBundlesOnly() throws Exception {
        var lesser = component("thing", "{\"license\": {\"id\": \"LGPL-2.1-or-later\"}}", "");
        assertThat(LicenceRules.violations(bill(lesser))).isEmpty();
        var bundle = component("bundle", "{\"license\": {\"id\": \"MIT\"}}", lesser);
        assertThat(LicenceRules.violations(bill(bundle)))
                .containsExactly("thing is under LGPL-2.1-or-later, inside another bundle");
    }

    private static JsonNode bill(String components) throws JsonProcessingException {
        return JSON.readTree("{\"components\": [" + components + "]}");
    }

    private static String component(String reference, String licences, String inside) {
        return "{\"bom-ref\": \"" + reference + "\", \"licenses\": [" + licences + "], \"components\": [" + inside
                + "]}";
    }

    private static void collect(JsonNode node, Set<String> names) {
        for (var component : node.path("components")) {
            names.add(component.path("name").asText());
            collect(component, names);
        }
    }
}
