// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.core.Response;
import org.yichuang.core.rest.internal.problem.Problem;

/** Refuses what CXF can't read and would take for a failure of ours, before it gets there. */
final class Readability {
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private Readability() {}

    /** Returns what is wrong with a request, if it can't be read. */
    static Optional<Response> fault(HttpServletRequest request) {
        if (!isAddress(request.getRequestURL().toString()) || hasBrokenEscape(request.getQueryString())) {
            return Optional.of(
                    Problem.of(400, "MALFORMED", "地址中有不允许的字符或不完整的百分号编码，请编码后重试。").build());
        }
        if (!isCharset(request.getCharacterEncoding())) {
            return Optional.of(Problem.of(415, "UNSUPPORTED_MEDIA_TYPE", "不支持 Content-Type 中的字符集，请使用 UTF-8。")
                    .build());
        }
        return Optional.empty();
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
