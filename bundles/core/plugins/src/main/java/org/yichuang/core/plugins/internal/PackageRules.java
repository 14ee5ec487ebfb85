// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.plugins.internal;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yichuang.ports.problem.Fault;

/** Which packages a plug-in may import, and which it may not bring along. */
final class PackageRules {
    private static final String API = "org.yichuang.api.";
    private static final String OURS = "org.yichuang.";

    /** What the platform shares beside the JDK: OSGi, logging, JSON. */
    private static final List<String> SHARED = List.of(
            API,
            "org.osgi.",
            "org.slf4j.",
            "com.fasterxml.jackson.core.",
            "com.fasterxml.jackson.databind.",
            "com.fasterxml.jackson.annotation.",
            "com.fasterxml.jackson.datatype.jsr310.");

    /** What stands in the JDK under names that are nobody else's; its inner packages are not among them. */
    private static final List<String> OF_JDK = List.of("java.", "javax.", "org.w3c.", "org.xml.", "org.ietf.");

    /** Of these a second copy in a plug-in is another type than the platform's, and a call between both fails. */
    private static final List<String> PLATFORM = Stream.concat(
                    SHARED.stream(),
                    Stream.of(
                            "java.",
                            "javax.",
                            "org.yichuang.ports.",
                            "org.yichuang.core.",
                            "org.apache.karaf.",
                            "org.apache.felix."))
            .toList();

    private static final Set<String> JDK = jdk();

    private PackageRules() {}

    /** Finds imports of packages that are not for plug-ins. */
    static Stream<Fault> imports(Collection<String> packages) {
        return packages.stream()
                .filter(name -> !isShared(name) && !JDK.contains(name))
                .map(name -> name.startsWith(OURS)
                        ? fault("FORBIDDEN_IMPORT", "引用了平台内部包 " + name, "插件只能引用 org.yichuang.api 下的包")
                        : fault(
                                "FORBIDDEN_IMPORT",
                                "引用了平台不提供的包 " + name,
                                "把提供它的库嵌入组件包（compile 依赖）；用不到的，在清单中写 Import-Package: !" + name + ",*"));
    }

    /** Finds packages of the platform among the classes that a bundle brings. */
    static Stream<Fault> contents(Collection<String> classes) {
        var packages = new TreeSet<String>();
        for (var path : classes) {
            var inner = path.substring(path.indexOf("!/") < 0 ? 0 : path.lastIndexOf("!/") + 2);
            if (inner.contains("/") && !inner.startsWith("META-INF/")) {
                packages.add(inner.substring(0, inner.lastIndexOf('/')).replace('/', '.'));
            }
        }
        return packages.stream()
                .filter(name -> startsWithOne(PLATFORM, name))
                .map(name -> fault("LIBRARY_INSIDE", "组件包内带有平台提供的包 " + name, "该依赖改为 provided，由平台提供"));
    }

    private static boolean isShared(String name) {
        return startsWithOne(SHARED, name);
    }

    private static boolean startsWithOne(List<String> prefixes, String name) {
        return prefixes.stream().anyMatch(prefix -> (name + ".").startsWith(prefix));
    }

    private static Set<String> jdk() {
        var packages = new TreeSet<String>();
        for (var module : ModuleLayer.boot().modules()) {
            module.getDescriptor().exports().stream()
                    .filter(export -> !export.isQualified())
                    .map(java.lang.module.ModuleDescriptor.Exports::source)
                    .filter(name -> startsWithOne(OF_JDK, name))
                    .forEach(packages::add);
        }
        return packages;
    }

    private static Fault fault(String code, String message, String mend) {
        return new Fault("", code, message, mend);
    }
}
