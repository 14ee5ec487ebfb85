// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.trail;

/**
 * What is signed of an anchor (锚).
 *
 * @param number from 1, without gaps
 * @param madeAt when it was made, in milliseconds since 1970
 * @param previous hash of the anchor before, {@link PublicPart#BEGINNING} if there is none
 * @param root root of the Merkle tree over its leaves
 * @param actions how many actions it covers
 * @param documents how many documents it covers
 * @param unmarked how many of the actions carry no keyed code
 * @param certificate fingerprint of the certificate
 * @param signature algorithm of the signature, {@link AnchorKey#SIGNATURE}
 */
public record Anchor(
        long number,
        long madeAt,
        String previous,
        String root,
        int actions,
        int documents,
        int unmarked,
        String certificate,
        String signature) {

    /** Returns the text that is signed. */
    public String text() {
        return CanonicalJson.write(this);
    }

    /** Computes its hash, to which the next anchor is chained. */
    public String hash() {
        return Digests.SM3.of(text());
    }
}
