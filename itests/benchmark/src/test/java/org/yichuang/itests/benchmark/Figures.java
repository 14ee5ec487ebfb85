// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What was measured, one line a figure: {@code NAME FIGURE UNIT GOAL}; a goal that is missed fails the benchmark. */
final class Figures {
    private static final String NO_GOAL = "-";

    private Figures() {}

    /** Prints a figure that has no goal of its own. */
    static void print(String name, double value, String unit) {
        print(name, value, unit, NO_GOAL);
    }

    /** Prints a figure that must not be greater than its goal. */
    static void atMost(double goal, String name, double value, String unit) {
        assertThat(isAtMost(goal, name, value, unit)).as(name).isTrue();
    }

    /** Prints a figure that must not be greater than its goal, and tells whether it is so: where others are to follow. */
    static boolean isAtMost(double goal, String name, double value, String unit) {
        print(name, value, unit, "<=" + goal);
        return value <= goal;
    }

    /** Prints a figure that must not be less than its goal, and tells whether it is so. */
    static boolean isAtLeast(double goal, String name, double value, String unit) {
        print(name, value, unit, ">=" + goal);
        return value >= goal;
    }

    /** Says what something was measured with. */
    static void note(String text) {
        System.out.println("# " + text);
    }

    /** Returns the median of some values. */
    static double median(List<Double> values) {
        return quantile(values, 0.5);
    }

    /** Returns the value below which this part of the values lies. */
    static double quantile(List<Double> values, double part) {
        var sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(sorted.size() * part)));
    }

    private static void print(String name, double value, String unit, String goal) {
        System.out.printf("%s %.3f %s %s%n", name, value, unit, goal);
    }
}
