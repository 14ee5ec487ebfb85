// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.yichuang.api.matter.MatterDefinition;
import org.yichuang.core.catalog.internal.ExampleFile;
import org.yichuang.ports.text.Sha256;

@Tag("no-database")
class MatterJsonTest {
    private static final MatterDefinition EXAMPLE = ExampleFile.matter(ExampleFile.text());

    @Example
    void theCanonicalFormHasNoWhiteSpaceAndSortedComponents() {
        String body = MatterJson.write(EXAMPLE);

        assertThat(body)
                .startsWith("{\"agency\":{\"creditCode\":\"11150626MB0N0001XL\",\"documentSign\":\"乌交\",\"name\":")
                .doesNotContain("\n");
        assertThat(MatterJson.read(body)).isEqualTo(EXAMPLE);
    }

    /** The order of the keys of a file means nothing. */
    @Property(tries = 100)
    void equalDefinitionsHaveEqualDigests(@ForAll("shuffled") List<String> sections) {
        MatterDefinition shuffled = ExampleFile.matter(String.join("", sections));

        assertThat(digest(shuffled)).isEqualTo(digest(EXAMPLE));
    }

    @Property(tries = 100)
    void anotherValueGivesAnotherDigestAndComesBackAsItWas(
            @ForAll("names") String name, @ForAll @IntRange(min = 1, max = 250) int days) {
        MatterDefinition changed = ExampleFile.matter(ExampleFile.text()
                .replace("name: 道路货物运输经营许可\n", "name: '" + name + "'\n")
                .replace("correctionDays: 10", "correctionDays: " + days));

        assertThat(digest(changed).equals(digest(EXAMPLE)))
                .isEqualTo(name.equals(EXAMPLE.name()) && days == EXAMPLE.correctionDays());
        assertThat(MatterJson.read(MatterJson.write(changed))).isEqualTo(changed);
        assertThat(digest(MatterJson.read(MatterJson.write(changed)))).isEqualTo(digest(changed));
    }

    @Example
    void anotherOrderOfFormFieldsIsAnotherVersion() {
        String text = ExampleFile.text();
        String first = text.lines()
                        .filter(line -> line.contains("businessScope: {"))
                        .findFirst()
                        .orElseThrow() + "\n";
        String second = text.lines()
                        .filter(line -> line.contains("vehicles: {"))
                        .findFirst()
                        .orElseThrow() + "\n";

        assertThat(digest(ExampleFile.matter(text.replace(first + second, second + first))))
                .isNotEqualTo(digest(EXAMPLE));
    }

    @Example
    void aDefinitionCanNotBeChanged() {
        assertThatThrownBy(() -> EXAMPLE.materials().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> EXAMPLE.form().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> EXAMPLE.materials().get(0).reviewPoints().add("x"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Provide
    Arbitrary<List<String>> shuffled() {
        return Arbitraries.shuffle(List.of(ExampleFile.text().split("(?m)^(?=[a-z])")));
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .withCharRange('一', '鿿')
                .withChars('A', '(', '·')
                .ofMinLength(1)
                .ofMaxLength(60);
    }

    private static String digest(MatterDefinition matter) {
        return Sha256.of(MatterJson.write(matter));
    }
}
