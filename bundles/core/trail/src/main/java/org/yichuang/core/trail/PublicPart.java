// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.trail;

/**
 * What anybody who audits may know of an action, and all that its hash is computed of (办理记录的公开部分): nothing in it
 * names a citizen or a clerk. Who did it, and what was said, stand in it as salted digests.
 *
 * @param caseNo number of the case
 * @param sequence place in the case, from 1
 * @param type what was done
 * @param role in which role
 * @param unit for which unit
 * @param region for which place
 * @param happenedAt when it happened, in milliseconds since 1970
 * @param recordedAt when it was recorded, likewise
 * @param summary what it said, in a line without personal data
 * @param payloadDigest salted digest of what it said
 * @param privateDigest digest of {@link PrivatePart}
 * @param algorithm name of the digest algorithm
 * @param previous hash of the action before, {@link #BEGINNING} if there is none
 */
public record PublicPart(
        String caseNo,
        int sequence,
        String type,
        String role,
        String unit,
        String region,
        long happenedAt,
        long recordedAt,
        String summary,
        String payloadDigest,
        String privateDigest,
        String algorithm,
        String previous) {

    /** Stands before the first action of a case. */
    public static final String BEGINNING = "0".repeat(64);

    /**
     * Computes the hash of the action, as hexadecimal digits.
     *
     * @throws IllegalArgumentException if the algorithm is unknown
     */
    public String hash() {
        return Digests.named(algorithm).of(text());
    }

    /** Returns the text that is hashed. */
    public String text() {
        return CanonicalJson.write(this);
    }
}
