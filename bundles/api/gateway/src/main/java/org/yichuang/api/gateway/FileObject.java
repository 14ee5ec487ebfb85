// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.gateway;

import java.util.Locale;
import java.util.Objects;

/**
 * A file as a file store outside keeps it (对象). It is addressed by what it contains and by the upload that brought it: who
 * reads it checks it against its address, and removing one upload never takes the content from another that is just arriving.
 *
 * @param digest SHA-256 of the content, in lower-case hexadecimal
 * @param id identifier of the upload: letters, digits and hyphens
 * @param mediaType what the content is
 * @param size in bytes
 */
public record FileObject(String digest, String id, String mediaType, long size) {

    private static final int DIGEST = 64;

    /** Makes an address that is fit for a path. */
    public FileObject {
        Objects.requireNonNull(mediaType);
        if (digest.length() != DIGEST || !digest.matches("[0-9a-f]+")) {
            throw new IllegalArgumentException("Not a SHA-256 digest in lower-case hexadecimal: " + digest);
        }
        if (!id.toLowerCase(Locale.ROOT).matches("[0-9a-z-]+")) {
            throw new IllegalArgumentException("Not an identifier of letters, digits and hyphens: " + id);
        }
    }
}
