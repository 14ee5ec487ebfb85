// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.yichuang.api.matter.Agency;
import org.yichuang.api.matter.ApplicantKind;
import org.yichuang.api.matter.Contact;
import org.yichuang.api.matter.Exclusion;
import org.yichuang.api.matter.Faq;
import org.yichuang.api.matter.Fee;
import org.yichuang.api.matter.HandlingClass;
import org.yichuang.api.matter.LimitRule;
import org.yichuang.api.matter.Material;
import org.yichuang.api.matter.MatterDefinition;
import org.yichuang.api.matter.MatterType;
import org.yichuang.api.matter.PauseReason;
import org.yichuang.api.matter.Result;
import org.yichuang.api.matter.Situation;

/** The schema is written by hand: it must say what the records say. */
class MatterSchemaTest {
    private final MatterSchema schema = new MatterSchema();
    private final JsonNode tree = read(schema.text());

    @Test
    void keysAreTheComponentsOfTheRecords() {
        assertKeys("/properties", MatterDefinition.class);
        assertKeys("/properties/agency/properties", Agency.class);
        assertKeys("/properties/promisedLimits/items/properties", LimitRule.class);
        assertKeys("/properties/situations/items/properties", Situation.class);
        assertKeys("/properties/situations/items/properties/options/items/properties", Situation.Option.class);
        assertKeys("/properties/exclusions/items/properties", Exclusion.class);
        assertKeys("/properties/materials/items/properties", Material.class);
        assertKeys("/properties/fee/properties", Fee.class);
        assertKeys("/properties/fee/properties/items/items/properties", Fee.Item.class);
        assertKeys("/properties/result/properties", Result.class);
        assertKeys("/properties/questions/items/properties", Faq.class);
        assertKeys("/properties/contact/properties", Contact.class);
    }

    @Test
    void valuesAreTheTitlesOfTheConstants() {
        assertThat(values("/properties/type/enum")).isEqualTo(titles(MatterType.values(), MatterType::title));
        assertThat(values("/properties/handling/enum")).isEqualTo(titles(HandlingClass.values(), HandlingClass::title));
        assertThat(values("/properties/applicants/items/enum"))
                .isEqualTo(titles(ApplicantKind.values(), ApplicantKind::title));
        assertThat(values("/properties/materials/items/properties/medium/enum"))
                .isEqualTo(titles(Material.Medium.values(), Material.Medium::title));
        assertThat(values("/properties/result/properties/kind/enum"))
                .isEqualTo(titles(Result.Kind.values(), Result.Kind::title));
    }

    @Test
    void aMatterNamesTheProceduresThatThePlatformDoesNotStartByItself() {
        assertThat(values("/properties/pauses/items/enum"))
                .isEqualTo(titles(
                        Arrays.stream(PauseReason.values())
                                .filter(reason -> !reason.name().startsWith("AWAITING_"))
                                .toArray(PauseReason[]::new),
                        PauseReason::title));
    }

    @Test
    void theSchemaIsItselfASchema() {
        assertThat(schema.checkForm(tree)).isEmpty();
    }

    private void assertKeys(String pointer, Class<? extends Record> type) {
        List<String> keys = tree.at(pointer)
                .propertyStream()
                .map(java.util.Map.Entry::getKey)
                .toList();
        assertThat(keys)
                .containsExactlyInAnyOrder(Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toArray(String[]::new));
    }

    private List<String> values(String pointer) {
        return StreamSupport.stream(tree.at(pointer).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static <E> List<String> titles(E[] constants, java.util.function.Function<E, String> title) {
        return Arrays.stream(constants).map(title).toList();
    }

    private static JsonNode read(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
