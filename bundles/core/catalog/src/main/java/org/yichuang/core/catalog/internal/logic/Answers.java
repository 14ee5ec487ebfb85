// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal.logic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yichuang.api.matter.MatterDefinition;
import org.yichuang.api.matter.Situation;
import org.yichuang.ports.problem.Fault;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/**
 * Answers of an applicant, checked against the questions.
 *
 * @param asked the questions that are to be asked, given these answers
 * @param valid answers to those questions; an answer to a question that is no longer asked does not count
 */
record Answers(List<Situation> asked, Map<String, Object> valid) {

    /** Goes through the questions in their order: each may depend on those before it only. */
    static Answers of(MatterDefinition matter, Map<String, Object> answers, JsonLogicEngine engine) {
        refuseUnknown(matter, answers);
        List<Situation> asked = new ArrayList<>();
        Map<String, Object> valid = new LinkedHashMap<>();
        for (Situation situation : matter.situations()) {
            if (engine.holds(situation.when(), valid)) {
                asked.add(situation);
                Object answer = answers.get(situation.key());
                if (isGiven(answer)) {
                    valid.put(situation.key(), answer);
                }
            }
        }
        return new Answers(List.copyOf(asked), valid);
    }

    private static void refuseUnknown(MatterDefinition matter, Map<String, Object> answers) {
        List<Fault> faults = new ArrayList<>();
        answers.forEach((key, answer) -> {
            Situation situation = matter.situations().stream()
                    .filter(candidate -> candidate.key().equals(key))
                    .findFirst()
                    .orElse(null);
            if (situation == null) {
                faults.add(fault(key, "本事项没有情形“" + key + "”", "删去这个答案，或者重新读取事项"));
            } else if (isGiven(answer) && !isOption(situation, answer)) {
                String mend = situation.multiple() ? "以列表给出所选选项的值" : "从选项中选择一个";
                faults.add(fault(key, "“" + situation.question() + "”的答案不在选项中", mend));
            }
        });
        if (!faults.isEmpty()) {
            throw new Refusal(Reason.INVALID, "ANSWER_UNKNOWN", "有的情形答案不在选项中，请重新选择", faults);
        }
    }

    private static Fault fault(String key, String message, String mend) {
        String pointer = "/answers/" + key.replace("~", "~0").replace("/", "~1");
        return new Fault(pointer, "ANSWER_UNKNOWN", message, mend);
    }

    private static boolean isGiven(Object answer) {
        return answer != null && !"".equals(answer) && !(answer instanceof Collection<?> list && list.isEmpty());
    }

    private static boolean isOption(Situation situation, Object answer) {
        if (!situation.multiple()) {
            return hasOption(situation, answer);
        }
        return answer instanceof Collection<?> list
                && list.stream().allMatch(item -> hasOption(situation, item))
                && new HashSet<>(list).size() == list.size();
    }

    private static boolean hasOption(Situation situation, Object value) {
        return situation.options().stream().anyMatch(option -> option.value().equals(value));
    }
}
