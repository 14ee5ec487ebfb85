// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.documents;

import java.time.Instant;

/**
 * An uploaded file.
 *
 * @param id identifier: random, so that it can't be guessed from the content
 * @param digest SHA-256 of the content, in hexadecimal
 * @param name name it had
 * @param mediaType what its content is
 * @param size in bytes
 * @param storedBy account that uploaded it
 * @param storedAt when
 */
public record StoredFile(
        String id, String digest, String name, String mediaType, long size, String storedBy, Instant storedAt) {}
