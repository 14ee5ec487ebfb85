// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.trail;

/**
 * What is hashed of an action but never leaves the platform (办理记录的内部部分); the salt in it keeps its digest from being
 * found by trying.
 *
 * @param actionId identifier the client chose
 * @param requestDigest digest of the request
 * @param receipt first answer to it, as JSON
 * @param account login name of who did it
 * @param name his name
 * @param unitName name of his unit
 * @param window at which window, or {@code null}
 * @param salt salt of the payload's digest
 */
public record PrivatePart(
        String actionId,
        String requestDigest,
        String receipt,
        String account,
        String name,
        String unitName,
        String window,
        String salt) {

    /** Computes its digest, as hexadecimal digits. */
    public String digest(Digests algorithm) {
        return algorithm.of(text());
    }

    /** Returns the text that is digested. */
    public String text() {
        return CanonicalJson.write(this);
    }
}
