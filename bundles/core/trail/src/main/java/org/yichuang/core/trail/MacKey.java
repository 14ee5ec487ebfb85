// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.trail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * The secret key with which the platform marks its own actions (校验码密钥): who can change the database but has no key can
 * compute every hash anew, but no code.
 *
 * <p>A code is {@code key:digits}; {@code key} names the key that made it, so that a wrong key is told from a wrong code.
 */
public final class MacKey {
    /** How long a code may be. */
    public static final int LENGTH = 80;

    private static final int ID_LENGTH = 8;

    private final byte[] key;
    private final String id;

    /** Takes the bytes of a key, at least 32. */
    public MacKey(byte[] key) {
        if (key.length < 32) {
            throw new IllegalArgumentException("a key has at least 32 bytes");
        }
        this.key = key.clone();
        id = Digests.SM3.keyed(key, "id of the key of the trail").substring(0, ID_LENGTH);
    }

    /** What a code is worth. */
    public enum Check {
        /** It was made with this key for this hash. */
        RIGHT,
        /** It names this key, but was not made with it for this hash. */
        WRONG,
        /** It was made with another key. */
        OTHER_KEY
    }

    /** Returns the name of the key. */
    public String id() {
        return id;
    }

    /** Computes the code of a hash. */
    public String code(Digests algorithm, String hash) {
        return id + ":" + algorithm.keyed(key, hash);
    }

    /** Checks a code of a hash, in a time that does not depend on how much of it is right. */
    public Check check(Digests algorithm, String hash, String code) {
        if (!code.startsWith(id + ":")) {
            return Check.OTHER_KEY;
        }
        boolean right = MessageDigest.isEqual(bytes(code), bytes(code(algorithm, hash)));
        return right ? Check.RIGHT : Check.WRONG;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
