// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.trail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** Digest algorithms of the trail (摘要算法); each action names the one it was made with, so a change of the setting breaks nothing. */
public enum Digests {
    /** GB/T 32905. */
    SM3("SM3") {
        @Override
        public byte[] digest(byte[] bytes) {
            SM3Digest sm3 = new SM3Digest();
            sm3.update(bytes, 0, bytes.length);
            byte[] digest = new byte[sm3.getDigestSize()];
            sm3.doFinal(digest, 0);
            return digest;
        }

        @Override
        HMac hmac() {
            return new HMac(new SM3Digest());
        }
    },
    /** FIPS 180-4. */
    SHA_256("SHA-256") {
        @Override
        public byte[] digest(byte[] bytes) {
            try {
                return MessageDigest.getInstance("SHA-256").digest(bytes);
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("every Java has SHA-256", impossible);
            }
        }

        @Override
        HMac hmac() {
            return new HMac(new SHA256Digest());
        }
    };

    private final String title;

    Digests(String title) {
        this.title = title;
    }

    /** Digests bytes; the result has 32. */
    public abstract byte[] digest(byte[] bytes);

    abstract HMac hmac();

    /** Returns the name by which actions and the configuration refer to it. */
    public String title() {
        return title;
    }

    /** Digests a text in UTF-8, as hexadecimal digits. */
    public String of(String text) {
        return HexFormat.of().formatHex(digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Computes the keyed code (HMAC, RFC 2104) of a text in UTF-8, as hexadecimal digits. */
    public String keyed(byte[] key, String text) {
        HMac hmac = hmac();
        hmac.init(new KeyParameter(key));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        hmac.update(bytes, 0, bytes.length);
        byte[] code = new byte[hmac.getMacSize()];
        hmac.doFinal(code, 0);
        return HexFormat.of().formatHex(code);
    }

    /**
     * Returns the algorithm of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Digests named(String title) {
        for (Digests algorithm : values()) {
            if (algorithm.title.equals(title)) {
                return algorithm;
            }
        }
        throw new IllegalArgumentException("digest algorithm " + title + " is unknown; use SM3 or SHA-256");
    }
}
