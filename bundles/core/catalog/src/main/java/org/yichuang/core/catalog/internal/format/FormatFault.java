// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal.format;

/** A file can't be read as YAML at all: it is refused as a whole. */
public final class FormatFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final String rule;
    private final String mend;

    /**
     * Refuses a file.
     *
     * @param line line from 1, or 0 for the whole file
     * @param rule stable identifier
     * @param message what is wrong, in Chinese
     * @param mend what to do about it, in Chinese
     */
    public FormatFault(int line, String rule, String message, String mend) {
        super(message);
        this.line = line;
        this.rule = rule;
        this.mend = mend;
    }

    /** Returns the line from 1, or 0 for the whole file. */
    public int line() {
        return line;
    }

    /** Returns the stable identifier of what was broken. */
    public String rule() {
        return rule;
    }

    /** Returns what to do about it, in Chinese. */
    public String mend() {
        return mend;
    }
}
