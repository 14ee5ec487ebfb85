// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.plugins.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.yichuang.ports.problem.Fault;

/** What a plug-in must keep to so that it never disturbs the platform or another plug-in. */
final class PluginRules {
    // As OSGi writes it; it also becomes the name of a folder.
    private static final Pattern SYMBOLIC_NAME = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");
    private static final List<String> FORBIDDEN_HEADERS =
            List.of(Constants.FRAGMENT_HOST, Constants.REQUIRE_BUNDLE, Constants.DYNAMICIMPORT_PACKAGE);

    private PluginRules() {}

    /** Returns what is wrong with a plug-in; empty if nothing is. */
    static List<Fault> check(KarFile kar) {
        var faults = new ArrayList<Fault>();
        var manifest = kar.contents().manifest();
        if (!SYMBOLIC_NAME.matcher(manifest.symbolicName()).matches()) {
            faults.add(fault(
                    "NAME_INVALID",
                    "组件包名 " + manifest.symbolicName() + " 不合规范",
                    "只用字母、数字、下划线、连字符和点，形如 org.example.departments.water"));
        }
        if (!manifest.symbolicName().equals(kar.feature().name())) {
            faults.add(fault(
                    "NAME_DIFFERS",
                    "特性名 " + kar.feature().name() + " 与组件包名 " + manifest.symbolicName() + " 不同",
                    "两者取同一名称"));
        }
        if (!isVersion(manifest.version())
                || !manifest.version().equals(kar.feature().version())) {
            faults.add(fault(
                    "VERSION_DIFFERS",
                    "特性版本 " + kar.feature().version() + " 与组件包版本 " + manifest.version() + " 不同",
                    "两者取同一版本，形如 1.2.3"));
        }
        PackageRules.imports(manifest.imports()).forEach(faults::add);
        PackageRules.contents(kar.contents().classes().keySet()).forEach(faults::add);
        faults.addAll(ByteCodeRules.check(kar.contents().classes()));
        manifest.exports().forEach(name -> faults.add(fault("FORBIDDEN_EXPORT", "导出了包 " + name, "插件不得导出任何包")));
        FORBIDDEN_HEADERS.stream()
                .filter(manifest::has)
                .forEach(header -> faults.add(fault("FORBIDDEN_HEADER", "清单含有 " + header, "去掉该项，改用 Import-Package")));
        return List.copyOf(faults);
    }

    private static boolean isVersion(String text) {
        try {
            return !Version.parseVersion(text).equals(Version.emptyVersion);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Fault fault(String code, String message, String mend) {
        return new Fault("", code, message, mend);
    }
}
