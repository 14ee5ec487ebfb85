// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.trail;

import java.util.List;

/**
 * What a verification found.
 *
 * @param cases how many cases were verified
 * @param actions how many actions
 * @param faults what is wrong; empty if nothing is
 */
public record TrailReport(long cases, long actions, List<Fault> faults) {

    /**
     * Something that was changed by hand.
     *
     * @param caseNo the case
     * @param sequence the action, or 0 if it is the case row
     * @param message what is wrong, in Chinese
     */
    public record Fault(String caseNo, int sequence, String message) {}

    /** Tells whether nothing is wrong. */
    public boolean sound() {
        return faults.isEmpty();
    }
}
