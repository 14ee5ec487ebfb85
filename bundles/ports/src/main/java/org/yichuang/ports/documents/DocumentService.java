// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.documents;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The rendered documents of cases. Whoever calls has made sure that the actor may see the case.
 *
 * <p>Orders are written with the action that needs the document; a bounded worker renders them after the commit.
 */
@ProviderType
public interface DocumentService {

    /** Returns the documents of a case, oldest first. */
    List<DocumentView> list(String caseNo);

    /**
     * Returns the bytes of a rendered document; always the same ones.
     *
     * @param format in what container
     * @throws org.yichuang.ports.problem.Refusal if there is no such document, or it is not rendered yet
     */
    byte[] content(String caseNo, String id, DocumentFormat format);

    /** Removes the bytes of the documents of a case for ever; their digests are kept. Harmless to repeat. */
    void erase(String caseNo);
}
