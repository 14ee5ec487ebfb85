// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal.rules;

import static org.yichuang.core.catalog.internal.rules.Places.each;
import static org.yichuang.core.catalog.internal.rules.Places.repeated;
import static org.yichuang.core.catalog.internal.rules.Rule.error;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yichuang.api.matter.MatterDefinition;
import org.yichuang.api.matter.Situation;
import org.yichuang.core.catalog.internal.logic.JsonLogicEngine;
import org.yichuang.core.catalog.internal.logic.RuleInspector;
import org.yichuang.core.catalog.internal.rules.Rule.Breach;

/** Questions, and the JsonLogic rules over their answers (R16). */
final class SituationRules {
    static final List<Rule> ALL = List.of(
            error(
                    "situation-key",
                    "给每个情形不同的标识",
                    matter -> repeated("/situations", matter.situations(), "key", Situation::key)),
            error(
                    "situation-option",
                    "给每个选项不同的值",
                    matter -> each(
                            "/situations",
                            matter.situations(),
                            (situation, place) -> repeated(
                                    place + "/options", situation.options(), "value", Situation.Option::value))),
            error("rule", "对照 situations 改正标识、选项和运算符；一个问题的规则只能引用排在它前面的问题", SituationRules::rules));

    private SituationRules() {}

    private static Stream<Breach> rules(MatterDefinition matter) {
        List<Situation> all = matter.situations();
        return Stream.of(
                        IntStream.range(0, all.size())
                                .boxed()
                                .flatMap(i -> faults(all.get(i).when(), all.subList(0, i), "/situations/" + i)),
                        each(
                                "/promisedLimits",
                                matter.promisedLimits(),
                                (limit, place) -> faults(limit.when(), all, place)),
                        each(
                                "/exclusions",
                                matter.exclusions(),
                                (exclusion, place) -> faults(exclusion.when(), all, place)),
                        each(
                                "/materials",
                                matter.materials(),
                                (material, place) -> faults(material.when(), all, place)),
                        each("/fee/items", matter.fee().items(), (item, place) -> faults(item.when(), all, place)))
                .flatMap(breach -> breach);
    }

    private static Stream<Breach> faults(Object rule, List<Situation> known, String place) {
        if (rule == null) {
            return Stream.empty();
        }
        Stream.Builder<Breach> faults = Stream.builder();
        new RuleInspector(known, message -> faults.add(new Breach(place + "/when", message))).inspect(rule);
        try {
            new JsonLogicEngine().holds(rule, Map.of());
        } catch (IllegalArgumentException fault) {
            faults.add(new Breach(place + "/when", "规则不能计算"));
        }
        return faults.build();
    }
}
