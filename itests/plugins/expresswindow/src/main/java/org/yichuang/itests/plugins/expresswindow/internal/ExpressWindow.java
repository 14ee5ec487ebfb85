// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.plugins.expresswindow.internal;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.yichuang.api.matter.HandlingClass;
import org.yichuang.api.matter.MatterDefinition;
import org.yichuang.api.window.IntakeStep;
import org.yichuang.api.window.IntakeStep.Kind;
import org.yichuang.api.window.Window;
import org.yichuang.api.window.WindowKind;
import org.yichuang.api.window.WindowType;

/**
 * A second kind of window (即办快窗, R8) that shows another flow than the comprehensive one: it takes instant matters only,
 * materials first, and has no step of its own for situations.
 */
@Component
@WindowKind(kind = "express")
public class ExpressWindow implements WindowType {

    private static final List<IntakeStep> STEPS = List.of(
            new IntakeStep("identity", Kind.APPLICANT, "刷证取号", "读取居民身份证，核对人证一致。"),
            new IntakeStep("papers", Kind.MATERIALS, "快速验材", "逐份核验材料。"),
            new IntakeStep("form", Kind.FORM, "补录表单", "补录申请表单。"),
            new IntakeStep("decision", Kind.DECISION, "当场决定", "受理并当场办结。"));

    @Override
    public String title() {
        return "即办快窗";
    }

    @Override
    public boolean serves(Window window, MatterDefinition matter) {
        return window.region().equals(matter.region()) && matter.handling() == HandlingClass.INSTANT;
    }

    @Override
    public List<IntakeStep> intake(MatterDefinition matter) {
        return STEPS;
    }
}
