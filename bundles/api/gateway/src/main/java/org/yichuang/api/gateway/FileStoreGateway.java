// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.gateway;

import java.io.InputStream;
import java.io.OutputStream;
import org.osgi.annotation.versioning.ConsumerType;

/** Keeps uploaded files in an object store (对象存储), implemented by a gateway plug-in. */
@ConsumerType
public interface FileStoreGateway {

    /**
     * Keeps a file: whole and for good once it answers {@link Answer.Done}, also after a failure of power. The same again is
     * as good as once.
     *
     * @param content of the size and digest that are promised, else nothing is kept; closed by the caller
     */
    Answer<FileObject> put(FileObject file, InputStream content);

    /**
     * Reads a file. Unless it answers {@link Answer.Done}, what was written is worth nothing.
     *
     * @param to where the content goes, never more of it than the file has; closed by the caller
     * @return {@link Answer.Refused} if there is no such file
     */
    Answer<FileObject> get(FileObject file, OutputStream to);

    /** Removes a file for ever. One that is not there is as good as removed. */
    Answer<FileObject> remove(FileObject file);
}
