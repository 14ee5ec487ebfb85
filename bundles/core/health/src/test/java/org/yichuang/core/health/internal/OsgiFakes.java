// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.health.internal;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** As much of a framework as the checks ask. */
final class OsgiFakes {
    private OsgiFakes() {}

    /** A reference with properties. */
    static ServiceReference<?> reference(Map<String, Object> properties) {
        return proxy(ServiceReference.class, (method, arguments) -> switch (method) {
            case "getProperty" -> properties.get(arguments[0]);
            case "getPropertyKeys" -> properties.keySet().toArray(new String[0]);
            default -> null;
        });
    }

    /** A context in which services of these types are registered; the set may change. */
    static BundleContext context(Set<Class<?>> registered) {
        return proxy(
                BundleContext.class,
                (method, arguments) -> method.equals("getServiceReference") && registered.contains(arguments[0])
                        ? reference(Map.of())
                        : null);
    }

    /** A service that answers every question the same. */
    static <T> T answering(Class<T> type, Object answer) {
        return proxy(type, (method, arguments) -> answer);
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer.to(method.getName(), arguments)));
    }

    /** What a method answers. */
    private interface Answer {
        Object to(String method, Object[] arguments);
    }
}
