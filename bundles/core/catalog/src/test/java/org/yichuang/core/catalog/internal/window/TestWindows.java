// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal.window;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.osgi.framework.Constants;
import org.yichuang.api.matter.MatterDefinition;
import org.yichuang.api.window.IntakeStep;
import org.yichuang.api.window.Window;
import org.yichuang.api.window.WindowType;

/** Windows for tests. */
public final class TestWindows {
    private final WindowRegister register = new WindowRegister();

    /** Returns the register that these windows are in. */
    public WindowRegister register() {
        return register;
    }

    /** Opens a window that serves some matters. */
    public void open(String number, Predicate<MatterDefinition> serves) {
        register.addWindow(window(number, "general"));
        register.addType(
                new WindowType() {
                    @Override
                    public String title() {
                        return "综合受理";
                    }

                    @Override
                    public boolean serves(Window window, MatterDefinition matter) {
                        return serves.test(matter);
                    }

                    @Override
                    public List<IntakeStep> intake(MatterDefinition matter) {
                        return List.of(new IntakeStep("decision", IntakeStep.Kind.DECISION, "受理", null));
                    }
                },
                Map.of("yichuang.window.kind", "general", Constants.SERVICE_ID, 1L));
    }

    /** Makes a window as its configuration would. */
    @SuppressWarnings("all")
    static ConfiguredWindow window(String number, String kind, String... domains) {
        return new ConfiguredWindow(new ConfiguredWindow.Config() {
            @Override
            public String number() {
                return number;
            }

            @Override
            public String name() {
                return "综合窗口 " + number;
            }

            @Override
            public String kind() {
                return kind;
            }

            @Override
            public String region() {
                return "150626";
            }

            @Override
            public String[] domains() {
                return domains;
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return ConfiguredWindow.Config.class;
            }
        });
    }
}
