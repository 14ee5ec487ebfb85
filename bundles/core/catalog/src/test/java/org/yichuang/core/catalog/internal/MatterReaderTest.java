// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yichuang.api.matter.Limit;
import org.yichuang.api.matter.LimitUnit;
import org.yichuang.api.matter.Material;
import org.yichuang.api.matter.MatterDefinition;
import org.yichuang.api.matter.MatterType;
import org.yichuang.api.matter.PauseReason;
import org.yichuang.ports.catalog.MatterProblem;
import org.yichuang.ports.catalog.MatterProblem.Severity;

class MatterReaderTest {
    private static final MatterReader READER = new MatterReader();

    @Test
    void theExampleOfTheFormatPassesWithoutProblem() {
        MatterReader.Reading reading = read(ExampleFile.text());

        assertThat(reading.problems()).isEmpty();
        MatterDefinition matter = reading.definition();
        assertThat(matter.code()).isEqualTo(ExampleFile.CODE);
        assertThat(matter.promisedLimit()).isEqualTo(new Limit(5, LimitUnit.WORKING_DAY));
        assertThat(matter.pauses()).containsExactly(PauseReason.SITE_VERIFICATION);
        assertThat(matter.materials()).hasSize(5);
        assertThat(matter.materials().get(1).medium()).isEqualTo(Material.Medium.PAPER_OR_ELECTRONIC);
        assertThat(matter.materials().get(1).required()).isTrue();
        assertThat(matter.materials().get(1).basis()).contains("《中华人民共和国道路运输条例》第二十四条");
    }

    @Test
    void keysThatAreLeftOutHaveTheirDefaults() {
        MatterDefinition matter = ExampleFile.matter(ExampleFile.text()
                .replace("correctionDays: 10\n", "")
                .replaceAll("(?s)fee:.*?result:", "result:")
                .replaceAll("aliases: .*\n", "")
                .replaceAll("pauses: .*\n", ""));

        assertThat(matter.correctionDays()).isEqualTo(10);
        assertThat(matter.fee().charged()).isFalse();
        assertThat(matter.fee().items()).isEmpty();
        assertThat(matter.aliases()).isEmpty();
        assertThat(matter.pauses()).isEmpty();
    }

    /** Each fault alone: what is replaced by what, the rule that refuses it, and the text on the line that is reported. */
    static Stream<Arguments> faults() {
        return Stream.of(
                arguments(
                        "no legal basis",
                        "legalBasis:\n  - 《中华人民共和国道路运输条例》第二十四条\n  - 《道路货物运输及站场管理规定》第六条、第八条\n",
                        "",
                        "legal-basis",
                        "code: 1115"),
                arguments("open-ended material", "name: 授权委托书", "name: 其他相关证明材料", "open-ended", "其他相关证明材料"),
                arguments("open-ended condition", "有健全的安全生产管理制度", "法律规定的其他条件", "open-ended", "法律规定的其他条件"),
                arguments("open-ended note", "note: 空表可在窗口领取", "note: 附身份证等材料", "open-ended", "附身份证等材料"),
                arguments(
                        "paper despite certificate",
                        "certificate: 机动车行驶证",
                        "certificate: 机动车行驶证\n    medium: 纸质",
                        "paper-despite-certificate",
                        "medium: 纸质\n"),
                arguments(
                        "principal material deferrable",
                        "principal: true\n    originals: 1\n    source: 政府部门核发",
                        "principal: true\n    deferrable: true\n    source: 政府部门核发",
                        "principal-deferrable",
                        "deferrable: true"),
                arguments("no principal material", "    principal: true\n", "", "material-principal", "materials:"),
                arguments(
                        "promise longer than the law",
                        "promisedLimit: 5个工作日",
                        "promisedLimit: 30个自然日",
                        "promised-exceeds-statutory",
                        "promisedLimit: 30个自然日"),
                arguments(
                        "promise of a situation longer than the law",
                        "limit: 10个工作日",
                        "limit: 21个工作日",
                        "promised-exceeds-statutory",
                        "limit: 21个工作日"),
                arguments(
                        "instant with a limit",
                        "handling: 承诺件",
                        "handling: 即办件",
                        "instant-limit",
                        "promisedLimit: 5个工作日"),
                arguments(
                        "promised without a limit",
                        "promisedLimit: 5个工作日",
                        "promisedLimit: 即时办结",
                        "promised-limit",
                        "promisedLimit: 即时办结"),
                arguments(
                        "window decides what is not instant",
                        "windowAuthorized: false",
                        "windowAuthorized: true",
                        "window-authorized",
                        "windowAuthorized"),
                arguments(
                        "material key twice",
                        "key: mandate",
                        "key: identity",
                        "material-key",
                        "  - key: identity\n    name: 授权"),
                arguments(
                        "situation key twice",
                        "  - key: agent",
                        "  - key: weight",
                        "situation-key",
                        "  - key: weight\n    question: 是否委托"),
                arguments(
                        "option twice",
                        "value: planned",
                        "value: bought",
                        "situation-option",
                        "value: bought, label: 尚未购置"),
                arguments(
                        "rule on an unknown situation",
                        "when: { '==': [{ var: agent }, 'yes'] }",
                        "when: { '==': [{ var: agnet }, 'yes'] }",
                        "rule",
                        "agnet"),
                arguments(
                        "rule on an unknown option",
                        "when: { '==': [{ var: vehicle }, planned] }",
                        "when: { '==': [{ var: vehicle }, plan] }",
                        "rule",
                        "vehicle }, plan]"),
                arguments(
                        "unknown operator",
                        "when: { '==': [{ var: vehicle }, planned] }",
                        "when: { is: [{ var: vehicle }, planned] }",
                        "rule",
                        "is: ["),
                arguments(
                        "several answers compared as one",
                        "when: { in: [heavy, { var: scope }] }",
                        "when: { '==': [heavy, { var: scope }] }",
                        "rule",
                        "heavy, { var: scope }"),
                arguments(
                        "question on a later question",
                        "when: { '!=': [{ var: weight }, 'yes'] }",
                        "when: { '!=': [{ var: agent }, 'yes'] }",
                        "rule",
                        "'!=': [{ var: agent"),
                arguments(
                        "material without review points",
                        "    reviewPoints: [所有人与申请人一致]\n",
                        "",
                        "review-points",
                        "key: vehicleLicence"),
                arguments(
                        "code too short",
                        "code: 11150626MB0N0001XL4150118901000",
                        "code: 11150626MB0N0001XL4150118901",
                        "code-form",
                        "code: 1115"),
                arguments(
                        "code of another agency",
                        "code: 11150626MB0N0001XL4150118901000",
                        "code: 11150626MB0N00028L4150118901000",
                        "code-composition",
                        "code: 1115"),
                arguments(
                        "credit code with a wrong check character",
                        "11150626MB0N0001XL",
                        "11150626MB0N0001XA",
                        "credit-code",
                        "creditCode"),
                arguments("unknown region", "region: '150626'", "region: '990626'", "region-form", "region:"),
                arguments(
                        "complaints to the counter itself",
                        "complaintPhone: 0477-7580002",
                        "complaintPhone: 0477-7580001",
                        "complaint-phone",
                        "complaintPhone"),
                arguments("charged without basis", "  basis: 示例收费文件\n", "", "fee-basis", "fee:"),
                arguments(
                        "supplement later than the decision",
                        "supplementLimit: 1个工作日",
                        "supplementLimit: 30个工作日",
                        "supplement-exceeds-promised",
                        "supplementLimit"),
                arguments(
                        "joint department that does not exist",
                        "- creditCode: 11150626MB0N00028L",
                        "- creditCode: 11150626MB0N00028A",
                        "joint-credit-code",
                        "creditCode: 11150626MB0N00028A"),
                arguments(
                        "joint department that decides itself",
                        "- creditCode: 11150626MB0N00028L",
                        "- creditCode: 11150626MB0N0001XL",
                        "joint-credit-code",
                        "- creditCode: 11150626MB0N0001XL"),
                arguments(
                        "fee by a field that is no number",
                        "quantity: vehicles",
                        "quantity: businessScope",
                        "fee-quantity",
                        "quantity:"),
                arguments(
                        "fee calculated from a field that need not be filled in",
                        "      quantity: vehicles\n",
                        "  calculatedFrom: [mass]\n",
                        "fee-calculated-from",
                        "calculatedFrom:"),
                arguments(
                        "fee calculated from what somebody wrote",
                        "      quantity: vehicles\n",
                        "  calculatedFrom: [businessScope]\n",
                        "fee-calculated-from",
                        "calculatedFrom:"),
                arguments(
                        "calculated fee with a counted position",
                        "      quantity: vehicles\n",
                        "      quantity: vehicles\n  calculatedFrom: [vehicles]\n",
                        "fee-calculated-quantity",
                        "quantity: vehicles"),
                arguments(
                        "calculated fee where nothing is charged",
                        "  charged: true\n",
                        "  charged: false\n  calculatedFrom: []\n",
                        "fee-calculated-uncharged",
                        "calculatedFrom"),
                arguments(
                        "fee by a situation that is not asked",
                        "when: { '!=': [{ var: weight }, 'yes'] }\n      quantity",
                        "when: { '!=': [{ var: mass }, 'yes'] }\n      quantity",
                        "rule",
                        "var: mass"),
                arguments("certificate that is called a notice", "kind: 证照", "kind: 通知", "result-kind", "kind: 通知"),
                arguments(
                        "form that is no schema",
                        "type: integer, title",
                        "type: whole, title",
                        "form-schema",
                        "vehicles: {"),
                arguments(
                        "form with a reference outside",
                        "{ type: string, title: 申请经营范围, minLength: 2, maxLength: 200 }",
                        "{ $ref: 'http://example.org/a' }",
                        "form-reference",
                        "form:"),
                arguments(
                        "form without fields",
                        "  properties:\n    businessScope: { type: string, title: 申请经营范围, minLength: 2, maxLength: 200 }\n    vehicles: { type: integer, title: 拟投入车辆数, minimum: 1, maximum: 10000 }\n",
                        "",
                        "form-object",
                        "form:"),
                arguments(
                        "no days for correction",
                        "correctionDays: 10",
                        "correctionDays: 0",
                        "schema",
                        "correctionDays"),
                arguments(
                        "unknown key",
                        "windowAuthorized: false",
                        "windowAuthorised: false",
                        "schema",
                        "windowAuthorised"),
                arguments("key missing", "basicCode: '150118901000'\n", "", "schema", "code: 1115"),
                arguments("unknown type of power", "type: 行政许可", "type: 许可", "schema", "type: 许可"),
                arguments("limit that can't be read", "promisedLimit: 5个工作日", "promisedLimit: 五天", "schema", "五天"),
                arguments(
                        "yes without quotes",
                        "value: 'yes', label: 是 ",
                        "value: yes, label: 是 ",
                        "schema",
                        "value: yes"),
                arguments(
                        "one option only",
                        "      - { value: planned, label: 尚未购置 }\n",
                        "",
                        "schema",
                        "    options:\n      - { value: bought"),
                arguments("key repeated", "visits: 1", "visits: 1\nvisits: 2", "yaml", "visits: 2"),
                arguments(
                        "control character in an escape",
                        "name: 道路货物运输经营许可\n",
                        "name: \"道路\\0许可\"\n",
                        "yaml",
                        "name: \"道路"),
                arguments("broken indentation", "  creditCode:", " creditCode:", "yaml", " creditCode:"),
                arguments(
                        "tag that would load a class",
                        "visits: 1",
                        "visits: !!java.net.URL ['http://example.org']",
                        "yaml",
                        "visits: !!"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void aFaultIsRefusedWithItsRuleItsLineAndAMend(
            String name, String passage, String replacement, String rule, String onLine) {
        String text = ExampleFile.with(passage, replacement);
        int line = (int) text.substring(0, text.indexOf(onLine) + 1).lines().count();

        MatterReader.Reading reading = read(text);

        assertThat(reading.definition()).isNull();
        assertThat(reading.problems())
                .extracting(MatterProblem::rule, MatterProblem::line, MatterProblem::severity)
                .contains(tuple(rule, line, Severity.ERROR));
        assertThat(reading.problems()).allSatisfy(problem -> {
            assertThat(problem.plugin()).isEqualTo("plugin");
            assertThat(problem.file()).isEqualTo("matter.yaml");
            assertThat(problem.message()).isNotBlank();
            assertThat(problem.mend()).isNotBlank();
        });
    }

    /** 应进必进 (R12): powers that are exercised on application, and public services; no others. */
    @ParameterizedTest
    @ValueSource(strings = {"行政处罚", "行政强制", "行政检查"})
    void onlyWhatIsAppliedForComesToTheHall(String ofItsOwnMotion) {
        for (MatterType onApplication : MatterType.values()) {
            MatterReader.Reading welcome = read(ExampleFile.with("type: 行政许可", "type: " + onApplication.title()));
            assertThat(welcome.problems())
                    .as(onApplication.title())
                    .extracting(MatterProblem::rule)
                    .doesNotContain("schema");
        }
        MatterReader.Reading refused = read(ExampleFile.with("type: 行政许可", "type: " + ofItsOwnMotion));
        assertThat(refused.definition()).isNull();
        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.ERROR);
            assertThat(problem.mend()).contains("行政许可", "公共服务");
        });
    }

    @Test
    void aWarningDoesNotRefuse() {
        MatterReader.Reading reading = read(ExampleFile.text().replaceAll("(?s)questions:.*?contact:", "contact:"));

        assertThat(reading.definition()).isNotNull();
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.rule()).isEqualTo("licence-question");
            assertThat(problem.severity()).isEqualTo(Severity.WARNING);
        });
    }

    /** Files that are made to hurt: each is refused by one problem, fast. */
    static Stream<Arguments> attacks() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            String alias = "*a" + (i - 1);
            bomb.append(
                    "a%d: &a%d [%s]\n".formatted(i, i, String.join(", ", List.of(alias, alias, alias, alias, alias))));
        }
        return Stream.of(
                arguments("alias bomb", bytes(bomb.toString()), "yaml"),
                arguments("alias to itself", bytes("a: &a [*a]\n"), "size"),
                arguments("deep nesting", bytes("[".repeat(5_000) + "]".repeat(5_000)), "yaml"),
                arguments("too large", bytes("# " + "x".repeat(300_000)), "size"),
                arguments("not UTF-8", new byte[] {(byte) 0xC3, (byte) 0x28}, "encoding"),
                arguments("binary", new byte[] {'a', 0, 1, 2}, "yaml"),
                arguments("empty", new byte[0], "yaml"),
                arguments("two documents", bytes("a: 1\n---\nb: 2\n"), "yaml"),
                arguments("a list", bytes("- 1\n"), "schema"),
                arguments("a key that is no text", bytes("[a]: 1\n"), "yaml"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void aFileThatIsMadeToHurtIsRefused(String name, byte[] bytes, String rule) {
        MatterReader.Reading reading = READER.read("plugin", "matter.yaml", bytes);

        assertThat(reading.definition()).isNull();
        assertThat(reading.problems()).extracting(MatterProblem::rule).contains(rule);
    }

    private static MatterReader.Reading read(String text) {
        return READER.read("plugin", "matter.yaml", bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
