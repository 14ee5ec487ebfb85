// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal.rules;

import java.util.List;
import java.util.stream.Stream;
import org.yichuang.api.matter.MatterDefinition;
import org.yichuang.core.catalog.internal.format.Finding;
import org.yichuang.core.catalog.internal.format.MatterSchema;
import org.yichuang.ports.catalog.MatterProblem.Severity;

/** All rules that a matter has to keep before it is offered (standards §1.2, design §5). */
public final class PublishingRules {
    private final List<Rule> rules;

    /**
     * Gathers the rules.
     *
     * @param schema the format, which also knows what a form may be
     */
    public PublishingRules(MatterSchema schema) {
        rules = Stream.of(
                        CodeRules.ALL,
                        TextRules.ALL,
                        LimitRules.ALL,
                        ProcedureRules.ALL,
                        CalculatedFeeRules.ALL,
                        SituationRules.ALL,
                        MaterialRules.ALL,
                        FormRules.all(schema),
                        ServiceRules.ALL)
                .flatMap(List::stream)
                .toList();
    }

    /** Returns where a definition breaks the rules; empty if nowhere. */
    public Stream<Broken> check(MatterDefinition matter) {
        return rules.stream().flatMap(rule -> rule.check()
                .apply(matter)
                .map(breach -> new Broken(
                        rule.id(), rule.severity(), new Finding(breach.pointer(), breach.message(), rule.mend()))));
    }

    /**
     * A rule that is broken.
     *
     * @param rule its identifier
     * @param severity whether the matter is refused
     * @param finding where, what and how to mend it
     */
    public record Broken(String rule, Severity severity, Finding finding) {}
}
