// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal.logic;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yichuang.api.matter.Situation;

/** Says a JsonLogic rule in the words of the questions and options it refers to, such as 房屋是否共有？答“共有”. */
public final class RuleWords {
    private final Map<String, Situation> situations;

    /** Makes a speaker for rules about some situations. */
    public RuleWords(Collection<Situation> situations) {
        this.situations = situations.stream()
                .collect(Collectors.toMap(Situation::key, situation -> situation, (one, two) -> one));
    }

    /**
     * Says a rule.
     *
     * @param rule JsonLogic tree, or {@code null}, which always holds
     */
    public String say(Object rule) {
        if (rule == null) {
            return "所有情形";
        }
        if (!(rule instanceof Map<?, ?> operation) || operation.size() != 1) {
            return String.valueOf(rule);
        }
        var entry = operation.entrySet().iterator().next();
        List<?> arguments = entry.getValue() instanceof List<?> list ? list : List.of(entry.getValue());
        return switch (entry.getKey().toString()) {
            case "and" -> joined(arguments, "，且");
            case "or" -> joined(arguments, "，或者");
            case "!" -> "不是（" + joined(arguments, "") + "）";
            case "!!" -> joined(arguments, "");
            case "==", "===" -> answer(arguments, "答");
            case "!=", "!==" -> answer(arguments, "不答");
            case "in" -> answer(arguments, "答");
            case "var" -> question(arguments.get(0)) + "已作答";
            case "missing" -> arguments.stream().map(this::question).collect(Collectors.joining("、")) + "未作答";
            // Nothing in words is clearer than the rule: conditions within conditions are rare, and their author reads
            // JsonLogic.
            default -> String.valueOf(rule);
        };
    }

    private String joined(List<?> rules, String word) {
        return rules.stream().map(this::say).collect(Collectors.joining(word));
    }

    /** Of the two sides of a comparison one is the question, in whatever order they stand. */
    private String answer(List<?> sides, String verb) {
        if (sides.size() != 2) {
            return sides.toString();
        }
        boolean first = sides.get(0) instanceof Map;
        Object key = first
                ? ((Map<?, ?>) sides.get(0)).get("var")
                : ((sides.get(1) instanceof Map<?, ?> map) ? map.get("var") : null);
        Object value = sides.get(first ? 1 : 0);
        List<?> values = value instanceof List<?> list ? list : List.of(String.valueOf(value));
        return question(key)
                + verb
                + values.stream().map(one -> "“" + label(key, one) + "”").collect(Collectors.joining("或"));
    }

    private String question(Object key) {
        Situation situation = situations.get(key);
        return situation == null ? String.valueOf(key) : situation.question();
    }

    private String label(Object key, Object value) {
        Situation situation = situations.get(key);
        return situation == null
                ? String.valueOf(value)
                : situation.options().stream()
                        .filter(option -> option.value().equals(value))
                        .map(Situation.Option::label)
                        .findFirst()
                        .orElse(String.valueOf(value));
    }
}
