// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.access;

import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.Context;
import org.yichuang.core.rest.internal.problem.Problem;

/** Holds {@link Throttled} methods back once an address has called them too often. */
public final class Throttle implements ContainerRequestFilter {
    private final RateLimit logins;
    private final RateLimit enquiries;

    @Context
    private ResourceInfo target;

    @Context
    private HttpServletRequest http;

    /** Makes the filter with a limit for each kind. */
    public Throttle(RateLimit logins, RateLimit enquiries) {
        this.logins = logins;
        this.enquiries = enquiries;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Throttled throttled = target.getResourceMethod().getAnnotation(Throttled.class);
        if (throttled == null) {
            return;
        }
        RateLimit limit = throttled.value() == Throttled.Kind.LOGIN ? logins : enquiries;
        long seconds = limit.tryAcquire(http.getRemoteAddr());
        if (seconds > 0) {
            request.abortWith(Problem.of(429, "TOO_MANY_REQUESTS", "请求过于频繁，请在 " + seconds + " 秒后重试。")
                    .header("Retry-After", seconds)
                    .build());
        }
    }
}
