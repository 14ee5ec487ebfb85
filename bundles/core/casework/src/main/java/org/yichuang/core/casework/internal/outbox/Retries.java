// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.outbox;

import org.yichuang.ports.text.Shortened;

/** How long is waited before failed work is tried again: for every outbox of cases. */
public final class Retries {
    private static final long FIRST_GAP = 5_000L;
    private static final long LONGEST_GAP = 60 * 60_000L;
    private static final int DOUBLINGS = 20;
    private static final int FAULT_LENGTH = 1_000;

    private Retries() {}

    /** Returns the gap after that many attempts, in milliseconds: doubling, an hour at most. */
    public static long gap(int attempts) {
        return Math.min(LONGEST_GAP, FIRST_GAP << Math.min(attempts, DOUBLINGS));
    }

    /** Returns a fault as it fits its column. */
    public static String shortened(String fault) {
        return Shortened.to(FAULT_LENGTH, fault);
    }
}
