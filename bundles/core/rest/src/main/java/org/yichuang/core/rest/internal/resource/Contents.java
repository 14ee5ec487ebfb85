// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.resource;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import org.yichuang.ports.documents.FileStore;
import org.yichuang.ports.documents.StoredFile;

/** Answers with the bytes of a file that somebody else has written: shown, but never trusted. */
final class Contents {
    private static final String PDF = "application/pdf";

    /** Browsers refuse to show a sandboxed PDF; as a PDF it has no access to our pages anyway. */
    private static final String PDF_POLICY =
            "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    private static final String FILE_POLICY =
            "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    private Contents() {}

    static Response show(FileStore files, StoredFile file) {
        return show(files.open(file.id()), file.mediaType(), file.name());
    }

    static Response show(Object content, String mediaType, String name) {
        return Response.ok(content)
                .type(mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename*=UTF-8''" + encoded(name))
                .header("Content-Security-Policy", mediaType.startsWith(PDF) ? PDF_POLICY : FILE_POLICY)
                .build();
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
