// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.documents;

import java.io.InputStream;
import org.osgi.annotation.versioning.ProviderType;
import org.yichuang.ports.accounts.Actor;

/**
 * Keeps uploaded files by their digest, in the object store if one is there, else on disk. Content is checked by what it is,
 * not by its name, and what the object store gives back by its digest.
 */
@ProviderType
public interface FileStore {

    /** Returns the largest file taken, in bytes. */
    long maximumSize();

    /**
     * Stores a file. On disk the same content is stored once.
     *
     * @param name name the file had; only shown
     * @param content read to its end, or to one byte over {@link #maximumSize()}; closed by the caller
     * @throws org.yichuang.ports.problem.Refusal if it is too large, empty, of a kind that is not taken, or its name promises
     *     another kind than its content is; {@code FILE_STORE_UNAVAILABLE} if the object store does not take it now
     */
    StoredFile store(String name, InputStream content, Actor actor);

    /**
     * Returns what is known of a file.
     *
     * @throws org.yichuang.ports.problem.Refusal if there is no such file
     */
    StoredFile describe(String id);

    /**
     * Returns what is known of an upload, to who uploaded it, until it is filed with a case or expires: from then on whoever
     * may read the papers of the case reads it.
     *
     * @throws org.yichuang.ports.problem.Refusal {@code FILE_UNKNOWN}
     */
    StoredFile upload(String id, Actor actor);

    /**
     * Opens a file for reading; the caller closes it.
     *
     * @throws org.yichuang.ports.problem.Refusal {@code FILE_STORE_UNAVAILABLE} if the object store does not give it now; {@code
     *     FILE_CONTENT_DIFFERS} if it gives something else
     */
    InputStream open(String id);

    /**
     * Removes a file for ever, and its content unless another file has the same. One that is not there is as good as removed.
     * While the object store is away nobody finds the file any more, and its content goes when the store is back.
     */
    void erase(String id);
}
