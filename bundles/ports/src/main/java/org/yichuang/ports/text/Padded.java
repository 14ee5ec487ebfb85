// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.text;

/** Running numbers as they are printed (流水号): with zeros in front, and longer where they have outgrown that. */
public final class Padded {
    private Padded() {}

    /**
     * Returns a number with at least that many digits; a format would be read anew each time.
     *
     * @param number not negative
     */
    public static String to(int digits, long number) {
        String text = Long.toString(number);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }
}
