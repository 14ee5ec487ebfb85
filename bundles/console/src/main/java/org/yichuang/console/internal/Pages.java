// SPDX-License-Identifier: Apache-2.0
package org.yichuang.console.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The files of the console, as they are answered: each is read from the bundle once. */
final class Pages {
    private static final String ROOT = "/console/";
    private static final String INDEX = "index.html";
    private static final int LONGEST_NAME = 200;

    /** Everything comes from the platform itself; nothing is evaluated, nothing inline, no foreign frame around it. */
    private static final Map<String, String> SECURITY = Map.of(
            "Content-Security-Policy",
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; object-src 'none';"
                    + " frame-src 'self' blob:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "same-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), microphone=(), geolocation=()");

    private final Map<String, Page> read = new ConcurrentHashMap<>();

    /**
     * What is answered to a request.
     *
     * @param status HTTP status
     * @param headers header fields
     * @param body content, empty where there is none
     */
    record Answer(int status, Map<String, String> headers, byte[] body) {}

    /**
     * Answers a request.
     *
     * @param path path of the request as it came, undecoded: the console's own names need no escape
     * @param knownTag tags that the browser has, or {@code null}
     * @param gzip whether the browser takes gzip
     */
    Answer answer(String path, String knownTag, boolean gzip) {
        var name = path.replaceFirst("^/+", "");
        var page = load(name.isEmpty() ? INDEX : name);
        if (page == null) {
            return isFileOrInterface(name) ? missing() : send(load(INDEX), INDEX, knownTag, gzip);
        }
        return send(page, name, knownTag, gzip);
    }

    /** A link into the console opens it; a wrong address of a file or of the interface must not look like a page. */
    private static boolean isFileOrInterface(String name) {
        return name.matches("(api|health)(/.*)?")
                || name.substring(name.lastIndexOf('/') + 1).contains(".");
    }

    private static Answer missing() {
        var headers = new LinkedHashMap<>(SECURITY);
        headers.put("Content-Type", "text/plain; charset=utf-8");
        headers.put("Cache-Control", "no-store");
        return new Answer(404, headers, "没有这个地址。\n".getBytes(StandardCharsets.UTF_8));
    }

    private static Answer send(Page page, String name, String knownTag, boolean gzip) {
        var headers = new LinkedHashMap<>(SECURITY);
        headers.put("ETag", page.tag());
        headers.put("Vary", "Accept-Encoding");
        // Names below assets/ carry a digest of their content: they never change.
        headers.put("Cache-Control", name.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-cache");
        if (knownTag != null && knownTag.contains(page.tag())) {
            return new Answer(304, headers, new byte[0]);
        }
        headers.put("Content-Type", page.type());
        if (gzip) {
            headers.put("Content-Encoding", "gzip");
        }
        return new Answer(200, headers, gzip ? page.zipped() : page.plain());
    }

    private Page load(String name) {
        // The expression takes a level of the stack for each part of a name.
        if (name.length() > LONGEST_NAME
                || !name.matches("([A-Za-z0-9_-]+/)*[A-Za-z0-9_-][A-Za-z0-9._-]*\\.[a-z0-9]+")) {
            return null;
        }
        return read.computeIfAbsent(name, Pages::fromBundle);
    }

    private static Page fromBundle(String name) {
        try (var in = Pages.class.getResourceAsStream(ROOT + name)) {
            return in == null ? null : Page.of(name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + ROOT + name + " of the console's bundle", e);
        }
    }
}
