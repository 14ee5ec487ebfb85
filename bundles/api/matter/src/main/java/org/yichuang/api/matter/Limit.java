// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.matter;

/**
 * A time limit (时限). Zero means that the matter is decided on the day of acceptance (即办).
 *
 * @param value how many units, not negative
 * @param unit what is counted
 */
public record Limit(int value, LimitUnit unit) {
    public Limit {
        if (value < 0) {
            throw new IllegalArgumentException("limit value " + value + " is negative");
        }
    }

    /** Returns the limit as people read it, such as {@code 5个工作日}. */
    public String title() {
        return value == 0 ? "即时办结" : value + unit.title();
    }
}
