// SPDX-License-Identifier: Apache-2.0
package org.yichuang.vendor.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.yichuang.api.matter.CalculatedFee;
import org.yichuang.api.matter.Fee;
import org.yichuang.api.matter.FeeCalculator;
import org.yichuang.api.matter.FeeQuestion;
import org.yichuang.vendor.tck.Calculators.Found;

/** Contract of calculated fees (费用计算): who says that a fee is calculated brings the calculator, and its answers add up. */
public class FeeContractTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Returns one test for the calculators, and one for each matter whose fee is calculated. */
    @TestFactory
    Stream<DynamicTest> fees() throws IOException {
        List<Found> calculators = Calculators.all();
        List<Path> calculated = new ArrayList<>();
        for (Path file : MatterFiles.all()) {
            if (MatterFiles.read(file).at("/fee/calculatedFrom").isArray()) {
                calculated.add(file);
            }
        }
        return Stream.concat(
                Stream.of(dynamicTest("calculators name own matters", () -> namesOwnMatters(calculators, calculated))),
                calculated.stream()
                        .map(file -> dynamicTest(
                                file.getFileName() + " is calculated",
                                () -> calculates(file, calculators, MatterFiles.sample(file)))));
    }

    static void namesOwnMatters(List<Found> calculators, List<Path> calculated) throws IOException {
        List<String> codes = new ArrayList<>();
        for (Path file : calculated) {
            codes.add(MatterFiles.read(file).path("code").asText());
        }
        for (Found calculator : calculators) {
            assertThat(calculator.matters())
                    .as("@Matter of %s: codes of matters of this plug-in with calculatedFrom", calculator.name())
                    .isNotEmpty()
                    .isSubsetOf(codes);
        }
    }

    /** Asks for the sample, with each option of each situation in turn: each answer adds up, and is the same again. */
    static void calculates(Path file, List<Found> calculators, JsonNode sample)
            throws IOException, ReflectiveOperationException {
        JsonNode matter = MatterFiles.read(file);
        String code = matter.path("code").asText();
        FeeCalculator calculator = calculators.stream()
                .filter(each -> each.matters().contains(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(file.getFileName()
                        + " has calculatedFrom, but no FeeCalculator names " + code + " with @Matter"))
                .make();
        for (Map<String, Object> answers : situations(matter)) {
            FeeQuestion question = question(matter, answers, sample);
            CalculatedFee fee = calculator.calculate(question);
            assertThat(fee).as("fee for %s", answers).isNotNull();
            assertThat(fee.fault()).as("fault of the fee for %s", answers).isEmpty();
            assertThat(calculator.calculate(question))
                    .as("fee asked again for %s", answers)
                    .isEqualTo(fee);
        }
    }

    /** Only the fields that the fee names are shown: a calculator that needs another finds none here. */
    private static FeeQuestion question(JsonNode matter, Map<String, Object> answers, JsonNode sample) {
        JsonNode fee = matter.path("fee");
        List<String> fields = texts(fee.path("calculatedFrom"));
        Map<String, Object> form = new LinkedHashMap<>();
        fields.stream()
                .filter(sample::has)
                .forEach(field -> form.put(field, JSON.convertValue(sample.get(field), Object.class)));
        List<Fee.Item> items = new ArrayList<>();
        fee.path("items")
                .forEach(item -> items.add(new Fee.Item(
                        item.path("name").asText(),
                        item.path("fen").asLong(),
                        item.path("unit").asText(),
                        JSON.convertValue(item.get("when"), Object.class),
                        null)));
        return new FeeQuestion(
                matter.path("code").asText(),
                new Fee(true, fee.path("basis").asText(), items, texts(fee.path("waivers")), fields),
                answers,
                form);
    }

    private static List<Map<String, Object>> situations(JsonNode matter) {
        Map<String, Object> first = new LinkedHashMap<>();
        matter.path("situations").forEach(one -> first.put(one.path("key").asText(), answer(one, 0)));
        List<Map<String, Object>> all = new ArrayList<>(List.of(first));
        matter.path("situations").forEach(one -> {
            for (int option = 1; option < one.path("options").size(); option++) {
                Map<String, Object> other = new LinkedHashMap<>(first);
                other.put(one.path("key").asText(), answer(one, option));
                all.add(other);
            }
        });
        return all;
    }

    private static Object answer(JsonNode situation, int option) {
        String value = situation.path("options").path(option).path("value").asText();
        return situation.path("multiple").asBoolean() ? List.of(value) : value;
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
