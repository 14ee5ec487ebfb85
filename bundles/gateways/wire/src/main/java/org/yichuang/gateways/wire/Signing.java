// SPDX-License-Identifier: Apache-2.0
package org.yichuang.gateways.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs and checks with one shared key: HMAC-SHA-256 over what must not be changed on the way. */
public final class Signing {
    /** Header with the identifier of the key. */
    public static final String KEY = "Yc-Key-Id";
    /** Header with the time of signing, in milliseconds since 1970. */
    public static final String TIME = "Yc-Timestamp";
    /** Header with a text that is never used twice. */
    public static final String NONCE = "Yc-Nonce";
    /** Header with the signature, in hexadecimal. */
    public static final String SIGNATURE = "Yc-Signature";

    private static final int SHORTEST_KEY = 16;

    private final String keyId;
    private final SecretKeySpec key;

    /**
     * Signs with a key.
     *
     * @throws IllegalArgumentException if the key is shorter than 16 bytes
     */
    public Signing(String keyId, byte[] key) {
        if (key.length < SHORTEST_KEY) {
            throw new IllegalArgumentException("The key is too short: at least 16 bytes are needed");
        }
        this.keyId = keyId;
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /**
     * Reads the key from a file; white space around it does not belong to it.
     *
     * @throws IllegalArgumentException if the file can't be read or the key is too short
     */
    public static Signing fromFile(String keyId, Path file) {
        try {
            return new Signing(keyId, Files.readString(file).strip().getBytes(StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("Can't read the key file " + file + ": " + unreadable.getMessage());
        }
    }

    /** Returns the identifier of the key. */
    public String keyId() {
        return keyId;
    }

    /** Returns the signature of a request. */
    public String request(String path, String time, String nonce, byte[] body) {
        return sign("POST", path, time, nonce, digest(body));
    }

    /** Returns the signature of the answer to the request with that nonce. */
    public String answer(String nonce, int status, byte[] body) {
        return sign("ANSWER", nonce, Integer.toString(status), digest(body));
    }

    /** Compares two signatures in constant time. */
    public static boolean same(String expected, String actual) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), actual.getBytes(StandardCharsets.UTF_8));
    }

    private String sign(String... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(String.join("\n", parts).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256", impossible);
        }
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
