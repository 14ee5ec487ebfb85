// SPDX-License-Identifier: Apache-2.0
package org.yichuang.vendor.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yichuang.api.matter.CalculatedFee;
import org.yichuang.api.matter.FeeCalculator;
import org.yichuang.api.matter.FeeQuestion;
import org.yichuang.vendor.tck.Calculators.Found;

class FeeContractCatchesFaultsTest {
    private static final String MATTER = """
            code: 'A1'
            situations:
              - { key: use, options: [{ value: home }, { value: other }] }
            fee:
              charged: true
              basis: 示例
              items: [{ name: 费, fen: 100, unit: 件 }]
              calculatedFrom: [units]
            """;

    @TempDir
    private Path folder;

    /** One yuan a unit. */
    public static class Sound implements FeeCalculator {
        @Override
        public CalculatedFee calculate(FeeQuestion question) {
            BigDecimal units = new BigDecimal(question.form().get("units").toString());
            return CalculatedFee.of(List.of(CalculatedFee.Line.of("费", units, "件", BigDecimal.ONE, null)));
        }
    }

    /** Adds up to something else when the use is another. */
    public static class Wrong extends Sound {
        @Override
        public CalculatedFee calculate(FeeQuestion question) {
            CalculatedFee fee = super.calculate(question);
            return question.answers().get("use").equals("home") ? fee : new CalculatedFee(BigDecimal.TEN, fee.lines());
        }
    }

    /** Says more each time. */
    public static class Fickle implements FeeCalculator {
        private int asked;

        @Override
        public CalculatedFee calculate(FeeQuestion question) {
            return CalculatedFee.of(
                    List.of(CalculatedFee.Line.of("费", BigDecimal.valueOf(++asked), "件", BigDecimal.ONE, null)));
        }
    }

    @Test
    void letsASoundCalculatorPass() {
        assertThatCode(() -> calculate(Sound.class, "A1")).doesNotThrowAnyException();
    }

    @Test
    void catchesACalculatorThatIsMissing() {
        assertThatThrownBy(() -> calculate(Sound.class, "B2")).hasMessageContaining("names A1 with @Matter");
    }

    @Test
    void catchesAnAnswerThatDoesNotAddUp() {
        assertThatThrownBy(() -> calculate(Wrong.class, "A1"))
                .hasMessageContaining("use=other")
                .hasMessageContaining("合计");
    }

    @Test
    void catchesAnAnswerThatChanges() {
        assertThatThrownBy(() -> calculate(Fickle.class, "A1")).hasMessageContaining("asked again");
    }

    @Test
    void catchesACalculatorThatNamesAMatterOfAnother() throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), MATTER);
        assertThatThrownBy(() -> FeeContractTest.namesOwnMatters(List.of(found(Sound.class, "B2")), List.of(file)))
                .hasMessageContaining("@Matter of");
        assertThatThrownBy(() -> FeeContractTest.namesOwnMatters(
                        List.of(new Found(Sound.class.getName(), List.of())), List.of(file)))
                .hasMessageContaining("@Matter of");
    }

    @Test
    void findsCalculatorsByTheDescriptionsOfComponents() throws IOException {
        Files.writeString(folder.resolve("one.xml"), component("<property name='yichuang.matter.code' value='A1'/>"));
        Files.writeString(
                folder.resolve("two.xml"),
                component("<property name='yichuang.matter.code' type='String'>A1\nB2\n</property>"));
        Files.writeString(folder.resolve("window.xml"), component("").replace("FeeCalculator", "Window"));
        assertThat(Calculators.in(folder))
                .containsExactly(
                        new Found("org.example.Fees", List.of("A1")),
                        new Found("org.example.Fees", List.of("A1", "B2")));
    }

    private static String component(String property) {
        return "<c>" + property + "<service><provide interface='org.yichuang.api.matter.FeeCalculator'/></service>"
                + "<implementation class='org.example.Fees'/></c>";
    }

    private void calculate(Class<? extends FeeCalculator> calculator, String code) throws Exception {
        JsonNode sample = new ObjectMapper().readTree("{ \"units\": 2 }");
        FeeContractTest.calculates(
                Files.writeString(folder.resolve("a.yaml"), MATTER), List.of(found(calculator, code)), sample);
    }

    private static Found found(Class<?> calculator, String code) {
        return new Found(calculator.getName(), List.of(code));
    }
}
