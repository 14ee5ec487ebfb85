// SPDX-License-Identifier: Apache-2.0
package org.yichuang.windows.general.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yichuang.api.window.IntakeStep.Kind.APPLICANT;
import static org.yichuang.api.window.IntakeStep.Kind.DECISION;
import static org.yichuang.api.window.IntakeStep.Kind.FORM;
import static org.yichuang.api.window.IntakeStep.Kind.MATERIALS;
import static org.yichuang.api.window.IntakeStep.Kind.SITUATION;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yichuang.api.matter.ApplicantKind;
import org.yichuang.api.matter.HandlingClass;
import org.yichuang.api.matter.Limit;
import org.yichuang.api.matter.LimitUnit;
import org.yichuang.api.matter.MatterDefinition;
import org.yichuang.api.matter.MatterType;
import org.yichuang.api.matter.Situation;
import org.yichuang.api.window.IntakeStep;
import org.yichuang.api.window.Window;

class GeneralWindowTest {

    private static final Map<String, Object> FORM_WITH_FIELDS = Map.of("properties", Map.of("address", Map.of()));
    private static final List<Situation> QUESTIONS =
            List.of(new Situation("agent", "是否由他人代为办理？", false, null, List.of()));

    private final GeneralWindow type = new GeneralWindow();

    @Test
    void servesMattersOfItsRegionAndDomains() {
        MatterDefinition matter = matter(QUESTIONS, FORM_WITH_FIELDS);

        assertThat(type.serves(window("150626"), matter)).isTrue();
        assertThat(type.serves(window("150626", "市场准入", "交通运输"), matter)).isTrue();
        assertThat(type.serves(window("150626", "市场准入"), matter)).isFalse();
        assertThat(type.serves(window("150625"), matter)).isFalse();
    }

    @Test
    void takesAnApplicationInFiveSteps() {
        assertThat(type.intake(matter(QUESTIONS, FORM_WITH_FIELDS)))
                .extracting(IntakeStep::kind)
                .containsExactly(SITUATION, APPLICANT, FORM, MATERIALS, DECISION);
    }

    @Test
    void leavesOutStepsWithNothingToDo() {
        assertThat(type.intake(matter(List.of(), Map.of("type", "object"))))
                .extracting(IntakeStep::kind)
                .containsExactly(APPLICANT, MATERIALS, DECISION);
        assertThat(type.intake(matter(List.of(), Map.of("properties", Map.of()))))
                .extracting(IntakeStep::kind)
                .doesNotContain(FORM);
    }

    @Test
    void namesEveryStepOnce() {
        List<IntakeStep> steps = type.intake(matter(QUESTIONS, FORM_WITH_FIELDS));

        assertThat(steps).extracting(IntakeStep::key).doesNotHaveDuplicates();
        assertThat(steps).allSatisfy(step -> {
            assertThat(step.title()).isNotBlank();
            assertThat(step.hint()).endsWith("。");
        });
    }

    private static Window window(String region, String... domains) {
        return new Window("A01", "综合受理一号窗口", "general", region, List.of(domains));
    }

    private static MatterDefinition matter(List<Situation> situations, Map<String, Object> form) {
        return new MatterDefinition(
                "11150626MB0N0001XL4150118901000",
                "150118901000",
                "道路货物运输经营许可",
                List.of(),
                MatterType.LICENCE,
                HandlingClass.PROMISED,
                null,
                "150626",
                List.of("交通运输"),
                List.of(ApplicantKind.NATURAL_PERSON),
                List.of(),
                List.of(),
                new Limit(20, LimitUnit.WORKING_DAY),
                new Limit(5, LimitUnit.WORKING_DAY),
                List.of(),
                10,
                situations,
                List.of(),
                List.of(),
                form,
                List.of(),
                List.of(),
                false,
                null,
                null,
                1,
                List.of(),
                null,
                null);
    }
}
