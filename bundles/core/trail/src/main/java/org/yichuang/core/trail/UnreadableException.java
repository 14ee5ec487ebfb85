// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.trail;

/** A file of the trail, or a line of it, that is not what it should be (无法读取). */
public final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message what was found
     * @param cause what went wrong, or {@code null}
     */
    public UnreadableException(String message, Throwable cause) {
        super(message, cause);
    }
}
