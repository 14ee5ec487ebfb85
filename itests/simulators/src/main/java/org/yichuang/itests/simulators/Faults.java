// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.simulators;

import java.util.EnumMap;
import java.util.Map;

/** The faults that are switched on, each for a number of times. */
final class Faults {
    private final Map<Fault, Integer> left = new EnumMap<>(Fault.class);

    /** Switches a fault on for so many times; 0 switches it off. */
    synchronized void set(Fault fault, int times) {
        left.put(fault, times);
    }

    /** Tells whether to misbehave in this way now, and counts it. */
    synchronized boolean take(Fault fault) {
        int times = left.getOrDefault(fault, 0);
        if (times > 0) {
            left.put(fault, times - 1);
        }
        return times > 0;
    }
}
