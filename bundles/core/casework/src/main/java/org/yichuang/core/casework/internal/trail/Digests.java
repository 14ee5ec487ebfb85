// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.trail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/** Digest algorithms of the trail; each action names the one it was made with, so a change of the setting breaks nothing. */
public enum Digests {
    SM3("SM3") {
        @Override
        byte[] digest(byte[] bytes) {
            SM3Digest sm3 = new SM3Digest();
            sm3.update(bytes, 0, bytes.length);
            byte[] digest = new byte[sm3.getDigestSize()];
            sm3.doFinal(digest, 0);
            return digest;
        }
    },
    SHA_256("SHA-256") {
        @Override
        byte[] digest(byte[] bytes) {
            try {
                return MessageDigest.getInstance("SHA-256").digest(bytes);
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("every Java has SHA-256", impossible);
            }
        }
    };

    private final String title;

    Digests(String title) {
        this.title = title;
    }

    abstract byte[] digest(byte[] bytes);

    /** Returns the name by which actions and the configuration refer to it. */
    public String title() {
        return title;
    }

    /** Digests a text, as hexadecimal digits. */
    public String of(String text) {
        return HexFormat.of().formatHex(digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Returns the algorithm of that name. */
    public static Digests named(String title) {
        for (Digests algorithm : values()) {
            if (algorithm.title.equals(title)) {
                return algorithm;
            }
        }
        throw new IllegalArgumentException("digest algorithm " + title + " is unknown; use SM3 or SHA-256");
    }
}
