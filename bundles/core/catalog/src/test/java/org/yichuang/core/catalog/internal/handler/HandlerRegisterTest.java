// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.yichuang.api.matter.CalculatedFee;
import org.yichuang.api.matter.CalculatedFee.Line;
import org.yichuang.api.matter.FeeCalculator;
import org.yichuang.api.matter.FeeQuestion;
import org.yichuang.api.matter.MatterDefinition;
import org.yichuang.core.catalog.internal.ExampleFile;
import org.yichuang.core.catalog.internal.lease.Lease;
import org.yichuang.ports.catalog.MatterVersion;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** Fees that department plug-ins calculate (费用计算, R61): asked within limits, about what they need, and checked. */
class HandlerRegisterTest {
    private static final String PLUGIN = "org.example.transport";
    private static final MatterDefinition MATTER =
            ExampleFile.matter(ExampleFile.with("      quantity: vehicles\n", "  calculatedFrom: [vehicles]\n"));
    private static final MatterVersion VERSION = new MatterVersion("d", MATTER, PLUGIN, Instant.EPOCH, true);
    private static final Map<String, Object> FORM = Map.of("vehicles", 3, "contactPhone", "13847700232");
    private static final CalculatedFee FEE = CalculatedFee.of(List.of(line("1", "8.00")));

    private final HandlerRegister register = new HandlerRegister(
            new Lease.Limits(Duration.ofMillis(300), Duration.ofSeconds(10), 2, 3, Duration.ofSeconds(60)));

    @Test
    void onlyWhatTheFeeDependsOnIsShown() {
        AtomicReference<FeeQuestion> asked = new AtomicReference<>();
        register.addCalculator(
                question -> {
                    asked.set(question);
                    return FEE;
                },
                reference(1, 0, PLUGIN, MATTER.code()));

        assertThat(register.fee(VERSION, Map.of("weight", "yes"), FORM)).isEqualTo(FEE);
        assertThat(asked.get())
                .isEqualTo(
                        new FeeQuestion(MATTER.code(), MATTER.fee(), Map.of("weight", "yes"), Map.of("vehicles", 3)));
    }

    @Test
    void aPluginThatGoesIsMissedUntilItIsBack() {
        assertRefused("PLUGIN_MISSING", "没有运行或者没有提供计费程序");
        ServiceReference<FeeCalculator> reference = reference(1, 0, PLUGIN, MATTER.code());
        register.addCalculator(question -> FEE, reference);
        assertThat(fee()).isEqualTo(FEE);
        register.removeCalculator(reference);
        assertRefused("PLUGIN_MISSING", "请联系系统管理员");
        register.addCalculator(question -> FEE, reference(2, 0, PLUGIN, MATTER.code()));
        assertThat(fee()).isEqualTo(FEE);
    }

    @Test
    void onlyThePluginThatBringsTheMatterSaysWhatItCosts() {
        register.addCalculator(question -> FEE, reference(1, 0, "org.example.other", MATTER.code()));
        register.addCalculator(question -> FEE, reference(2, 0, PLUGIN, "another matter"));
        register.addCalculator(question -> FEE, reference(3, 0, PLUGIN, null));
        assertRefused("PLUGIN_MISSING", PLUGIN);
        register.addCalculator(question -> FEE, reference(4, 0, PLUGIN, new String[] {"another", MATTER.code()}));
        assertThat(fee()).isEqualTo(FEE);
    }

    @Test
    void ofSeveralTheHighestRankingIsAsked() {
        CalculatedFee better = CalculatedFee.of(List.of(line("1", "9.00")));
        register.addCalculator(question -> FEE, reference(1, 0, PLUGIN, MATTER.code()));
        register.addCalculator(question -> better, reference(2, 5, PLUGIN, MATTER.code()));
        assertThat(fee()).isEqualTo(better);
    }

    @Test
    void aSlowOneABrokenOneAndOneThatRestsAreSaid() {
        register.addCalculator(
                question -> {
                    try {
                        Thread.sleep(20_000);
                    } catch (InterruptedException given) {
                        Thread.currentThread().interrupt();
                    }
                    return FEE;
                },
                reference(1, 0, PLUGIN, MATTER.code()));
        assertRefused("PLUGIN_SLOW", "没有按时答复");
        register.addCalculator(
                question -> {
                    throw new IllegalStateException("broken");
                },
                reference(2, 5, PLUGIN, MATTER.code()));
        assertRefused("PLUGIN_BROKEN", "出错");
        assertRefused("PLUGIN_BROKEN", "插件开发单位");
        assertRefused("PLUGIN_BROKEN", "出错");
        assertRefused("PLUGIN_RESTING", "已暂停调用");
    }

    static Stream<Arguments> wrongAnswers() {
        return Stream.of(
                arguments(null, "没有给出结果"),
                arguments(new CalculatedFee(BigDecimal.ZERO, List.of()), "实为 0 行"),
                arguments(CalculatedFee.of(Collections.nCopies(51, line("1", "1"))), "实为 51 行"),
                arguments(new CalculatedFee(new BigDecimal("8.01"), List.of(line("1", "8"))), "合计 8.01 元不等于各行之和 8"),
                arguments(new CalculatedFee(new BigDecimal("8.001"), List.of(line("1", "8"))), "合计应为"),
                arguments(new CalculatedFee(new BigDecimal("1E+999999999"), List.of(line("1", "8"))), "合计应为"),
                arguments(of(line("费", "1", "件", "-8", "-8", null)), "“费”的单价应为"),
                arguments(of(line("费", "-1", "件", "8", "-8", null)), "“费”的数量应为"),
                arguments(of(line("费", "1.00001", "件", "8", "8", null)), "“费”的数量应为"),
                arguments(of(line("费", "1", "件", "8.005", "8.01", null)), "“费”的单价应为"),
                arguments(of(line("费", "1E+999999999", "件", "8", "8", null)), "“费”的数量应为"),
                arguments(of(line("费", "1E-999999999", "件", "8", "8", null)), "“费”的数量应为"),
                arguments(of(line("费", "1", "件", "20000000000", "20000000000", null)), "“费”的单价应为"),
                arguments(of(line("费", "2", "件", "8", "15.99", null)), "“费”的金额 15.99 元不等于数量乘以单价"),
                arguments(of(line(" ", "1", "件", "8", "8", null)), "名称为空"),
                arguments(of(line("费".repeat(101), "1", "件", "8", "8", null)), "名称为空、过长"),
                arguments(of(line("费\n", "1", "件", "8", "8", null)), "控制字符"),
                arguments(of(line("费", "1", "", "8", "8", null)), "“费”的计费单位为空"),
                arguments(of(line("费", "1", "件", "8", "8", "据".repeat(201))), "“费”的依据为空、过长"));
    }

    @ParameterizedTest
    @MethodSource("wrongAnswers")
    void anAnswerThatNobodyCouldReckonUpIsRefused(CalculatedFee answer, String why) {
        register.addCalculator(question -> answer, reference(1, 0, PLUGIN, MATTER.code()));
        for (int again = 0; again < 5; again++) {
            assertRefused("PLUGIN_WRONG", why);
        }
    }

    @Test
    void fractionsOfAUnitAndNothingAtAllCanBeCharged() {
        CalculatedFee fee = CalculatedFee.of(List.of(line("96.4", "1.25"), line("0.5", "0.33"), line("1", "0")));
        register.addCalculator(question -> fee, reference(1, 0, PLUGIN, MATTER.code()));
        assertThat(fee().amount()).isEqualTo("120.67");
    }

    private static CalculatedFee of(Line line) {
        return new CalculatedFee(line.amount(), List.of(line));
    }

    private static Line line(String quantity, String price) {
        return Line.of("费", new BigDecimal(quantity), "件", new BigDecimal(price), null);
    }

    private static Line line(String name, String quantity, String unit, String price, String amount, String basis) {
        return new Line(name, new BigDecimal(quantity), unit, new BigDecimal(price), new BigDecimal(amount), basis);
    }

    private CalculatedFee fee() {
        return register.fee(VERSION, Map.of(), FORM);
    }

    private void assertRefused(String fault, String words) {
        try {
            throw new AssertionError("not refused: " + fee());
        } catch (Refusal refusal) {
            assertThat(refusal.reason()).isEqualTo(Reason.UNAVAILABLE);
            assertThat(refusal.code()).isEqualTo("HANDLER_UNAVAILABLE");
            assertThat(refusal.getMessage()).contains(PLUGIN).contains(words);
            assertThat(refusal.faults()).extracting("code").containsExactly(fault);
        }
    }

    @SuppressWarnings("unchecked")
    private static ServiceReference<FeeCalculator> reference(long id, int ranking, String bundle, Object matters) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("yichuang.matter.code", matters);
        properties.put("service.ranking", ranking);
        return proxy(ServiceReference.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getBundle" ->
                proxy(Bundle.class, (owner, asked, none) -> {
                    assertThat(asked.getName()).isEqualTo("getSymbolicName");
                    return bundle;
                });
            case "getProperty" -> properties.get(arguments[0]);
            case "hashCode" -> Long.hashCode(id);
            case "equals" -> proxy == arguments[0];
            case "compareTo" ->
                Integer.compare(ranking, (int) ((ServiceReference<?>) arguments[0]).getProperty("service.ranking"));
            default -> throw new UnsupportedOperationException(method.toString());
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
