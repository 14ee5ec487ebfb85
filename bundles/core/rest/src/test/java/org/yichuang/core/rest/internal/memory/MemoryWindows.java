// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.memory;

import java.util.List;
import java.util.Optional;
import org.yichuang.api.matter.MatterDefinition;
import org.yichuang.api.window.IntakeStep;
import org.yichuang.api.window.Window;
import org.yichuang.ports.catalog.WindowDirectory;
import org.yichuang.ports.catalog.WindowView;

/** One open window, {@code A01}. */
public final class MemoryWindows implements WindowDirectory {
    @Override
    public List<WindowView> list() {
        return List.of(new WindowView(new Window("A01", "综合窗口", "general", "150100", List.of()), true, "综合受理"));
    }

    @Override
    public Optional<WindowView> find(String number) {
        return list().stream()
                .filter(view -> view.window().number().equals(number))
                .findFirst();
    }

    @Override
    public boolean serves(String number, MatterDefinition matter) {
        return find(number).isPresent();
    }

    @Override
    public List<IntakeStep> intake(String number, MatterDefinition matter) {
        return List.of(new IntakeStep("materials", IntakeStep.Kind.MATERIALS, "材料核验", null));
    }
}
