// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.access;

import java.util.Map;
import java.util.function.BiConsumer;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;

/** Adds what browsers should know of every answer; a resource that needs another value has set it before. */
public final class SecurityHeaders implements ContainerResponseFilter {
    private static final Map<String, String> HEADERS = Map.of(
            "Cache-Control", "no-store",
            "X-Content-Type-Options", "nosniff",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Referrer-Policy", "no-referrer");

    /** Adds them to an answer that no resource gives. */
    public static void add(BiConsumer<String, String> answer) {
        HEADERS.forEach(answer);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        HEADERS.forEach((name, value) -> {
            if (!response.getHeaders().containsKey(name)) {
                response.getHeaders().add(name, value);
            }
        });
    }
}
