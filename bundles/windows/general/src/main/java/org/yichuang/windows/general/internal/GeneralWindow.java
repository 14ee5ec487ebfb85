// SPDX-License-Identifier: Apache-2.0
package org.yichuang.windows.general.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.yichuang.api.matter.MatterDefinition;
import org.yichuang.api.window.IntakeStep;
import org.yichuang.api.window.IntakeStep.Kind;
import org.yichuang.api.window.Window;
import org.yichuang.api.window.WindowKind;
import org.yichuang.api.window.WindowType;

/**
 * The comprehensive window (综合受理窗口, R5, R7): takes every matter of its region and its domains, in the order in which a
 * clerk and an applicant talk.
 */
@Component
@WindowKind(kind = "general")
public class GeneralWindow implements WindowType {

    private static final IntakeStep SITUATION =
            new IntakeStep("situation", Kind.SITUATION, "情形引导", "逐项询问申请人，按回答确定要交的材料和承诺时限。");
    private static final IntakeStep APPLICANT =
            new IntakeStep("applicant", Kind.APPLICANT, "申请人信息", "核对人证一致；由他人代办的，还要登记代理人。");
    private static final IntakeStep FORM = new IntakeStep("form", Kind.FORM, "申请表单", "按申请人的陈述填写，请申请人当面确认。");
    private static final IntakeStep MATERIALS =
            new IntakeStep("materials", Kind.MATERIALS, "材料核验", "对照审查要点逐份核验，登记原件和复印件份数，上传扫描件或照片。");
    private static final IntakeStep DECISION =
            new IntakeStep("decision", Kind.DECISION, "受理决定", "受理、一次性告知补正或者不予受理，并打印相应文书。");

    @Override
    public String title() {
        return "综合受理";
    }

    @Override
    public boolean serves(Window window, MatterDefinition matter) {
        return window.region().equals(matter.region())
                && (window.domains().isEmpty() || !Collections.disjoint(window.domains(), matter.domains()));
    }

    @Override
    public List<IntakeStep> intake(MatterDefinition matter) {
        List<IntakeStep> steps = new ArrayList<>();
        if (!matter.situations().isEmpty()) {
            steps.add(SITUATION);
        }
        steps.add(APPLICANT);
        if (hasFields(matter.form())) {
            steps.add(FORM);
        }
        steps.add(MATERIALS);
        steps.add(DECISION);
        return List.copyOf(steps);
    }

    private static boolean hasFields(Map<String, Object> form) {
        return form.get("properties") instanceof Map<?, ?> fields && !fields.isEmpty();
    }
}
