// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.resource;

import javax.ws.rs.core.HttpHeaders;
import org.yichuang.ports.documents.DocumentFormat;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** In which container somebody wants a document. */
final class Formats {
    private Formats() {}

    /**
     * Returns what is wanted.
     *
     * @param format {@code pdf} or {@code ofd}; where it is {@code null} the {@code Accept} header chooses, and PDF is the usual
     */
    static DocumentFormat wanted(String format, HttpHeaders headers) {
        if (format != null) {
            return DocumentFormat.named(format)
                    .orElseThrow(() ->
                            new Refusal(Reason.INVALID, "UNKNOWN_FORMAT", "没有这种文书格式：请用 format=pdf 或者 format=ofd"));
        }
        boolean ofd = headers.getAcceptableMediaTypes().stream()
                .anyMatch(type -> DocumentFormat.OFD.mediaType().equals(type.toString()));
        return ofd ? DocumentFormat.OFD : DocumentFormat.PDF;
    }
}
