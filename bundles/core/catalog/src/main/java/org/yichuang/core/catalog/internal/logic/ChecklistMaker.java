// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal.logic;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yichuang.api.matter.LimitRule;
import org.yichuang.api.matter.MatterDefinition;
import org.yichuang.api.matter.Situation;
import org.yichuang.ports.catalog.Checklist;

/** Applies the rules of a definition to the answers of one applicant (一次性告知, R16). */
public final class ChecklistMaker {
    private ChecklistMaker() {}

    /**
     * Makes the checklist.
     *
     * @param answers answer by situation key
     * @throws org.yichuang.ports.problem.Refusal if an answer is none of the options
     */
    public static Checklist make(MatterDefinition matter, Map<String, Object> answers) {
        JsonLogicEngine engine = new JsonLogicEngine();
        Answers given = Answers.of(matter, answers, engine);
        Map<String, Object> valid = given.valid();
        LimitRule standard = new LimitRule(null, matter.promisedLimit(), null);
        LimitRule limit = Stream.concat(matter.promisedLimits().stream(), Stream.of(standard))
                .filter(rule -> engine.holds(rule.when(), valid))
                .findFirst()
                .orElse(standard);
        List<Situation> asked = given.asked();
        return new Checklist(
                asked,
                asked.stream()
                        .map(Situation::key)
                        .filter(key -> !valid.containsKey(key))
                        .toList(),
                matter.exclusions().stream()
                        .filter(exclusion -> engine.holds(exclusion.when(), valid))
                        .toList(),
                matter.materials().stream()
                        .filter(material -> engine.holds(material.when(), valid))
                        .toList(),
                matter.fee().items().stream()
                        .filter(item -> engine.holds(item.when(), valid))
                        .toList(),
                limit.limit(),
                limit.note());
    }
}
