// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.yichuang.api.matter.ApplicantKind;
import org.yichuang.api.matter.DeliveryMethod;
import org.yichuang.api.matter.HandlingClass;
import org.yichuang.api.matter.Limit;
import org.yichuang.api.matter.LimitUnit;
import org.yichuang.api.matter.Material;
import org.yichuang.api.matter.MatterDefinition;
import org.yichuang.api.matter.MatterType;
import org.yichuang.api.matter.PauseReason;
import org.yichuang.api.matter.Result;
import org.yichuang.api.matter.RolloutPhase;
import org.yichuang.api.matter.SharedSource;

/** Makes a definition of a tree that the schema has accepted and completed: Chinese titles become enum constants. */
public final class MatterBinder {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .addModule(new SimpleModule()
                    .addDeserializer(MatterType.class, text(titled(MatterType.values(), MatterType::title)))
                    .addDeserializer(HandlingClass.class, text(titled(HandlingClass.values(), HandlingClass::title)))
                    .addDeserializer(ApplicantKind.class, text(titled(ApplicantKind.values(), ApplicantKind::title)))
                    .addDeserializer(PauseReason.class, text(titled(PauseReason.values(), PauseReason::title)))
                    .addDeserializer(RolloutPhase.class, text(titled(RolloutPhase.values(), RolloutPhase::title)))
                    .addDeserializer(DeliveryMethod.class, text(titled(DeliveryMethod.values(), DeliveryMethod::title)))
                    .addDeserializer(Result.Kind.class, text(titled(Result.Kind.values(), Result.Kind::title)))
                    .addDeserializer(
                            Material.Medium.class, text(titled(Material.Medium.values(), Material.Medium::title)))
                    .addDeserializer(SharedSource.class, text(titled(SharedSource.values(), SharedSource::title)))
                    .addDeserializer(Limit.class, text(MatterBinder::limit)))
            .build();

    private MatterBinder() {}

    /**
     * Makes the definition.
     *
     * @param tree accepted and completed by the schema
     */
    public static MatterDefinition bind(JsonNode tree) {
        askOnLegalBasis(tree);
        try {
            return Frozen.copy(MAPPER.treeToValue(tree, MatterDefinition.class));
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("the schema let pass what the records don't take", fault);
        }
    }

    /** A material that names no basis of its own is asked on that of the matter. */
    private static void askOnLegalBasis(JsonNode tree) {
        String basis = StreamSupport.stream(tree.path("legalBasis").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining("；"));
        for (JsonNode material : tree.path("materials")) {
            if (!material.hasNonNull("basis")) {
                ((ObjectNode) material).put("basis", basis);
            }
        }
    }

    private static Limit limit(String text) {
        if (text.equals("即时办结")) {
            return new Limit(0, LimitUnit.WORKING_DAY);
        }
        LimitUnit unit = Arrays.stream(LimitUnit.values())
                .filter(candidate -> text.endsWith(candidate.title()))
                .findFirst()
                .orElseThrow();
        String number = text.substring(0, text.length() - unit.title().length());
        return new Limit(Integer.parseInt(number), unit);
    }

    private static <E> Function<String, E> titled(E[] values, Function<E, String> title) {
        return Arrays.stream(values).collect(Collectors.toMap(title, Function.identity()))::get;
    }

    private static <T> StdDeserializer<T> text(Function<String, T> parse) {
        return new StdDeserializer<>(Object.class) {
            private static final long serialVersionUID = 1L;

            @Override
            public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                return parse.apply(parser.getText());
            }
        };
    }
}
