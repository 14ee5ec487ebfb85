// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.plugins.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yichuang.ports.problem.Fault;

class PluginRulesTest {
    @TempDir
    private Path folder;

    @Test
    void soundPluginPasses() throws IOException {
        var kar = KarBuilder.plugin("a", "1.0.0")
                .header("Import-Package", "org.yichuang.api.window;version=\"[1.0,2)\",org.slf4j,org.osgi.framework")
                .write(folder);
        assertThat(PluginRules.check(KarFile.read(kar))).isEmpty();
    }

    @Test
    void nameThatLeadsOutOfTheStoreIsFound() throws IOException {
        var kar = KarBuilder.plugin("../../etc", "1.0.0").write(folder);
        assertThat(PluginRules.check(KarFile.read(kar))).extracting(Fault::code).containsExactly("NAME_INVALID");
    }

    @ParameterizedTest
    @CsvSource({
        "Import-Package, org.yichuang.ports.casework, FORBIDDEN_IMPORT",
        "Import-Package, org.yichuang.core.catalog, FORBIDDEN_IMPORT",
        "Import-Package, org.yichuang.departments.market, FORBIDDEN_IMPORT",
        "Import-Package, javax.validation, FORBIDDEN_IMPORT",
        "Import-Package, sun.misc, FORBIDDEN_IMPORT",
        "Import-Package, org.apache.karaf.features, FORBIDDEN_IMPORT",
        "Export-Package, org.example.shared, FORBIDDEN_EXPORT",
        "Fragment-Host, org.yichuang.core.casework, FORBIDDEN_HEADER",
        "Require-Bundle, org.yichuang.core.casework, FORBIDDEN_HEADER",
        "DynamicImport-Package, *, FORBIDDEN_HEADER",
        "Bundle-SymbolicName, other, NAME_DIFFERS",
        "Bundle-Version, 2.0.0, VERSION_DIFFERS",
        "Bundle-Version, new, VERSION_DIFFERS",
    })
    void offenceIsFound(String header, String value, String code) throws IOException {
        var kar = KarBuilder.plugin("a", "1.0.0").header(header, value).write(folder);
        assertThat(PluginRules.check(KarFile.read(kar))).extracting(Fault::code).containsExactly(code);
    }

    @Test
    void whatTheJdkAndThePlatformShareMayBeImported() throws IOException {
        var kar = KarBuilder.plugin("a", "1.0.0")
                .header("Import-Package", "javax.sql,javax.crypto.spec,org.w3c.dom,com.fasterxml.jackson.databind.node")
                .write(folder);
        assertThat(PluginRules.check(KarFile.read(kar))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javax/validation/Validator.class",
                "org/yichuang/api/matter/MatterDefinition.class",
                "com/fasterxml/jackson/databind/ObjectMapper.class",
                "lib/validation.jar!/javax/validation/Validator.class"
            })
    void aLibraryOfThePlatformInsideIsFound(String path) {
        assertThat(PackageRules.contents(List.of("org/example/javax/Own.class", "module-info.class", path)))
                .extracting(Fault::code)
                .containsExactly("LIBRARY_INSIDE");
    }
}
