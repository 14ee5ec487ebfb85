// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.problem;

/** Class of a {@link Refusal}; an edge maps it to its own status. */
public enum Reason {
    /** Nobody is logged in, or the session has ended. */
    UNAUTHENTICATED,
    /** The account may not do this. */
    FORBIDDEN,
    /** There is no such thing, or the account may not know of it. */
    NOT_FOUND,
    /** The request itself is wrong: see the faults. */
    INVALID,
    /** The request was right, but things have moved on: read again. */
    CONFLICT,
    /** What was sent is larger than allowed. */
    TOO_LARGE,
    /** What was sent is of a kind that is not taken. */
    UNSUPPORTED,
    /** Too many attempts: wait. */
    TOO_MANY,
    /** A plug-in is just being changed: try again in a moment. */
    UNAVAILABLE
}
