// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.trail;

import java.util.List;

/**
 * What a verification found.
 *
 * @param cases how many cases were verified
 * @param actions how many actions
 * @param anchors how many signed anchors
 * @param documents of how many containers of rendered documents, and of how many uploaded files, the bytes were read again
 * @param faults what is wrong; empty if nothing is
 * @param notices what could not be verified, and why, in Chinese; empty if everything could
 */
public record TrailReport(
        long cases, long actions, long anchors, long documents, List<Fault> faults, List<String> notices) {

    /** A report of cases alone. */
    public TrailReport(long cases, long actions, List<Fault> faults) {
        this(cases, actions, 0, 0, faults, List.of());
    }

    /**
     * Something that was changed by hand.
     *
     * @param caseNo the case or document; empty if it is an anchor
     * @param sequence the action, or 0 if it is the case row
     * @param message what is wrong, in Chinese
     */
    public record Fault(String caseNo, int sequence, String message) {}

    /** Tells whether nothing is wrong. */
    public boolean sound() {
        return faults.isEmpty();
    }
}
