// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.consultation.internal;

import java.util.Collection;
import java.util.List;
import org.yichuang.ports.documents.DocumentFormat;
import org.yichuang.ports.documents.DocumentService;
import org.yichuang.ports.documents.DocumentView;

/** Notes whose documents were erased. */
record Slips(List<String> erased) implements DocumentService {
    @Override
    public List<DocumentView> list(String caseNo) {
        return List.of();
    }

    @Override
    public byte[] content(String caseNo, String id, DocumentFormat format) {
        throw new UnsupportedOperationException("no test reads documents here");
    }

    @Override
    public void read(Collection<String> names, Reader reader) {
        throw new UnsupportedOperationException("nobody reads many documents here");
    }

    @Override
    public void erase(String caseNo) {
        erased.add(caseNo);
    }
}
