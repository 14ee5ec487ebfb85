// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.memory;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.yichuang.ports.documents.DocumentFormat;
import org.yichuang.ports.documents.DocumentKind;
import org.yichuang.ports.documents.DocumentService;
import org.yichuang.ports.documents.DocumentView;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** A case with a rendered document {@code d1} and an ordered one {@code d2}. */
public final class MemoryDocuments implements DocumentService {
    @Override
    public List<DocumentView> list(String caseNo) {
        return List.of(new DocumentView(
                "d1",
                DocumentKind.ACCEPTANCE_NOTICE,
                "受〔2026〕1号",
                DocumentView.State.RENDERED,
                Instant.EPOCH,
                "00",
                null));
    }

    @Override
    public byte[] content(String caseNo, String id, DocumentFormat format) {
        if (id.equals("d2")) {
            throw new Refusal(Reason.CONFLICT, "NOT_RENDERED_YET", "文书正在生成，请稍后重试。");
        }
        return (format == DocumentFormat.PDF ? "%PDF-1.7" : "PK").getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void read(Collection<String> names, Reader reader) {
        throw new UnsupportedOperationException("nobody reads many documents over HTTP here");
    }

    @Override
    public void erase(String caseNo) {
        throw new UnsupportedOperationException("nothing is erased over HTTP here");
    }
}
