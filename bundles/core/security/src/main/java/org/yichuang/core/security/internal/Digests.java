// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.security.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Digests under which secrets are stored and compared (摘要). */
final class Digests {

    private Digests() {}

    /** Computes SHA-256 over the UTF-8 form of a text. */
    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
