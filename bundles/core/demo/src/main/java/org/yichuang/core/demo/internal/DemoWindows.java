// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.demo.internal;

import java.io.IOException;
import java.util.Hashtable;
import java.util.List;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.yichuang.api.window.Window;

/** The windows of a small hall (演示窗口), as an operator would configure them. */
final class DemoWindows {

    private static final String PID = "org.yichuang.window";
    private static final String KIND = "general";
    private static final String REGION = "150626";

    private static final List<Window> WINDOWS = List.of(
            new Window("A01", "交通运输综合窗口", KIND, REGION, List.of("交通运输")),
            new Window("A02", "市场准入综合窗口", KIND, REGION, List.of("市场准入")),
            new Window("A03", "综合事务窗口", KIND, REGION, List.of("综合事务")),
            new Window("B01", "综合受理窗口", KIND, REGION, List.of()));

    private final ConfigurationAdmin configurations;

    DemoWindows(ConfigurationAdmin configurations) {
        this.configurations = configurations;
    }

    /**
     * Configures the windows that are not there yet.
     *
     * @throws IOException if a configuration cannot be stored
     */
    void open() throws IOException {
        for (Window window : WINDOWS) {
            // "?": whichever bundle asks for it, this release or the next.
            Configuration configuration = configurations.getFactoryConfiguration(PID, window.number(), "?");
            if (configuration.getProperties() == null) {
                configuration.update(properties(window));
            }
        }
    }

    private static Hashtable<String, Object> properties(Window window) {
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put("number", window.number());
        properties.put("name", window.name());
        properties.put("kind", window.kind());
        properties.put("region", window.region());
        properties.put("domains", window.domains().toArray(String[]::new));
        return properties;
    }
}
