// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal.logic;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.yichuang.api.matter.Situation;

/**
 * Looks through a JsonLogic rule before it is ever evaluated: only operators that server and page agree on, only situations and
 * options that exist.
 */
public final class RuleInspector {
    private static final Set<String> EQUALITY = Set.of("==", "===", "!=", "!==");
    private static final Set<String> OPERATORS =
            Set.of("var", "==", "===", "!=", "!==", "!", "!!", "and", "or", "if", "in", "missing");

    private final Map<String, Situation> situations;
    private final Consumer<String> report;

    /**
     * Makes an inspector.
     *
     * @param situations what rules may refer to
     * @param report told of each fault, in Chinese
     */
    public RuleInspector(Collection<Situation> situations, Consumer<String> report) {
        this.situations = situations.stream()
                .collect(Collectors.toMap(Situation::key, situation -> situation, (one, two) -> one));
        this.report = report;
    }

    /** Reports what is wrong with a rule. */
    public void inspect(Object rule) {
        if (rule instanceof List<?> list) {
            list.forEach(this::inspect);
        } else if (rule instanceof Map<?, ?> map) {
            if (map.size() == 1) {
                map.forEach((operator, arguments) -> inspectOperation(operator.toString(), listed(arguments)));
            } else {
                report.accept("规则的每一层只能有一个运算符");
            }
        }
    }

    private void inspectOperation(String operator, List<?> arguments) {
        if (!OPERATORS.contains(operator)) {
            report.accept("规则用了不支持的运算符“" + operator + "”");
        } else if (operator.equals("var") || operator.equals("missing")) {
            inspectReferences(operator, arguments);
        } else {
            if (EQUALITY.contains(operator)) {
                inspectEquality(operator, arguments);
            } else if (operator.equals("in")) {
                inspectMembership(arguments);
            }
            arguments.forEach(this::inspect);
        }
    }

    private void inspectReferences(String operator, List<?> keys) {
        if (keys.isEmpty() || operator.equals("var") && keys.size() > 1) {
            report.accept("运算符“" + operator + "”要写出情形标识");
        }
        keys.stream()
                .filter(key -> !(key instanceof String name && situations.containsKey(name)))
                .forEach(key -> report.accept("规则引用了不存在或尚未询问的情形“" + key + "”"));
    }

    private void inspectEquality(String operator, List<?> sides) {
        if (sides.size() != 2) {
            report.accept("运算符“" + operator + "”要有两个参数");
            return;
        }
        Situation situation = referred(sides.get(0)) == null ? referred(sides.get(1)) : referred(sides.get(0));
        if (situation == null) {
            return;
        }
        if (situation.multiple()) {
            report.accept("情形“" + situation.key() + "”可多选，要用 in 判断，不能用 " + operator);
        } else {
            sides.forEach(side -> inspectOption(situation, side));
        }
    }

    private void inspectMembership(List<?> sides) {
        if (sides.size() != 2) {
            report.accept("运算符“in”要有两个参数");
            return;
        }
        Situation where = referred(sides.get(1));
        if (where != null) {
            if (where.multiple()) {
                inspectOption(where, sides.get(0));
            } else {
                report.accept("情形“" + where.key() + "”只能单选，要用 == 判断，不能放在 in 的右边");
            }
        }
        Situation what = referred(sides.get(0));
        if (what != null) {
            if (what.multiple()) {
                report.accept("情形“" + what.key() + "”可多选，要放在 in 的右边");
            } else {
                listed(sides.get(1)).forEach(option -> inspectOption(what, option));
            }
        }
    }

    private void inspectOption(Situation situation, Object side) {
        boolean literal = side != null && !(side instanceof Map) && !(side instanceof List);
        if (literal
                && situation.options().stream()
                        .noneMatch(option -> option.value().equals(side))) {
            report.accept("情形“" + situation.key() + "”没有选项“" + side + "”");
        }
    }

    private Situation referred(Object side) {
        return side instanceof Map<?, ?> map && map.get("var") instanceof String key ? situations.get(key) : null;
    }

    private static List<?> listed(Object arguments) {
        return arguments instanceof List<?> list ? list : arguments == null ? List.of() : List.of(arguments);
    }
}
