// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.database.internal.copy;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A digest of rows that does not depend on their order (与顺序无关的摘要): the sum of the SHA-256 of each row, modulo 2²⁵⁶.
 * A sum, because the exclusive or of two equal rows would be nothing.
 */
public final class RowDigest {

    private static final int BITS = 256;
    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(BITS);
    private static final byte NOTHING = 0;
    private static final byte SOMETHING = 1;

    private final MessageDigest row;
    private final ByteBuffer eight = ByteBuffer.allocate(Long.BYTES);
    private BigInteger sum = BigInteger.ZERO;
    private long rows;

    /** Begins with no rows. */
    public RowDigest() {
        try {
            row = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    /** Adds a value to the row; {@code null} is not the same as an empty one. */
    public RowDigest text(String value) {
        return bytes(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a value to the row. */
    public RowDigest number(Long value) {
        return bytes(value == null ? null : eight.putLong(0, value).array());
    }

    /** Adds a value to the row; its length goes before it, so that neighbours can't be mixed up. */
    public RowDigest bytes(byte[] value) {
        if (value == null) {
            row.update(NOTHING);
        } else {
            row.update(SOMETHING);
            row.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, value.length));
            row.update(value);
        }
        return this;
    }

    /** Ends the row. */
    public void endRow() {
        sum = sum.add(new BigInteger(1, row.digest())).mod(MODULUS);
        rows++;
    }

    /** Returns how many rows there were. */
    public long rows() {
        return rows;
    }

    /** Returns the digest of all rows, in hexadecimal. */
    public String value() {
        return String.format("%064x", sum);
    }
}
