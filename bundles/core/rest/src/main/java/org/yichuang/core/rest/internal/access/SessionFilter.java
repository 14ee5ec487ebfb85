// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.Context;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.yichuang.core.rest.internal.Ports;
import org.yichuang.ports.accounts.Session;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** Lets through who is logged in, has repeated the CSRF token on a write, and may call the method at all (R106). */
public final class SessionFilter implements ContainerRequestFilter {
    /** Name of the cookie that carries the session's secret. */
    public static final String COOKIE = "yichuang_session";

    /** Header in which every write repeats the session's CSRF token. */
    public static final String CSRF_HEADER = "X-CSRF-Token";

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private final Ports ports;

    @Context
    private ResourceInfo target;

    @Context
    private HttpServletRequest http;

    /** Makes the filter. */
    public SessionFilter(Ports ports) {
        this.ports = ports;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (target.getResourceMethod().isAnnotationPresent(Open.class)) {
            return;
        }
        Session session = session();
        checkToken(request, session);
        checkPasswordChanged(session);
        checkRole(session);
        JAXRSUtils.getCurrentMessage().put(Session.class, session);
    }

    /** Read by the container: CXF takes a malformed cookie, which may be somebody else's, for a failure. */
    private Optional<String> token() {
        Cookie[] cookies = http.getCookies();
        return Arrays.stream(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst();
    }

    private Session session() {
        String token = token().orElseThrow(() -> new Refusal(Reason.UNAUTHENTICATED, "NOT_LOGGED_IN", "尚未登录，请先登录。"));
        return ports.sessions()
                .find(token)
                .orElseThrow(() -> new Refusal(Reason.UNAUTHENTICATED, "SESSION_ENDED", "登录已失效，请重新登录。"));
    }

    private void checkToken(ContainerRequestContext request, Session session) {
        boolean reads = READS.contains(request.getMethod())
                || target.getResourceMethod().isAnnotationPresent(OnlyReads.class);
        if (!reads && !same(session.csrfToken(), request.getHeaderString(CSRF_HEADER))) {
            throw new Refusal(Reason.FORBIDDEN, "CSRF_TOKEN_WRONG", "页面的安全令牌缺失或已过期，请刷新页面后重试。");
        }
    }

    private void checkPasswordChanged(Session session) {
        if (session.mustChangePassword()
                && !target.getResourceClass().isAnnotationPresent(BeforePasswordChange.class)) {
            throw new Refusal(Reason.FORBIDDEN, "PASSWORD_CHANGE_REQUIRED", "首次登录须先修改密码。");
        }
    }

    private void checkRole(Session session) {
        Allowed allowed = target.getResourceMethod().getAnnotation(Allowed.class);
        if (allowed != null && Arrays.stream(allowed.value()).noneMatch(session.actor()::is)) {
            throw new Refusal(Reason.FORBIDDEN, "FORBIDDEN", "当前账号的角色无权进行此操作，如有需要请联系安全管理员。");
        }
    }

    /** Compares in constant time, so that the token can't be guessed by how long a refusal takes. */
    private static boolean same(String expected, String given) {
        return given != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
