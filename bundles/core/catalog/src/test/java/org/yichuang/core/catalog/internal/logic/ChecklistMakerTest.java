// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal.logic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yichuang.api.matter.Limit;
import org.yichuang.api.matter.LimitUnit;
import org.yichuang.api.matter.Material;
import org.yichuang.api.matter.MatterDefinition;
import org.yichuang.api.matter.Situation;
import org.yichuang.core.catalog.internal.ExampleFile;
import org.yichuang.ports.catalog.Checklist;
import org.yichuang.ports.problem.Fault;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

class ChecklistMakerTest {
    private static final MatterDefinition MATTER = ExampleFile.matter(ExampleFile.text());

    @Test
    void withoutAnswersEverythingIsOpenAndOnlyWhatIsAlwaysAskedIsListed() {
        Checklist list = make(Map.of());

        assertThat(list.open()).containsExactly("scope", "weight", "vehicle", "agent");
        assertThat(list.materials()).extracting(Material::key).containsExactly("application", "identity");
        assertThat(list.promisedLimit()).isEqualTo(new Limit(5, LimitUnit.WORKING_DAY));
        assertThat(list.exclusions()).isEmpty();
    }

    @Test
    void answersDecideMaterialsAndLimit() {
        Checklist list =
                make(Map.of("scope", List.of("general", "heavy"), "weight", "no", "vehicle", "bought", "agent", "yes"));

        assertThat(list.open()).isEmpty();
        assertThat(list.materials())
                .extracting(Material::key)
                .containsExactly("application", "identity", "vehicleLicence", "mandate");
        assertThat(list.promisedLimit()).isEqualTo(new Limit(10, LimitUnit.WORKING_DAY));
        assertThat(list.limitNote()).isEqualTo("大型物件运输须核查超重型车组");
    }

    @Test
    void anExclusionSaysWhyAndWhatToDo() {
        assertThat(make(Map.of("weight", "yes")).exclusions())
                .singleElement()
                .satisfies(exclusion -> assertThat(exclusion.advice()).contains("不必申请"));
    }

    @Test
    void anAnswerToAQuestionThatIsNoLongerAskedDoesNotCount() {
        Checklist list = make(Map.of("weight", "yes", "vehicle", "planned"));

        assertThat(list.questions()).extracting(Situation::key).containsExactly("scope", "weight", "agent");
        assertThat(list.materials()).extracting(Material::key).doesNotContain("vehiclePledge");
    }

    static List<Map<String, Object>> wrongAnswers() {
        return List.of(
                Map.of("agent", "maybe"),
                Map.of("agent", List.of("yes")),
                Map.of("agent", true),
                Map.of("scope", "heavy"),
                Map.of("scope", List.of("heavy", "light")),
                Map.of("scope", List.of("heavy", "heavy")),
                Map.of("nobody", "yes"));
    }

    @ParameterizedTest
    @MethodSource("wrongAnswers")
    void anAnswerThatIsNoOptionIsRefused(Map<String, Object> answers) {
        String key = answers.keySet().iterator().next();

        assertThatThrownBy(() -> make(answers)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(Reason.INVALID);
            assertThat(refusal.code()).isEqualTo("ANSWER_UNKNOWN");
            assertThat(refusal.faults()).extracting(Fault::path).containsExactly("/answers/" + key);
        });
    }

    @Test
    void anEmptyAnswerIsNoAnswer() {
        assertThat(make(Map.of("scope", List.of(), "agent", "")).open()).contains("scope", "agent");
    }

    private static Checklist make(Map<String, Object> answers) {
        return ChecklistMaker.make(MATTER, answers);
    }
}
