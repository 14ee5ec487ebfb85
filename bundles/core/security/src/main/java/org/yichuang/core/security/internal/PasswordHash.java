// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.security.internal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * A password as it is stored (密码散列): Argon2id with its own salt, written as a PHC string
 * {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}.
 */
record PasswordHash(Argon2Cost cost, byte[] salt, byte[] hash) {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Pattern PHC =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=(\\d+)\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");
    private static final Base64.Encoder ENCODER = Base64.getEncoder().withoutPadding();
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Hashes a password with a new salt. */
    static PasswordHash of(char[] password, Argon2Cost cost) {
        byte[] salt = random(SALT_BYTES);
        return new PasswordHash(cost, salt, argon2id(password, cost, salt, HASH_BYTES));
    }

    /** Makes a hash that no password has, and that takes as long to check as any other. */
    static PasswordHash ofNothing(Argon2Cost cost) {
        return new PasswordHash(cost, random(SALT_BYTES), random(HASH_BYTES));
    }

    /**
     * Reads a stored password.
     *
     * @throws IllegalStateException if it is no PHC string of Argon2id
     */
    static PasswordHash parse(String phc) {
        Matcher parts = PHC.matcher(phc);
        if (!parts.matches()) {
            throw new IllegalStateException(
                    "account.password_hash holds something else than Argon2id; reset that password");
        }
        Argon2Cost cost = new Argon2Cost(number(parts, 1), number(parts, 2), number(parts, 3));
        return new PasswordHash(cost, bytes(parts, 4), bytes(parts, 5));
    }

    /** Tells whether a password is this one, in a time that does not depend on how much of it is right. */
    boolean matches(char[] password) {
        return MessageDigest.isEqual(hash, argon2id(password, cost, salt, hash.length));
    }

    /** Returns the PHC string. */
    String phc() {
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        cost.memoryKib(),
                        cost.iterations(),
                        cost.parallelism(),
                        ENCODER.encodeToString(salt),
                        ENCODER.encodeToString(hash));
    }

    private static byte[] argon2id(char[] password, Argon2Cost cost, byte[] salt, int length) {
        byte[] utf8 = utf8(password);
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(cost.memoryKib())
                    .withIterations(cost.iterations())
                    .withParallelism(cost.parallelism())
                    .withSalt(salt)
                    .build());
            byte[] hash = new byte[length];
            generator.generateBytes(utf8, hash);
            return hash;
        } finally {
            Arrays.fill(utf8, (byte) 0);
        }
    }

    private static byte[] utf8(char[] password) {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
        byte[] exact = Arrays.copyOf(encoded.array(), encoded.limit());
        Arrays.fill(encoded.array(), (byte) 0);
        return exact;
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    private static byte[] bytes(Matcher parts, int group) {
        return Base64.getDecoder().decode(parts.group(group));
    }
}
