// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal.window;

import java.util.Arrays;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.yichuang.api.window.Window;

/** One window, made from one configuration file {@code etc/org.yichuang.window-NUMBER.cfg}. */
@Component(
        service = ConfiguredWindow.class,
        configurationPid = "org.yichuang.window",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = ConfiguredWindow.Config.class, factory = true)
public final class ConfiguredWindow {

    /** What an operator says of a window. */
    @ObjectClassDefinition(name = "窗口", description = "政务大厅的一个窗口。每个窗口一个配置文件。")
    public @interface Config {
        /** Returns the short number. */
        @AttributeDefinition(name = "窗口号", description = "平台内唯一的短编号，例如 A01。")
        String number();

        /** Returns the name on the sign. */
        @AttributeDefinition(name = "名称", description = "窗口标牌上的名称。")
        String name();

        /** Returns the kind of window. */
        @AttributeDefinition(name = "类型", description = "窗口类型插件声明的类型标识；没有安装该插件时窗口关闭。")
        String kind() default "general";

        /** Returns the place it stands in. */
        @AttributeDefinition(name = "行政区划代码", description = "窗口所在地的 GB/T 2260 代码，6 位数字。")
        String region();

        /** Returns the areas it serves. */
        @AttributeDefinition(name = "领域", description = "受理的领域，以逗号分隔；留空表示全部领域。")
        String[] domains() default {};
    }

    private final Window window;

    /**
     * Makes the window of a configuration.
     *
     * @throws IllegalArgumentException if it has no number, name, kind or region; it is then not opened, and the log says why
     */
    @Activate
    public ConfiguredWindow(Config config) {
        // A .cfg file gives one string where several values are meant.
        List<String> domains = config.domains() == null
                ? List.of()
                : Arrays.stream(config.domains())
                        .flatMap(value -> Arrays.stream(value.split("[,，、]")))
                        .map(String::trim)
                        .filter(value -> !value.isEmpty())
                        .toList();
        window = new Window(
                stated("number", config.number()),
                stated("name", config.name()),
                stated("kind", config.kind()),
                stated("region", config.region()),
                domains);
    }

    /** Returns what was configured. */
    Window window() {
        return window;
    }

    private static String stated(String property, String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(
                    "window has no " + property + ": state it in etc/org.yichuang.window-NUMBER.cfg");
        }
        return value.trim();
    }
}
