// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.transitions;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yichuang.api.casework.CaseState;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.ports.casework.ActionData;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.Transition;

/** What may be done to a case, by whom, and what must hold (requirements §4.4): data, in this one place. */
public final class TransitionTable {
    private static final List<Rule> RULES = Stream.of(
                    IntakeRules.LINES,
                    ToleranceRules.LINES,
                    PaperRules.LINES,
                    ReviewRules.LINES,
                    ProcedureRules.LINES,
                    FeeRules.LINES,
                    IssueRules.LINES,
                    ShipmentRules.LINES,
                    OversightRules.LINES)
            .flatMap(List::stream)
            .toList();

    private TransitionTable() {}

    /** Returns all lines. */
    public static List<Rule> rules() {
        return RULES;
    }

    /**
     * Finds the line for an action.
     *
     * @param before the case, or {@code null} if there is none yet
     * @param data what the action says
     * @return the line, or nothing if the action can't be done in the state of the case
     */
    public static Optional<Rule> find(ActionType action, CaseRecord before, ActionData data) {
        CaseState from = before == null ? null : before.state();
        return RULES.stream()
                .filter(rule -> rule.transition().action() == action)
                .filter(rule -> rule.when().test(before, data))
                .filter(rule -> leadsFrom(rule.transition(), from))
                .findFirst();
    }

    /** Tells whether a line begins at a state, {@code null} for no case yet. */
    public static boolean leadsFrom(Transition line, CaseState from) {
        return from == null ? line.from().isEmpty() : line.from().contains(from);
    }
}
