// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
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

    /**
     * Reads what is kept of documents, one after the other: of any number, memory holds a few.
     *
     * @param names what to read, as {@link DocumentFormat#nameOf} says it
     * @param reader gets the bytes of each that is kept, in no order; what is not kept is left out
     */
    void read(Collection<String> names, Reader reader) throws IOException;

    /** Removes the bytes of the documents of a case for ever; their digests are kept. Harmless to repeat. */
    void erase(String caseNo);

    /** Gets bytes of documents. */
    @FunctionalInterface
    interface Reader {
        /** Gets one; the stream ends with this call. */
        void read(String name, InputStream bytes) throws IOException;
    }
}
