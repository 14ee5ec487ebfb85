// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.ws.rs.core.Response;
import org.yichuang.core.rest.internal.access.SecurityHeaders;
import org.yichuang.core.rest.internal.json.Json;
import org.yichuang.core.rest.internal.problem.Problem;

/** Refuses what CXF can't read and would take for a failure of ours, before it gets there. */
final class Readability {
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private Readability() {}

    /** Answers a request that can't be read, and tells whether it did. */
    static boolean refuses(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Response.ResponseBuilder refusal = null;
        if (!isAddress(request.getRequestURL().toString()) || hasBrokenEscape(request.getQueryString())) {
            refusal = Problem.of(400, "MALFORMED", "地址中有不允许的字符或不完整的百分号编码，请编码后重试。");
        } else if (!isCharset(request.getCharacterEncoding())) {
            refusal = Problem.of(415, "UNSUPPORTED_MEDIA_TYPE", "不支持 Content-Type 中的字符集，请使用 UTF-8。");
        }
        if (refusal == null) {
            return false;
        }
        Response answer = refusal.build();
        response.setStatus(answer.getStatus());
        response.setContentType(Problem.MEDIA_TYPE);
        SecurityHeaders.add(response::setHeader);
        response.getOutputStream().write(Json.mapper().writeValueAsBytes(answer.getEntity()));
        return true;
    }

    private static boolean isAddress(String text) {
        try {
            return new URI(text).isAbsolute();
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private static boolean hasBrokenEscape(String query) {
        return query != null && BROKEN_ESCAPE.matcher(query).find();
    }

    private static boolean isCharset(String name) {
        try {
            return name == null || Charset.isSupported(name);
        } catch (IllegalCharsetNameException malformed) {
            return false;
        }
    }
}
