// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.TreeMap;
import javax.ws.rs.HttpMethod;
import javax.ws.rs.Path;
import org.yichuang.core.rest.internal.resource.OpenApiResource;

/** What the resource classes answer, read from their annotations. */
final class Endpoints {
    private Endpoints() {}

    /** Returns the methods by verb and path, such as {@code GET /cases/{caseNo}}; the document itself is left out. */
    static Map<String, Method> methods() {
        Map<String, Method> methods = new TreeMap<>();
        for (Object resource : ApiServer.resources(new Ports())) {
            if (!(resource instanceof OpenApiResource)) {
                for (Method method : resource.getClass().getDeclaredMethods()) {
                    add(methods, method);
                }
            }
        }
        return methods;
    }

    private static void add(Map<String, Method> methods, Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                Path path = method.getAnnotation(Path.class);
                String root =
                        method.getDeclaringClass().getAnnotation(Path.class).value();
                methods.put(verb.value() + " " + root + (path == null ? "" : path.value()), method);
            }
        }
    }
}
