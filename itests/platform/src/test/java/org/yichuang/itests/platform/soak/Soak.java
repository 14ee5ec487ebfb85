// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform.soak;

import java.util.Locale;

/** How long a proof is, and what it prints. */
public final class Soak {
    private Soak() {}

    /** Returns the size of a proof: what {@code -Dsoak.NAME=} says, else its short form. */
    public static int size(String name, int shortForm) {
        return Integer.getInteger("soak." + name, shortForm);
    }

    /** Prints {@code NAME FIGURE UNIT GOAL}. */
    public static void figure(String name, double figure, String unit, String goal) {
        var shown = figure == Math.rint(figure) ? "%.0f" : "%.1f";
        System.out.printf(Locale.ROOT, "%s " + shown + " %s %s%n", name, figure, unit, goal);
    }

    /** Says how far a proof is. */
    public static void say(String text, Object... values) {
        System.out.printf(Locale.ROOT, text + "%n", values);
    }
}
